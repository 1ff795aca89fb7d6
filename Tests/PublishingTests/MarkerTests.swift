import Foundation
import PlacementDomain
import PlacementTesting
import PlanFolders
import Testing

/// PRIV-02: what is not on the allow-list of an output is in no byte of it.
///
/// The table of `docs/publishing.md`, as a test.
struct MarkerTests {
    enum Output: String, CaseIterable {
        case path, signing, contact, table, calendar, letter, notice, letterRun, sheetRun, changes, byHand,
            interpreters,
            record, rows, next

        /// The papers of a partner, the print run included.
        static let pages: Set<Output> = [.signing, .contact, .sheetRun]
        static let letters: Set<Output> = [.letter, .letterRun]
    }

    static func output(_ path: String) -> Output {
        switch path {
        case _ where path.hasSuffix(".ics"): .calendar
        case _ where path.hasSuffix("/signing-list.html"): .signing
        case _ where path.hasSuffix("/contact-page.html"): .contact
        case _ where path.hasPrefix("partners/"): .table
        case _ where path.contains("/letters.") && path.hasPrefix("print/"): .letterRun
        case _ where path.contains("/sheets.") && path.hasPrefix("print/"): .sheetRun
        case _ where path.hasPrefix("letters/"): .letter
        case _ where path.hasPrefix("notices/"): .notice
        case _ where path.hasPrefix("changes."): .changes
        case "by-hand.csv": .byHand
        case "interpreters.csv": .interpreters
        case "publication.json": .record
        case _ where path.hasPrefix("next/"): .next
        default: .rows
        }
    }

    /// Marker → the outputs that may show it, and do. Any other marker is shown by none.
    static var allowed: [String: Set<Output>] {
        var allowed: [String: Set<Output>] = [
            "mkqNameA": Output.letters, "mkqAliasA": Output.pages.union([.table]).union(Output.letters),
            "mkqEmergencyA": [.contact, .sheetRun, .table], "mkqEmergencyB": [.contact, .sheetRun, .table],
            "mkqEmergencyD": [.contact, .sheetRun, .table],
            "mkqNameB": Output.letters.union(Output.pages).union([.table]),
            "mkqNameD": Output.letters.union([.notice]),
            "mkqUnitName": Output.letters.union(Output.pages).union([.notice, .table]),
            "mkqUnitTelephone": Output.letters.union(Output.pages).union([.notice, .table]),
            "mkqUnitAddress": Output.letters.union([.notice, .contact, .sheetRun]), "mkqUnitId": [.path],
            "mkqPickUpName": Output.letters, "mkqPickUpAddress": Output.letters,
            "mkqCaseA": Output.letters, "mkqCaseB": Output.letters, "mkqCaseD": Output.letters,
            "mkqClientA": [.path, .rows, .interpreters], "mkqClientB": [.path, .rows, .interpreters],
            "mkqClientC": [.byHand, .rows], "mkqClientD": [.path, .rows, .changes, .interpreters],
            "mkqOrderA": [.rows, .next, .interpreters], "mkqOrderB": [.rows, .next, .interpreters],
            "mkqOrderC": [.byHand, .rows, .next], "mkqOrderD": [.rows, .next, .changes, .interpreters],
            "mkqLanguageA": [.interpreters], "mkqLanguageB": [.interpreters], "mkqLanguageD": [.interpreters],
            "mkqOrderE": [.next], "mkqGenerator": [.next],
            "mkqPlacementId": [.next], "mkqPlacementReasons": [.next], "mkqPredecessor": [.next],
            "mkqChangeReason": [.next], "mkqUnlockReason": [.next],
        ]
        for letter in ["X", "Y"] {
            allowed["mkqProjectName\(letter)"] = Output.letters.union(Output.pages).union([.table, .calendar])
            for field in ["Address", "Contact", "Call"] { allowed["mkq\(field)\(letter)"] = Output.letters }
            allowed["mkqProject\(letter)"] = [.path, .record, .rows, .next, .interpreters]
            allowed["mkqSeries\(letter)"] = [.calendar, .record, .rows, .next]
        }
        allowed["mkqProjectNameX"]?.formUnion([.notice, .changes])
        for marker in ["mkqProjectX", "mkqSeriesX"] { allowed[marker]?.formUnion([.changes, .byHand]) }
        return allowed
    }

    /// Three publications, so that changes and a notice are written too: D comes, and his day falls away again.
    private func published(language: String) async throws -> [(path: String, bytes: Data)] {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        var instance = MarkedInstance.instance()
        instance.language = language
        var earlier = instance
        earlier.orders[3].state = .suspended
        let first = try await place.publish(earlier, "first")
        let second = try await place.publish(instance, "second", previous: "first")
        let third = try await place.publish(earlier, "third", previous: "second")
        return (Array(first.files) + Array(second.files) + Array(third.files)).map { ($0.key, $0.value) }
    }

    @Test("every text of the instance is a marker or a known code, so that a new field cannot slip through")
    func everyTextIsMarked() {
        let codes: Set = ["NL", "nl", String(repeating: "0", count: 64), "noChildrenOnSite", "noAlcoholSite"]
        let postcodes = /98[67]\d/
        for text in MarkedInstance.texts(MarkedInstance.instance())
        where !text.hasPrefix(MarkedInstance.prefix) && !codes.contains(text) && !text.isEmpty
            && text.wholeMatch(of: postcodes) == nil
        {
            Issue.record("not marked: \(text)")
        }
        #expect(MarkedInstance.texts(MarkedInstance.instance()).count > 100)
    }

