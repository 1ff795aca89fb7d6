/// Every field that some paper has: what a template may name.
enum PaperFields {
    /// All parts of papers; a test holds this list against the sources.
    static let parts: [any PaperPart.Type] = [
        ChangePart.self,
        ChangedDayPart.self,
        ChangedPartnerPart.self,
        ChangedProjectPart.self,
        ChangesPart.self,
        ContactPagePart.self,
        ContactPart.self,
        ContactPersonPart.self,
        ContactPhrasePart.self,
        ContactSittingPart.self,
        ContactTimesPart.self,
        ContactWeekPart.self,
        DayPart.self,
        DurationPart.self,
        LetterIndexPart.self,
        LetterLinePart.self,
        ListedDayPart.self,
        ListedWeekPart.self,
        NewsItemPart.self,
        NewsPart.self,
        NewsPersonPart.self,
        PagePart.self,
        SheetIndexPart.self,
        SheetLinePart.self,
        SigningDayPart.self,
        SigningListPart.self,
        SigningPagePart.self,
        SigningRowPart.self,
        UncertainSittingPart.self,
        UnnamedPart.self,
        WeekdayPart.self,
    ]

    static let names: Set<String> = Set(parts.flatMap { $0.fieldNames })
}

extension PaperPart {
    static var fieldNames: [String] { Array(fields.keys) }
}
