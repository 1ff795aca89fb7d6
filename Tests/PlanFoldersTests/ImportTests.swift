import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import PlanFolders
import Planning
import Testing

/// Records of lists brought into the data, as values: a result per record, and nothing removed.
@Suite("Imports")
struct ImportTests {
    // MARK: Making imports

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The small bundled folder without what the program records itself.
    private func firstSteps() throws -> Instance {
        var instance = try #require(InstanceReader.read(folder: Self.root + "/Instances/first-steps").instance)
        instance.placements = []
        instance.publishedAssignments = []
        return instance
    }

    private func importing(
        _ sources: [ImportSource], into instance: Instance, ending: ImportMaker.Ending? = nil,
        foreign: [InstanceTable: Set<String>] = [:], former: Set<SeriesID> = []
    ) -> ImportOutcome {
        ImportMaker(
            facts: ImportFacts(instance, foreign: foreign, formerSeries: former),
            known: { InstanceCells.table($0, of: instance) }, judge: { ImportJudge.judge(instance, $0) }
        ).outcome(sources, ending: ending)
    }

    /// A list as `sheet` writes it and a spreadsheet sends it back.
    private func list(_ table: InstanceTable, of instance: Instance) throws -> ImportSource {
        let file = EntitySheet.of(table).name + ".csv"
        return try #require(SheetReader.read(SheetWriter.bytes(table, of: instance), file: file).source)
    }

    private func all(_ instance: Instance) throws -> [ImportSource] {
        try InstanceTable.allCases.map { try list($0, of: instance) }
    }

    /// A list with one cell of one record changed.
    private func list(
        _ table: InstanceTable, of instance: Instance, _ id: String, _ changes: [String: String]
    ) throws -> ImportSource {
        var source = try list(table, of: instance)
        let record = try #require(source.cells.records.firstIndex { source.cells.key(of: $0)?.first == id })
        for (field, text) in changes {
            let place = try #require(source.cells.fields.firstIndex(of: field))
            source.cells.records[record].cells[place] = text
        }
        return source
    }

    private func text(_ text: String, _ file: String) throws -> ImportSource {
        try #require(SheetReader.read(Array(text.utf8), file: file).source)
    }

    /// The records of a list but for some ids.
    private func without(_ ids: Set<String>, _ cells: TableCells) -> [RecordCells] {
        cells.records.filter { !ids.contains(cells.key(of: $0)?.first ?? "") }
    }

    /// Nobody and nothing, on the same day and by the same rules.
    private func empty(_ instance: Instance) -> Instance {
        Instance(
            asOf: instance.asOf, planStart: instance.planStart, publishedThrough: instance.publishedThrough,
            startWeeks: instance.startWeeks, calendarEnd: instance.calendarEnd, language: instance.language,
            synthetic: instance.synthetic, seed: instance.seed, generator: instance.generator,
            policy: instance.policy, rules: instance.rules)
    }

    /// The tables in which two instances differ. A record that stands there twice counts once.
    private func differing(_ left: Instance, _ right: Instance) -> [InstanceTable] {
        InstanceTable.allCases.filter { table in
            func rows(_ instance: Instance) -> Set<[String?]> {
                Set(InstanceCells.table(table, of: instance).records.map(\.cells))
            }
            return rows(left) != rows(right)
        }
    }

    /// Tiny instances that a folder may hold, without what the program records itself and what cannot be planned yet.
    private func tiny() -> [(seed: UInt64, instance: Instance)] {
        (0..<UInt64(60)).compactMap { seed in
            var instance = TinyInstances.random(seed: seed).build()
            instance.placements = []
            instance.orphanedPlacements = []
            instance.publishedAssignments = []
            instance.orphanedAssignments = []
            instance.runningSeries = []
            for series in instance.series.indices { instance.series[series].supervised = false }
            return InstanceRecords(instance).instance(instance).instance == nil ? nil : (seed, instance)
        }
    }

