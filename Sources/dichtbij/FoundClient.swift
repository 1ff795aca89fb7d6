import ArgumentParser
import PlacementDomain
import Planning

/// The client whom somebody typed: by id, case reference, alias or name.
enum FoundClient {
    /// - Throws: exit 64 where it is nobody, or several.
    static func id(
        _ typed: String, instance: Instance, roster: Roster?, folder: String, command: String, words: Wording,
        console: Console
    ) throws -> ClientID {
        switch ClientFinder(instance: instance, roster: roster).find(typed) {
        case .one(let client): return client
        case .several(let matches):
            throw console.report(CommandTrouble.severalClients(matches), command: command, words: words)
        case .nobody(let nearest):
            // A name is not repeated: what is told may be kept.
            let isID = !typed.contains { $0.isWhitespace }
            throw console.report(
                CommandTrouble.unknown(
                    option: "--client", typed: isID ? typed : "…", place: "clients.csv", nearest: isID ? nearest : [],
                    file: Source.file("clients.csv", of: folder)),
                command: command, words: words)
        }
    }
}
