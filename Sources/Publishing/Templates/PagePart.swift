import Mustache

/// A whole page: what a browser needs around the papers on it.
struct PagePart: PaperPart {
    enum Kind: String, Sendable {
        case signingList, contactPage, letter, notice, changes, letterRun, sheetRun, warning, ownData, report
    }

    var kind: Kind
    var language: String
    /// Papers that templates made: they stand in the page as they are.
    var body: String

    static let fields: [String: @Sendable (PagePart) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "signingList": { $0.kind == .signingList }, "contactPage": { $0.kind == .contactPage },
        "letter": { $0.kind == .letter }, "notice": { $0.kind == .notice }, "changes": { $0.kind == .changes },
        "letterRun": { $0.kind == .letterRun }, "sheetRun": { $0.kind == .sheetRun },
        "hasSheets": { [.signingList, .contactPage, .sheetRun].contains($0.kind) },
        "warning": { $0.kind == .warning }, "ownData": { $0.kind == .ownData }, "report": { $0.kind == .report },
        "hasLetters": { [.letter, .notice, .letterRun, .warning, .ownData, .report].contains($0.kind) },
        "hasOrderPapers": { [.warning, .ownData, .report].contains($0.kind) },
        "body": { MadeText(renderText: $0.body) },
    ]

    /// Languages that are written from right to left, by their codes.
    static let rightToLeft: Set<String> = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}

/// What templates made: it stands in a page as it is, where the page says `{{{body}}}`.
private struct MadeText: MustacheCustomRenderable {
    let renderText: String
    let isNull = false
}
