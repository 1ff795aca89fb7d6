import ArgumentParser

@main
struct Dichtbij: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dichtbij", abstract: "Weekly rosters for community service.")
}
