import ArgumentParser
import PlacementDomain
import PlanFolders

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what this machine lacks for planning.",
        discussion: """
            Exit 69 where something needed is missing; a warning is about speed or safety, and exits 0.
            """)

    @Argument(help: "Where rosters are to be written.")
    var folder = "."

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let items = await MachineJob.run(folder: folder)
        let words = options.words()
        try console.result(options.json ? json(items, words).text + "\n" : text(items, words, console))
        if items.contains(where: { $0.state == .missing }) { throw ExitCode.unavailable }
    }

    private func json(_ items: [MachineItem], _ words: Wording) -> JSONText {
        .object([
            ("schema", .string("dichtbij.doctor/1")),
            (
                "items",
                .list(
                    items.map { item in
                        .object([
                            ("subject", .string(item.subject.rawValue)), ("state", .string(item.state.rawValue)),
                            ("found", .string(item.found.english)),
                            ("do", .string(item.state == .ok ? "" : remedy(item.subject, words))),
                        ])
                    })
            ),
            ("missing", .integer(items.count { $0.state == .missing })),
            ("warnings", .integer(items.count { $0.state == .warning })),
        ])
    }

    private func text(_ items: [MachineItem], _ words: Wording, _ console: Console) -> String {
        var lines: [String] = []
        for item in items {
            let state: String
            switch item.state {
            case .ok: state = console.good(column(words("goed", "fine"), 11))
            case .warning: state = console.bold(column(words("let op", "warning"), 11))
            case .missing: state = console.bad(column(words("ontbreekt", "missing"), 11))
            }
            lines.append(state + column(name(item.subject, words), 17) + words(item.found))
            if item.state != .ok { lines.append("  " + words.whatNow + remedy(item.subject, words)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// With a space at least before what comes next.
    private func column(_ text: String, _ width: Int) -> String { (text + " ").padded(to: width) }

    private func name(_ subject: MachineItem.Subject, _ words: Wording) -> String {
        switch subject {
        case .solver: words("rekenprogramma", "solver")
        case .processors: words("processors", "processors")
        case .memory: words("geheugen", "memory")
        case .folder: words("map", "folder")
        case .fileSystem: words("bestandssysteem", "file system")
        case .space: words("ruimte", "space")
        case .browser: words("Chromium (PDF)", "Chromium (PDF)")
        }
    }

    private func remedy(_ subject: MachineItem.Subject, _ words: Wording) -> String {
        switch subject {
        case .solver:
            words("installeer libglpk opnieuw (Tools/setup).", "install libglpk again (Tools/setup).")
        case .processors:
            words(
                "het kan, maar geef een plan twee keer zoveel tijd.", "it works, but give a plan twice the time.")
        case .memory:
            words("plan geen heel land op deze machine.", "do not plan a whole country on this machine.")
        case .folder:
            words("kies een map waarin u mag schrijven.", "choose a folder in which you may write.")
        case .fileSystem:
            words(
                "schrijf op een eigen schijf en kopieer daarna.",
                "write to a disk of this machine, and copy it afterwards.")
        case .space:
            words("maak ruimte vrij, of kies een andere map.", "make room, or choose another folder.")
        case .browser:
            words(
                "zonder Chromium maakt publish geen PDF; print de pagina's in print/ dan uit een gewone browser.",
                "without Chromium publish makes no PDF; print the pages in print/ from any browser then.")
        }
    }
}
