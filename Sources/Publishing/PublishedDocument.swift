/// One file of a publication, before it is made.
public struct PublishedDocument: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case signingList, contactPage, sheetTable, calendar, letter, notice, changesPage, changesTable, byHandTable,
            interpreterTable, letterRun, sheetRun
    }

    public var kind: Kind
    /// Path within the publication, with `/`.
    public var path: String
    /// Number of the project in the instance, of the placement in the roster, of the notice, or of the print run; −1 where the file is of the whole.
    var subject: Int
}
