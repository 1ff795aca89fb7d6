import Foundation
public import PlacementDomain

/// A kind of folder that the program writes: how one of its own is known, and what in it is not its own.
///
/// Nothing that the program did not make goes without a word: a folder of somebody else is left alone, files of somebody
/// else in one of ours are named first (D1193).
public struct OwnFolder: Sendable {
    /// What is said of a folder that is none of these.
    public let refusal: Said
    /// Whether a folder that exists is one of these.
    public let isOurs: @Sendable (_ folder: String) -> Bool
    private let foreign: @Sendable (_ folder: String) -> [String]

    init(
        refusal: Said, isOurs: @escaping @Sendable (String) -> Bool,
        foreign: @escaping @Sendable (String) -> [String]
    ) {
        self.refusal = refusal
        self.isOurs = isOurs
        self.foreign = foreign
    }

    /// What `plan` writes.
    public static let plan = OwnFolder(
        refusal: Said(
            "daar staat een map die niet door plan is gemaakt; die blijft staan",
            "a folder is there that no plan made; it is left alone"), isOurs: PlanWriter.isOurs,
        foreign: PlanWriter.foreignEntries)

    /// What `publish` writes.
    public static let publication = OwnFolder(
        refusal: Said(
            "daar staat een map die niet door publish is gemaakt; die blijft staan",
            "a folder is there that no publish made; it is left alone"), isOurs: PublicationFolder.isOurs,
        foreign: PublicationFolder.foreignEntries)

    /// What `generate` writes.
    public static let generated = OwnFolder(
        refusal: Said(
            "daar staat een map die niet door 'generate' is gemaakt, of die daarna is veranderd; die blijft staan",
            "a folder is there that 'generate' did not make, or that was changed since; it is left alone"),
        isOurs: GeneratedFolder.isAsMade, foreign: GeneratedFolder.foreignEntries)

    /// What one of these folders holds that the program did not make, sorted by bytes; empty for any other folder.
    public func foreignEntries(in folder: String) -> [String] {
        LeftBehind.restore(folder)
        guard isOurs(folder) else { return [] }
        return foreign(folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// - Throws: `cannotCreate` for a folder that is none of these, `wouldRemove` where files of others would go with it.
    public func requireReplaceable(
        _ folder: String, named path: String, removesForeign: Bool
    ) throws(FormatError) {
        guard isOurs(folder) else { throw .cannotCreate(path: path, reason: refusal) }
        let files = removesForeign ? [] : foreignEntries(in: folder)
        guard files.isEmpty else { throw .wouldRemove(path: path, files: files) }
    }
}
