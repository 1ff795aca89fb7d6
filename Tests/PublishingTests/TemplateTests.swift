import Foundation
import PlacementDomain
import PlacementTesting
import Publishing
import Testing

/// Templates of an office, in the place of the program's own.
struct TemplateTests {
    private func codes(_ files: [String: String]) -> [String] {
        PaperTemplates.reading(files.map { OwnTemplate(file: $0.key, bytes: Array($0.value.utf8)) }).findings.map {
            "\($0.code) \($0.file):\($0.line)"
        }
    }

    @Test("the program's own templates pass the check that an office's must pass")
    func builtIn() {
        var files: [OwnTemplate] = []
        for name in PaperTemplates.builtInNames {
            let text = PaperTemplates.builtInText(name) ?? ""
            #expect(!text.isEmpty, "\(name)")
            files.append(OwnTemplate(file: "\(name).mustache", bytes: Array(text.utf8)))
        }
        #expect(files.count > 20)
        #expect(PaperTemplates.reading(files).findings == [])
    }

    @Test("every part of a paper is known to the check of templates")
    func everyPart() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Publishing")
        let files = (FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".swift") }
        #expect(files.count > 30)
        var found = 0
        for file in files {
            let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
            found += text.matches(of: /(struct|extension|enum) [A-Za-z.]+: PaperPart\b/).count
        }
        #expect(found == PaperFields.count)
    }

    @Test("a part that is printed as a whole prints nothing")
    func whole() async throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = place.path("own")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("<p>[{{.}}]{{#unit}}[{{.}}]{{/unit}}{{#people}}[{{.}}]{{/people}}</p>".utf8).write(
            to: URL(fileURLWithPath: folder + "/letterhead.mustache"))
        let published = try await place.publish(InstanceBuilder.twoPartners.build(), "first", templates: folder)
        #expect(published.text("partners/p1/contact-page.html").contains("<p>[][][][][]</p>"))
        #expect(published.text("letters/c1.html").contains("<p>["))
        for (path, bytes) in published.files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Part(") && !text.contains("[Publishing."), "\(path)")
        }
    }

    @Test(
        "each fault of a template is a finding with its line, and no paper is made",
        arguments: [
            ("Brief.mustache", "x", "D7302 Brief.mustache:0"),
            ("letter.html", "x", "D7302 letter.html:0"),
            ("letterhead.mustache", "{{#telephone}}x", "D7304 letterhead.mustache:1"),
            ("letterhead.mustache", "a\n{{telephone", "D7304 letterhead.mustache:2"),
            ("letterhead.mustache", "a\nb {{adress}}", "D7305 letterhead.mustache:2"),
            ("letterhead.mustache", "{{#unit}}{{home}}{{/unit}}", "D7305 letterhead.mustache:1"),
            ("letterhead.mustache", "{{{telephone}}}", "D7307 letterhead.mustache:1"),
            ("letterhead.mustache", "{{& telephone}}", "D7307 letterhead.mustache:1"),
            ("letterhead.mustache", "{{=<% %>=}}", "D7307 letterhead.mustache:1"),
            ("letterhead.mustache", "{{% CONTENT_TYPE:TEXT}}", "D7307 letterhead.mustache:1"),
            ("letterhead.mustache", "\n\n<img src=\"https://example.org/l.png\">", "D7308 letterhead.mustache:3"),
            ("letterhead.mustache", "<script>x</script>", "D7308 letterhead.mustache:1"),
            ("letterhead.mustache", "<p onclick=\"x()\">", "D7308 letterhead.mustache:1"),
            ("style.mustache", "p { background: url(http://example.org) }", "D7308 style.mustache:1"),
            ("title.nl.mustache", "Werkstraf", "D7309 title.nl.mustache:0"),
        ])
    func faults(file: String, text: String, finding: String) {
        let reading = PaperTemplates.reading([OwnTemplate(file: file, bytes: Array(text.utf8))])
        #expect(codes([file: text]).contains(finding), "\(codes([file: text]))")
        #expect(reading.templates == nil)
        for own in reading.findings where own.severity == .error {
            #expect(!own.cause.dutch.isEmpty && !own.remedy.english.isEmpty)
        }
    }

    @Test("parts that are not there, parts within themselves and bytes that are no text are found")
    func parts() {
        #expect(codes(["letterhead.mustache": "{{> logo}}"]).contains("D7306 letterhead.mustache:1"))
        #expect(codes(["letterhead.mustache": "{{> letterhead}}"]).contains("D7306 letterhead.mustache:0"))
        let circle = codes(["letterhead.mustache": "{{> logo}}", "logo.mustache": "{{> letterhead}}"])
        #expect(circle.contains("D7306 letterhead.mustache:0") && circle.contains("D7306 logo.mustache:0"))
        let bytes = PaperTemplates.reading([OwnTemplate(file: "letterhead.mustache", bytes: [0xFF, 0xFE])])
        #expect(bytes.findings.map(\.code) == ["D7303"] && bytes.templates == nil)
        let large = [UInt8](repeating: 0x20, count: 1_100_000)
        #expect(
            PaperTemplates.reading([OwnTemplate(file: "letterhead.mustache", bytes: large)]).findings.map(\.code)
                == ["D7303"])
        let deep = String(repeating: "{{#unit}}", count: 50_000)
        #expect(codes(["letterhead.mustache": deep]).contains { $0.hasPrefix("D7304") })
    }

    @Test("of a new language each missing part is told once, also what a missing part needs in its turn")
    func language() {
        let letter = PaperTemplates.builtInText("letter.nl") ?? ""
        let reading = PaperTemplates.reading([OwnTemplate(file: "letter.tr.mustache", bytes: Array(letter.utf8))])
        let missing = reading.findings.filter { $0.code == "D7306" }.map(\.field)
        #expect(Set(missing).count == missing.count && reading.templates == nil)
        for part in ["sender", "letter-later", "week-numbers", "weekday", "month", "call-us", "signing", "title"] {
            #expect(missing.contains(part), "\(part): \(missing)")
        }
        // With all of them the papers of whoever reads it are in it, and nobody interprets.
        var files = [OwnTemplate(file: "letter.tr.mustache", bytes: Array(letter.utf8))]
        for part in missing {
            let text = PaperTemplates.builtInText("\(part).nl") ?? ""
            files.append(OwnTemplate(file: "\(part).tr.mustache", bytes: Array(text.utf8)))
        }
        #expect(PaperTemplates.reading(files).findings.allSatisfy { $0.severity == .warning })
    }

    @Test("what nothing uses is a warning: papers are made all the same")
    func warnings() {
        let reading = PaperTemplates.reading([
            OwnTemplate(file: "logo.mustache", bytes: Array("x".utf8)),
            OwnTemplate(file: "weekday.tr.mustache", bytes: Array("{{#monday}}pazartesi{{/monday}}".utf8)),
        ])
        #expect(reading.findings.map(\.code).contains("D7310"))
        #expect(reading.findings.allSatisfy { $0.severity == .warning } && reading.templates != nil)
    }

    @Test("a template can show no more than its paper's fields: whatever it names, nothing else comes out")
    func allowList() throws {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        // Names of everything that must not leave; each is refused, whatever paper it stands in.
        for field in [
            "home", "pc4", "phone", "orderedMinutes", "legalFrame", "termEnd", "reason", "detentionDays", "tags",
            "risk",
        ] {
            #expect(codes(["letterhead.mustache": "{{\(field)}}"]) == ["D7305 letterhead.mustache:1"], "\(field)")
        }
    }

    @Test("an office's logo and telephone stand on its papers, escaped text stays escaped")
    func office() async throws {
        let logo = "<img class=\"logo\" alt=\"Voorbeeldbureau\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">"
        let reading = PaperTemplates.reading([
            OwnTemplate(file: "letterhead.mustache", bytes: Array((logo + "\n<p>Bel 030 111 1111</p>").utf8))
        ])
        #expect(reading.findings == [])
        let place = try PublishingWorkplace()
        defer { place.remove() }
        let folder = place.path("own")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data((logo + "\n<p>Bel 030 111 1111</p>").utf8).write(
            to: URL(fileURLWithPath: folder + "/letterhead.mustache"))
        var builder = InstanceBuilder.twoPartners
        builder.change("p1" as ProjectID) { $0.name = "<script>\"\u{301}&'" }
        let published = try await place.publish(builder.build(), "first", templates: folder)
        for path in ["partners/p1/contact-page.html", "letters/c1.html"] {
            let page = published.text(path)
            #expect(page.contains(logo) && page.contains("Bel 030 111 1111"), "\(path)")
            #expect(
                !page.contains("<script>") && page.contains("&lt;script&gt;&quot;\u{2060}\u{301}&amp;&#39;"), "\(path)"
            )
        }
    }
}