    // MARK: The whole of it

    @Test("random instances split into lists and imported into an empty one are the same")
    func intoEmpty() throws {
        let cases = tiny()
        #expect(cases.count > 30)
        for (seed, instance) in cases {
            let outcome = importing(try all(instance), into: empty(instance))
            #expect(outcome.blocking.isEmpty && outcome.count(.refused) == 0, "seed \(seed)")
            #expect(outcome.count(.new) == outcome.results.count - outcome.count(.same), "seed \(seed)")
            let made = try #require(outcome.instance, "seed \(seed)")
            #expect(differing(made, instance).isEmpty, "seed \(seed)")
        }
    }

    @Test("an instance imported into itself changes nothing, and so does any import for the second time")
    func intoItself() throws {
        for (seed, instance) in tiny() {
            let outcome = importing(try all(instance), into: instance)
            #expect(outcome.instance == nil && outcome.count(.same) == outcome.results.count, "seed \(seed)")
        }
        let instance = try firstSteps()
        let change = try [list(.series, of: instance, "groen-mo-1", ["seats": "9"])]
        let once = try #require(importing(change, into: instance).instance)
        let twice = importing(change, into: once)
        #expect(twice.instance == nil && twice.count(.same) == twice.results.count)
    }

    @Test("lists in any order, with their lines in any order, give the same data")
    func anyOrder() throws {
        for (seed, instance) in tiny().prefix(20) {
            var sources = try all(instance)
            let first = try #require(importing(sources, into: empty(instance)).instance)
            sources.reverse()
            for index in sources.indices { sources[index].cells.records.reverse() }
            let second = try #require(importing(sources, into: empty(instance)).instance)
            #expect(try InstanceWriter.hash(of: first) == InstanceWriter.hash(of: second), "seed \(seed)")
        }
    }

