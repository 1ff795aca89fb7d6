import Foundation
import Testing

/// An office's own papers, without a compiler, and papers as PDF.
struct TemplatesTests {
    @Test("the walk of docs/publishing.md: copy the letterhead, put a logo into it, look, publish")
    func walk() throws {
        let folder = try TemporaryFolder("templates")
        defer { folder.remove() }
        let own = folder.path("own")
        let copied = try CommandRunner.run(["templates", own, "--copy", "letterhead"])
        #expect(copied.code == 0 && copied.output == "\(own)/letterhead.mustache\n", "\(copied.errors)")
        // A second time nothing is replaced.
        let again = try CommandRunner.run(["templates", own, "--copy", "letterhead", "--language", "en"])
        #expect(again.code == 73 && again.errors.contains("a file of that name is there"))
        let logo = "<img class=\"logo\" alt=\"Ons bureau\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">"
        try Data(logo.utf8).write(to: URL(fileURLWithPath: own + "/letterhead.mustache"))
        let looked = try CommandRunner.run(["templates", own, "--language", "nl"])
        #expect(looked.code == 0 && looked.output == "1 sjabloon gelezen, 0 fouten\n", "\(looked.output)")
        let week = PublishedWeek(
            folder, InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/first-steps")), "papers")
        try week.publish(templates: own)
        #expect(week.text("letters/c1.html").contains(logo))
        #expect(week.text("partners/groen/contact-page.html").contains(logo))
    }

    @Test("templates with faults: all findings at once, exit 65, and nothing is published")
    func faults() throws {
        let folder = try TemporaryFolder("templates")
        defer { folder.remove() }
        let own = folder.path("own")
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        for (name, text) in [("letterhead", "{{adress}}\n{{> logo}}"), ("title.nl", "Taakstraf")] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(own)/\(name).mustache"))
        }
        let looked = try CommandRunner.run(["templates", own, "--json"])
        #expect(looked.code == 65)
        let found = (looked.json["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(Set(found).isSuperset(of: ["D7305", "D7306", "D7309"]), "\(found)")
        let publish = try CommandRunner.run([
            "publish", "Instances/first-steps", folder.path("none"), "--output", folder.path("papers"), "--templates",
            own,
            "--no-input", "--language", "en",
        ])
        #expect(publish.code == 65 && publish.errors.contains("D7305") && publish.saysWhatNow, "\(publish.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("papers")))
        let empty = try CommandRunner.run(["templates", folder.path("nothing"), "--language", "en"])
        #expect(empty.code == 65 && empty.errors.contains("D7301"))
        let unknown = try CommandRunner.run(["templates", own, "--copy", "leterhead", "--language", "en"])
        #expect(unknown.code == 64 && unknown.errors.contains("did you mean 'letterhead'"))
        let list = try CommandRunner.run(["templates"])
        #expect(list.code == 0 && list.output.contains("letterhead\n") && list.output.contains("letter.nl\n"))
    }

    @Test("with a browser the print-ready pages are PDF, too; a second publication into the folder replaces them")
    func pdf() throws {
        let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        guard let browser else {
            print("skipped: no Chromium on this machine")
            return
        }
        let folder = try TemporaryFolder("pdf")
        defer { folder.remove() }
        let week = PublishedWeek(
            folder, InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/first-steps")), "papers")
        try week.publish(environment: ["DICHTBIJ_CHROMIUM": browser])
        let prints = try FileManager.default.contentsOfDirectory(atPath: week.path + "/print")
        #expect(prints.count == 1)
        for name in ["letters", "sheets"] {
            let bytes = FileManager.default.contents(atPath: "\(week.path)/print/\(prints[0])/\(name).pdf") ?? Data()
            #expect(bytes.starts(with: Data("%PDF-".utf8)) && bytes.count > 10_000)
        }
        try week.publish(environment: ["DICHTBIJ_CHROMIUM": browser])
    }

    @Test("a browser that does not work costs no publication: the papers are there, and it is said")
    func brokenBrowser() throws {
        let folder = try TemporaryFolder("pdf")
        defer { folder.remove() }
        let week = PublishedWeek(
            folder, InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/first-steps")), "papers")
        let outcome = try week.publish(environment: ["DICHTBIJ_CHROMIUM": "/bin/false"])
        #expect(outcome.code == 0 && outcome.errors.contains("2 PDFs were not made"), "\(outcome.errors)")
        #expect(week.holds("letters/c1.html") && !week.holds("print/.making"))
        // What a browser left that was ended in the middle is nobody's paper, and goes with the next publication.
        let left = week.path + "/print/.making/profile"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: left + "/x"))
        let none = try week.publish()
        #expect(none.code == 0 && !week.holds("print/.making"))
        #expect(none.errors.contains("no PDF made: there is no Chromium on this machine"))
    }
}
