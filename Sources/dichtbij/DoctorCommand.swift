import ArgumentParser
import PlacementDomain
import PlanFolders
import WeeklyCycle

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what this machine lacks for planning.",
        discussion: """
            Exit 69 where something needed is missing; a warning is about speed or safety, and exits 0. Where --store or \
            DICHTBIJ_STORE names a store, it is looked at, too; 'store verify' looks at what stands in it.
            """)

    @Argument(help: "Where rosters are to be written.")
    var folder = "."

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let items = await MachineJob.run(folder: folder)
        let words = options.words()
        let looks = store.named.map(StoreLook.at) ?? []
        let lines = items.map { DoctorLine($0, words) } + looks.map { DoctorLine($0, words) }
        try console.result(options.json ? json(lines).text + "\n" : text(lines, words, console))
        if lines.contains(where: { $0.state == .missing }) { throw ExitCode.unavailable }
    }

    private func json(_ lines: [DoctorLine]) -> JSONText {
        .object([
            ("schema", .string("dichtbij.doctor/1")),
            (
                "items",
                .list(
                    lines.map { line in
                        .object([
                            ("subject", .string(line.subject)), ("state", .string(line.state.rawValue)),
                            ("found", .string(line.found.english)),
                            ("do", .string(line.state == .ok ? "" : line.remedy)),
                        ])
                    })
            ),
            ("missing", .integer(lines.count { $0.state == .missing })),
            ("warnings", .integer(lines.count { $0.state == .warning })),
        ])
    }

    private func text(_ lines: [DoctorLine], _ words: Wording, _ console: Console) -> String {
        var text: [String] = []
        for line in lines {
            let state: String
            switch line.state {
            case .ok: state = console.good(column(words("goed", "fine"), 11))
            case .warning: state = console.bold(column(words("let op", "warning"), 11))
            case .missing: state = console.bad(column(words("ontbreekt", "missing"), 11))
            }
            text.append(state + column(line.name, 17) + words(line.found))
            if line.state != .ok { text.append("  " + words.whatNow + line.remedy) }
        }
        return text.joined(separator: "\n") + "\n"
    }

    /// With a space at least before what comes next.
    private func column(_ text: String, _ width: Int) -> String { (text + " ").padded(to: width) }
}
