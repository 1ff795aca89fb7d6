import ArgumentParser
import PlacementDomain
import Planning

/// Which people a screen shows, and how.
struct ScreenOptions: ParsableArguments {
    @Flag(help: "Show names beside ids, except of restricted records.")
    var names = false

    @Option(
        parsing: .unconditional,
        help: "Show only what belongs to this unit (id or name); planning, checking and publishing stay whole.")
    var unit: String?

    /// - Throws: exit 64 where there is no such unit.
    func people(
        _ instance: Instance, _ roster: Roster?, folder: String, command: String, words: Wording, console: Console
    ) throws -> People {
        People(
            instance, showsNames: names,
            scope: try scope(
                instance, roster, folder: folder, command: command, words: words, console: console))
    }

    /// What belongs to the unit; nil: no unit was named, so everything.
    ///
    /// - Throws: exit 64 where there is no such unit.
    private func scope(
        _ instance: Instance, _ roster: Roster?, folder: String, command: String, words: Wording, console: Console
    ) throws -> UnitScope? {
        guard let unit else { return nil }
        if let scope = UnitScope(unit, instance: instance, roster: roster) { return scope }
        let nearest = NearestIds.of(unit, among: instance.units.lazy.map(\.id.text))
        throw console.report(
            CommandTrouble.unknown(
                option: "--unit", typed: unit, place: "units.csv", nearest: nearest,
                file: Source.file("units.csv", of: folder)),
            command: command, words: words)
    }
}