    @Test("a list without some columns leaves their fields as they are")
    func fewColumns() throws {
        let instance = try firstSteps()
        let outcome = importing([try text("Reeks;Plaatsen\ngroen-mo-1;9\n", "reeksen.csv")], into: instance)
        let place = try #require(instance.series.firstIndex { $0.id == "groen-mo-1" })
        var expected = instance
        expected.series[place].seats = 9
        #expect(outcome.results.map(\.outcome) == [.changed])
        #expect(
            outcome.results.first?.changes == [FieldChange("seats", from: "\(instance.series[place].seats)", to: "9")])
        #expect(differing(try #require(outcome.instance), expected).isEmpty)
    }

    @Test("a list without an optional column of the key means the record that the other fields say")
    func partOfKey() throws {
        var instance = try firstSteps()
        instance.availability = [
            Availability(client: 0, weekday: .monday, part: .morning, firstDay: instance.asOf.adding(days: -30)),
            Availability(client: 0, weekday: .tuesday, part: .morning),
        ]
        let client = instance.clients[0].id
        let list = try text(
            "Cliënt;Dag;Dagdeel;Weken;Afgesproken op\n\(client);maandag;ochtend;elke week;1-11-2026\n",
            "beschikbaarheid.csv")
        let outcome = importing([list], into: instance)
        #expect(outcome.results.map(\.outcome) == [.changed])
        #expect(outcome.results.first?.changes.map(\.field) == ["agreedOn"])
        #expect(outcome.instance?.availability.count == 2)
        let ended = importing(
            [list], into: instance, ending: ImportMaker.Ending(.availability, from: instance.asOf.adding(days: 7)))
        try #require(ended.results.map(\.outcome) == [.changed, .ended])
        #expect(ended.results[1].key.prefix(2) == [client.text, "tuesday"])
        let other = try text(
            "Cliënt;Dag;Dagdeel;Weken;Vanaf;Afgesproken op\n\(client);maandag;ochtend;elke week;\(instance.availability[0].firstDay?.description ?? "");2-11-2026\n",
            "meer.csv")
        #expect(importing([list, other], into: instance).results.map(\.outcome) == [.conflict, .conflict])
    }

    @Test("a new client with an order and a home in three lists comes in whole; without the home neither does")
    func newClient() throws {
        let instance = try firstSteps()
        let home = try text("Woonplek;Postcode;Breedtegraad;Lengtegraad\nh99;1011;52,37;4,9\n", "woonplekken.csv")
        let client = try text(
            "Cliënt;Woonplek;Vervoer;Organisatie;Taal;Eenvoudige brief;Minste dagen per week;Meeste dagen per week;"
                + "Gewenste dagen per week;Afgeschermd\nc99;h99;ov, fiets;RN;nl;nee;1;2;1;nee\n", "cliënten.csv")
        let order = try text(
            "Zaak;Cliënt;Rechtsgebied;Kader;Ontvangen op;Opgelegde uren;Afgetrokken uren;Gewerkte uren;"
                + "Reistijd telt mee;Uren scholing;Stand\no99;c99;NL;vonnis;1-11-2026;60;0;0;nee;0;ontvangen\n",
            "zaken.csv")
        let whole = importing([order, client, home], into: instance)
        #expect(whole.results.map(\.outcome) == [.new, .new, .new], "\(whole.results)")
        #expect(whole.instance?.orders.contains { $0.id == "o99" && $0.orderedMinutes == 3_600 } ?? false)
        let part = importing([order, client], into: instance)
        #expect(part.instance == nil && part.results.map(\.outcome) == [.refused, .refused])
        #expect(part.results.map { $0.findings.map(\.code) } == [["D1119"], ["D1119"]])
        #expect(part.results.map { $0.findings.first?.field } == ["Cliënt", "Woonplek"])
    }

    // MARK: What is not taken over

    @Test("a record that could not be loaded is refused with the finding of the folder; the others come in")
    func unloadable() throws {
        let instance = try firstSteps()
        let lines = [
            "groen-mo-1;9;;", "nieuw-1;4;;", "groen-we-1;2000;;", "groen-fr-1;5;2027-02-01;2027-01-01",
        ]
        let source = try text(
            "Reeks;Plaatsen;Vanaf;Tot en met\n" + lines.joined(separator: "\n") + "\n", "reeksen.csv")
        let outcome = importing([source], into: instance)
        try #require(outcome.results.map(\.outcome) == [.changed, .refused, .refused, .refused])
        #expect(outcome.results[1].findings.allSatisfy { $0.code == "D1114" && $0.line == 3 })
        #expect(outcome.results[1].findings.map(\.field).contains("Project"))
        #expect(
            outcome.results[2].findings.map { "\($0.code) \($0.field)" } == ["D1116 Plaatsen"])
        #expect(outcome.results[3].findings.map(\.code) == ["D1120"])
        #expect(outcome.instance?.series.first { $0.id == "groen-mo-1" }?.seats == 9)
    }

    @Test("every field that names another record refuses one that nobody has, and is named itself")
    func references() throws {
        let fixed = [
            "series.project": "D5153", "series.pickUp": "D5153", "pick-ups.project": "D5153", "orders.client": "D5154",
        ]
        var tried: Set<String> = []
        for (seed, instance) in tiny().prefix(10) {
            for table in InstanceTable.allCases where FieldMaster.of(table.naturalKey[0], in: table) != .program {
                for (place, column) in EntitySheet.of(table).columns.enumerated() {
                    var source = try list(table, of: instance)
                    let record = source.cells.records.firstIndex { !($0.cells[place] ?? "").isEmpty }
                    guard column.form == .id, column.name != "id", let record else { continue }
                    source.cells.records[record].cells[place] = "nobody"
                    let name = "\(table.rawValue).\(column.name)"
                    let touched = importing([source], into: instance).results.filter { $0.outcome != .same }
                    #expect(touched.map(\.outcome) == [.refused], "seed \(seed) \(name)")
                    let findings = touched.flatMap(\.findings).filter { $0.severity == .error }
                    #expect(findings.map(\.code) == [fixed[name] ?? "D1119"], "seed \(seed) \(name)")
                    #expect(findings.map(\.field) == [column.heading], "seed \(seed) \(name)")
                    tried.insert(name)
                }
            }
        }
        #expect(tried.count > 15, "\(tried.sorted())")
    }

    @Test("a fault that belongs to no line keeps everything out, and is told")
    func blocked() throws {
        let instance = try firstSteps()
        let list = try text(
            "Verzamelpunt;Project;Breedtegraad;Lengtegraad;Tijd;Plaatsen\ngroen;groen;52,1;5,1;8:30;8\n",
            "verzamelpunten.csv")
        let outcome = importing([list], into: instance)
        #expect(outcome.instance == nil && outcome.blocking.map(\.code) == ["D1118"])
    }

    @Test("everything is said of a line at once: what cannot be read, and what could not be loaded")
    func everythingAtOnce() throws {
        let source = try text("Reeks;Dag;Plaatsen;Werkmeester\ngroen-mo-1;zondagen;2000;w99\n", "reeksen.csv")
        let outcome = importing([source], into: try firstSteps())
        try #require(outcome.results.map(\.outcome) == [.refused])
        #expect(outcome.results[0].findings.map(\.code) == ["D5128", "D1116", "D1119"])
    }

    /// One change that may not be, and its code.
    struct Refusal: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let table: InstanceTable
        let id: String
        let changes: [String: String]
        let outcome: RecordResult.Outcome

        init(
            _ code: String, _ table: InstanceTable, _ id: String, _ changes: [String: String],
            _ outcome: RecordResult.Outcome = .refused
        ) {
            testDescription = code
            (self.table, self.id, self.changes, self.outcome) = (table, id, changes, outcome)
        }
    }

    @Test(
        "what never changes, or is somebody else's, or is to be decided, has its code and changes nothing",
        arguments: [
            Refusal("D5153", .series, "groen-mo-1", ["weekday": "tuesday"]),
            Refusal("D5153", .series, "groen-mo-1", ["start": "09:30"]),
            Refusal("D5153", .series, "groen-mo-1", ["end": "15:30"]),
            Refusal("D5153", .series, "groen-mo-1", ["rhythm": "oddWeek"]),
            Refusal("D5153", .series, "groen-mo-1", ["composition": "femaleOnly"]),
            Refusal("D5155", .series, "groen-mo-1", ["supervised": "true"]),
            Refusal("D5155", .series, "groen-mo-1", ["id": "groen-mo-2", "supervised": "true"]),
            Refusal("D5156", .series, "groen-mo-1", ["id": "was-there"]),
            Refusal("D5143", .series, "groen-mo-1", ["seats": "0"], .conflict),
            Refusal("D5144", .series, "groen-mo-1", ["lastDay": "2026-11-29"], .conflict),
            Refusal("D5154", .orders, "o1", ["client": "c2"]),
            Refusal("D5142", .orders, "o2", ["creditedMinutes": "1"], .conflict),
            Refusal("D5151", .orders, "o1", ["orderedMinutes": "7200"]),
        ])
    func refusals(refusal: Refusal) throws {
        var instance = try firstSteps()
        let series = try #require(instance.series.firstIndex { $0.id == "groen-mo-1" })
        let order = try #require(instance.orders.firstIndex { $0.id == "o2" })
        instance.orders[order].creditedMinutes = 60
        instance.publishedAssignments = [
            PublishedAssignment(
                order: order, series: series, date: instance.asOf.monday.adding(days: 7), from: TimeOfDay(9, 0),
                to: TimeOfDay(16, 0), creditMinutes: 0)
        ]
        let source = try list(refusal.table, of: instance, refusal.id, refusal.changes)
        let outcome = importing([source], into: instance, foreign: [.orders: ["o1"]], former: ["was-there"])
        let touched = outcome.results.filter { $0.outcome != .same }
        #expect(touched.map(\.outcome) == [refusal.outcome], "\(touched)")
        #expect(touched.first?.findings.map(\.code) == [refusal.testDescription])
        #expect(outcome.instance == nil)
    }

    @Test("what the program records itself may be repeated, and not changed or added")
    func ofProgram() throws {
        let instance = try #require(InstanceReader.read(folder: Self.root + "/Instances/first-steps").instance)
        let id = try #require(instance.placements.first?.id.text)
        let same = importing([try list(.placements, of: instance)], into: instance)
        #expect(same.count(.same) == instance.placements.count)
        for changes in [["reasons": "other"], ["id": "pl-new"]] {
            let outcome = importing([try list(.placements, of: instance, id, changes)], into: instance)
            #expect(outcome.instance == nil && outcome.count(.refused) == 1)
            #expect(outcome.results.flatMap(\.findings).map(\.code) == ["D5152"])
        }
    }

    @Test("a higher number of worked hours is taken over")
    func higherCredit() throws {
        let instance = try firstSteps()
        let source = try list(.orders, of: instance, "o1", ["creditedMinutes": "1200"])
        #expect(importing([source], into: instance).instance?.orders.first { $0.id == "o1" }?.creditedMinutes == 1_200)
    }

    @Test("an ended series does not come back")
    func endedSeries() throws {
        var instance = try firstSteps()
        let series = try #require(instance.series.firstIndex { $0.id == "groen-mo-1" })
        instance.series[series].lastDay = instance.asOf.adding(days: -7)
        for last in ["", "2027-12-31"] {
            let outcome = importing(
                [try list(.series, of: instance, "groen-mo-1", ["lastDay": last])], into: instance)
            #expect(outcome.results.flatMap(\.findings).map(\.code) == ["D5157"])
        }
    }

    @Test("one record on several lines: the same values count once, other values are to be decided")
    func repeated() throws {
        let instance = try firstSteps()
        let same = importing(
            [try text("Reeks;Plaatsen\ngroen-mo-1;9\ngroen-mo-1;9\n", "reeksen.csv")], into: instance)
        #expect(same.results.map(\.outcome) == [.changed, .same])
        let other = importing(
            [try text("Reeks;Plaatsen\ngroen-mo-1;9\ngroen-mo-1;8\n", "reeksen.csv")], into: instance)
        #expect(other.instance == nil && other.results.map(\.outcome) == [.conflict, .conflict])
        #expect(other.results.map { $0.findings.map(\.code) } == [["D5141"], ["D5141"]])
        #expect(other.results.first?.findings.first?.cause.dutch.contains("reeksen.csv:3") ?? false)
    }

    @Test("a record that may be one of several in the data is to be decided, unless it is one of them as it stands")
    func severalKnown() throws {
        var instance = try firstSteps()
        let first = try #require(instance.availability.first)
        var other = first
        other.lastDay = instance.asOf.adding(days: 30)
        instance.availability = [first, other]
        var source = try list(.availability, of: instance)
        #expect(importing([source], into: instance).count(.same) == 2)
        let last = try #require(source.cells.fields.firstIndex(of: "lastDay"))
        source.cells.records.removeLast()
        source.cells.records[0].cells[last] = "2027-06-30"
        let outcome = importing([source], into: instance)
        #expect(outcome.instance == nil && outcome.results.flatMap(\.findings).map(\.code) == ["D5145"])
    }

    @Test("a folder that changed since it was read is left alone; one that did not is replaced, README.md kept")
    func changedFolder() throws {
        let folder = NSTemporaryDirectory() + "dichtbij-import-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (week, list) = (folder + "/week", folder + "/reeksen.csv")
        try FileManager.default.copyItem(atPath: Self.root + "/Instances/first-steps", toPath: week)
        try Data("Reeks;Plaatsen\ngroen-mo-1;9\n".utf8).write(to: URL(fileURLWithPath: list))
        func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: week + "/" + name) }
        let (readme, holidays) = (bytes("README.md"), try #require(bytes("holidays.csv")))
        let request = ImportRequest(files: [list], folder: week)
        let early = try ImportJob.prepare(request)
        try (holidays + Data("2027-06-15,NL,\n".utf8)).write(to: URL(fileURLWithPath: week + "/holidays.csv"))
        let changed = bytes("series.csv")
        #expect(throws: FolderError.self) { try ImportJob.write(early) }
        #expect(bytes("series.csv") == changed)
        try ImportJob.write(try ImportJob.prepare(request))
        let made = try #require(InstanceReader.read(folder: week).instance)
        #expect(made.series.first { $0.id == "groen-mo-1" }?.seats == 9)
        #expect(bytes("README.md") == readme && bytes("holidays.csv") != holidays)
    }

    // MARK: What is missing

    @Test("what is missing from a complete list ends the day before; nothing is removed")
    func complete() throws {
        let instance = try firstSteps()
        let day = instance.asOf.adding(days: 60)
        var source = try list(.series, of: instance)
        source.cells.records = without(["groen-mo-1"], source.cells)
        #expect(importing([source], into: instance).instance == nil)
        let outcome = importing([source], into: instance, ending: ImportMaker.Ending(.series, from: day))
        #expect(outcome.count(.ended) == 1)
        let made = try #require(outcome.instance)
        #expect(made.series.count == instance.series.count)
        #expect(made.series.first { $0.id == "groen-mo-1" }?.lastDay == day.adding(days: -1))
        let again = importing([source], into: made, ending: ImportMaker.Ending(.series, from: day))
        #expect(again.instance == nil && again.count(.ended) == 0)
    }

    @Test("what cannot end is refused with the reason, entity by entity", arguments: InstanceTable.allCases)
    func cannotEnd(table: InstanceTable) throws {
        let instance = try #require(InstanceReader.read(folder: Self.root + "/Instances/first-steps").instance)
        var source = try list(table, of: instance)
        let count = source.cells.records.count
        source.cells.records = []
        let outcome = importing(
            [source], into: instance, ending: ImportMaker.Ending(table, from: instance.asOf.adding(days: 400)))
        if table.endField == nil {
            #expect(outcome.instance == nil && outcome.count(.refused) == count)
            #expect(outcome.results.allSatisfy { $0.findings.map(\.code) == ["D5161"] })
        } else {
            #expect(outcome.results.allSatisfy { $0.outcome == .ended || $0.findings.map(\.code) == ["D5162"] })
        }
    }

    @Test("a series with people published behind its end, and a record that has not begun, do not end by absence")
    func notEnded() throws {
        var instance = try firstSteps()
        let series = try #require(instance.series.firstIndex { $0.id == "groen-mo-1" })
        let day = instance.asOf.monday.adding(days: 7)
        instance.publishedAssignments = [
            PublishedAssignment(
                order: 0, series: series, date: day, from: TimeOfDay(9, 0), to: TimeOfDay(16, 0), creditMinutes: 0)
        ]
        instance.series[series].firstDay = nil
        let other = try #require(instance.series.firstIndex { $0.id == "groen-we-1" })
        instance.series[other].firstDay = day.adding(days: 70)
        var source = try list(.series, of: instance)
        source.cells.records = without(["groen-mo-1", "groen-we-1"], source.cells)
        let outcome = importing([source], into: instance, ending: ImportMaker.Ending(.series, from: day))
        let left = outcome.results.filter { $0.outcome != .same }
        #expect(left.map(\.outcome) == [.conflict, .refused])
        #expect(left.flatMap(\.findings).map(\.code) == ["D5144", "D5162"])
        #expect(outcome.instance == nil)
    }
}
