import ArgumentParser
import PlacementDomain
import PlanFolders

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "Look at an office's own templates of papers, or begin one.",
        discussion: """
            Without a folder: the names of all templates. With one: everything that is wrong with the templates in it \
            (exit 65 where publish would refuse them). --copy puts templates of the program into the folder, to be changed there. \
            'publish --templates FOLDER' uses them.
            """)

    @Argument(help: "The folder with your own templates.")
    var folder: String?

    @Option(
        name: .customLong("copy"),
        help: "Name of a template of the program to begin with, like letterhead; may be repeated.")
    var copies: [String] = []

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if !copies.isEmpty, folder == nil { throw ValidationError("--copy needs the folder to copy to.") }
    }

    func run() async throws {
        let console = Console(options)
        let words = options.words()
        do {
            guard let folder else { return try list(TemplateJob.builtInNames, key: "templates", console) }
            guard copies.isEmpty else {
                return try list(try TemplateJob.copy(copies, to: folder), key: "written", console)
            }
            let (files, findings) = try TemplateJob.check(folder)
            try check(files, findings, words, console)
        } catch let error as FolderError {
            throw console.report(error, command: "templates", words: words)
        }
    }

    private func list(_ lines: [String], key: String, _ console: Console) throws {
        let json = JSONText.object([
            ("schema", .string("dichtbij.templates/1")), (key, .list(lines.map { .string($0) })),
        ])
        try console.result(options.json ? json.text + "\n" : lines.joined(separator: "\n") + "\n")
    }

    private func check(_ files: [String], _ findings: [Finding], _ words: Wording, _ console: Console) throws {
        let errors = findings.count { $0.severity == .error }
        if options.json {
            try console.result(
                JSONText.object([
                    ("schema", .string("dichtbij.templates/1")), ("files", .list(files.map { .string($0) })),
                    ("findings", .list(findings.map(\.json))), ("errors", .integer(errors)),
                ]).text + "\n")
        } else {
            let count = words.count(
                files.count, dutch: ("sjabloon gelezen", "sjablonen gelezen"),
                english: ("template read", "templates read"))
            let faults = words.count(
                errors, dutch: ("fout", "fouten"), english: ("error", "errors"))
            try console.result(
                (findings.map { $0.text(in: words) } + ["\(count), \(faults)"]).joined(separator: "\n") + "\n")
        }
        if errors > 0 { throw ExitCode.badInput }
    }
}