    @Test("each marker is found in the outputs of its allow-list and in no byte of any other", arguments: ["nl", "en"])
    func markers(language: String) async throws {
        let files = try await published(language: language)
        let markers = Set(MarkedInstance.texts(MarkedInstance.instance()))
            .filter { $0.hasPrefix(MarkedInstance.prefix) }
        #expect(markers.count > 80)
        var found: [String: Set<Output>] = [:]
        for (path, bytes) in files {
            for marker in MarkerTests.words(bytes) { found[marker, default: []].insert(MarkerTests.output(path)) }
            for marker in MarkerTests.words(Data(path.utf8)) { found[marker, default: []].insert(.path) }
        }
        for marker in markers.sorted() {
            let (shown, may) = (found[marker] ?? [], MarkerTests.allowed[marker] ?? [])
            #expect(shown == may, "\(marker): in \(shown), allowed in \(may)")
        }
        for marker in found.keys where !markers.contains(marker) { Issue.record("\(marker) is no marker") }
        #expect(Set(found.values.flatMap { $0 }) == Set(Output.allCases), "an output holds no marker at all")
    }

    @Test("no day of a record is printed but those of sittings and of the publication itself", arguments: ["nl", "en"])
    func days(language: String) async throws {
        let instance = MarkedInstance.instance()
        let files = try await published(language: language)
        let printed: Set<CalendarDay> = ["2026-11-23", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-06"]
        let days = Set(MarkedInstance.days(instance)).subtracting(printed)
        #expect(days.count > 60)
        let kept = Set(instance.placements.flatMap { MarkedInstance.days($0) })
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            for day in days where !(path == "next/placements.csv" && kept.contains(day)) {
                for form in MarkerTests.forms(day) where text.contains(form) {
                    Issue.record("\(path) shows \(form)")
                }
            }
        }
    }

    @Test("hours, frames and silent tags stay away from partners; the letter has the hours")
    func hours() async throws {
        for (path, bytes) in try await published(language: "nl") {
            let text = String(decoding: bytes, as: UTF8.self)
            if path.hasPrefix("partners/") && !path.hasSuffix(".ics") || path.hasSuffix("/sheets.html") {
                // 200 hours ordered, 13 worked, 187 left, 99 days.
                #expect(text.firstMatch(of: /\b(187|200|12000|11220|99|780|13)\b/) == nil, "\(path)")
            }
            if path.hasPrefix("partners/") || path.hasSuffix("/sheets.html") {
                for word in ["judgment", "juvenile", "vonnis", "jeugd", "straf", "medical", "zorg", "care"] {
                    #expect(!text.lowercased().contains(word), "\(path): \(word)")
                }
            }
            if path != "publication.json" {
                #expect(text.firstMatch(of: /\b98[67]\d\b/) == nil, "\(path): a postcode")
            }
            for tag in ["noChildrenOnSite", "noAlcoholSite"] { #expect(!text.contains(tag), "\(path): \(tag)") }
            if path == "letters/mkqClientA.html" {
                #expect(text.contains("Gewerkt: 13 uur. Nog te werken: 187 uur."))
                #expect(text.contains("U bent om 08:15 bij mkqPickUpName. Adres: mkqPickUpAddress."))
                #expect(text.contains("Worked: 13 hours. Still to work: 187 hours."))
            }
        }
    }

    @Test("the text and the properties of a PDF hold what its page holds, and nothing else")
    func pdf() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        try await place.plan(MarkedInstance.instance(), "first")
        var request = place.request("first")
        request.papers.makesPDF = true
        let prepared = try PublishJob.prepare(request)
        _ = try PaperJob.write(prepared.papers)
        let printed = PaperJob.printPages(of: prepared.papers)
        guard printed != .noBrowser, let reader = MarkerTests.pdfReader else {
            print("skipped: no Chromium, or no pdftotext, on this machine")
            return
        }
        #expect(printed == .made(2, failed: 0))
        for name in ["letters", "sheets"] {
            let stem = place.path("first") + "/print/mkqUnitId/\(name)"
            let bytes = try #require(FileManager.default.contents(atPath: stem + ".pdf"))
            let shown = MarkerTests.words(bytes).union(MarkerTests.words(try reader(stem + ".pdf")))
            let page = MarkerTests.words(try #require(FileManager.default.contents(atPath: stem + ".html")))
            #expect(shown == page && shown.count > 5, "\(shown.symmetricDifference(page))")
        }
    }

    /// Text and properties of a PDF; nil: the programs are not there.
    private static let pdfReader: (@Sendable (String) throws -> Data)? = {
        let folder = "/usr/bin"
        guard
            ["pdftotext", "pdfinfo"].allSatisfy({ FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") })
        else { return nil }
        return { path in
            var result = Data()
            for (program, arguments) in [("pdftotext", [path, "-"]), ("pdfinfo", [path])] {
                let (process, pipe) = (Process(), Pipe())
                process.executableURL = URL(fileURLWithPath: "\(folder)/\(program)")
                process.arguments = arguments
                process.standardOutput = pipe
                try process.run()
                result += pipe.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
            }
            return result
        }
    }()

    /// All words of the marker's form.
    static func words(_ bytes: Data) -> Set<String> {
        let text = String(decoding: bytes, as: UTF8.self)
        return Set(text.matches(of: /mkq[A-Za-z0-9]+/).map { String($0.output) })
    }

    private static func forms(_ day: CalendarDay) -> [String] {
        let (year, month, number) = day.yearMonthDay
        let iso = day.description
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ][month - 1]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ][month - 1]
        let parts = iso.split(separator: "-")
        return [
            iso, "\(parts[2])-\(parts[1])-\(parts[0])", parts.joined(), " \(number) \(dutch) \(year)",
            " \(number) \(english) \(year)",
        ]
    }
}
