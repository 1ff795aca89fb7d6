import ArgumentParser
import Foundation
import PlacementDomain

/// The command: options in, one use case, text or JSON out.
@main
struct Dichtbij: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dichtbij",
        abstract: "Weekly rosters for community service: lawful, close to home, with a proof.",
        discussion: """
            Try it:
              dichtbij validate Instances/town
              dichtbij plan Instances/town --output out/town --time-limit 5s
              dichtbij show Instances/town out/town --client c00001
              dichtbij explain Instances/town out/town
              dichtbij options Instances/town out/town --client c00001

            Results go to standard output, messages and progress to standard error.
            Exit codes: 0 done · 1 failed · 2 check refused · 4 a typed --gap was not reached · 64 usage · 65 bad input \
            · 69 something needed is not there · 73 cannot create · 74 write error · 77 not permitted · 130 interrupted, \
            roster written.
            """,
        version: "0.1.0",
        subcommands: [
            GenerateCommand.self, ValidateCommand.self, PlanCommand.self, CheckCommand.self, ShowCommand.self,
            ExplainCommand.self, OptionsCommand.self, TryCommand.self, PlaceCommand.self, PublishCommand.self,
            CorrectCommand.self, HoursCommand.self, SheetCommand.self, ImportCommand.self, TemplatesCommand.self,
            SeriesCommand.self, ClientCommand.self, ClosureCommand.self, ProjectCommand.self, ContactCommand.self,
            ApprovalCommand.self, OrderCommand.self, PlacementCommand.self, PolicyCommand.self, RulesCommand.self,
            StoreCommand.self, RecordCommand.self, ReportCommand.self, DoctorCommand.self,
        ])

    static func main() async {
        // A reader that stops early (`dichtbij show … | head`) must not end the process: writes report it instead.
        signal(SIGPIPE, SIG_IGN)
        do {
            if let trouble = TypedCommand.unknownVerb(among: verbs) { throw TypedCommand.report(trouble) }
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            finish(error)
        }
    }

    private static var verbs: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

    /// Ends with what the parser says of the arguments, which may hold anything.
    private static func finish(_ error: any Error) -> Never {
        let (text, code) = (fullMessage(for: error), exitCode(for: error))
        if TypedCommand.wantsJSON, !code.isSuccess, !text.isEmpty {
            exit(withError: TypedCommand.report(.notUnderstood(message(for: error))))
        }
        if !text.isEmpty { _ = Console.write(VisibleText.ofLines(text) + "\n", to: code.isSuccess ? 1 : 2) }
        exit(withError: code)
    }
}
