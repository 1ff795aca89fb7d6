/// Every field that some paper has: what a template may name.
package enum PaperFields {
    package static let names: Set<String> = names(of: common + letters + partners + planners + orders)

    /// Of letters and notices alone.
    package static let letterNames: Set<String> = names(of: letters)

    /// How many kinds of parts there are; a test holds the lists below against the sources.
    package static let count = common.count + letters.count + partners.count + planners.count + orders.count

    /// Of papers about one order alone.
    package static let orderNames: Set<String> = names(of: orders)

    private static let common: [any PaperPart.Type] = [
        PagePart.self, DayPart.self, WeekdayPart.self, DurationPart.self, ContactPart.self, ListedDayPart.self,
        ListedWeekPart.self,
    ]

    private static let letters: [any PaperPart.Type] = [
        Letter.self, Letter.Sitting.self, Letter.PickUp.self, Letter.Route.self, Letter.Way.self, LetterEnding.self,
        LaterDaysPart.self, LaterDaysPart.Line.self, LaterDaysPart.WeekNumber.self, DayNotice.self, DayNotice.Day.self,
        DayNotice.Group.self,
    ]

    private static let partners: [any PaperPart.Type] = [
        SigningListPart.self, SigningPagePart.self, SigningDayPart.self, SigningRowPart.self, ContactPagePart.self,
        ContactWeekPart.self, ContactSittingPart.self, ContactPersonPart.self, ContactTimesPart.self,
        ContactPhrasePart.self, UnnamedPart.self, NewsPart.self, NewsItemPart.self, NewsPersonPart.self,
    ]

    private static let planners: [any PaperPart.Type] = [
        LetterIndexPart.self, LetterLinePart.self, SheetIndexPart.self, SheetLinePart.self, ChangesPart.self,
        ChangedProjectPart.self, UncertainSittingPart.self, ChangedPartnerPart.self, ChangePart.self,
        ChangedDayPart.self,
    ]

    private static let orders: [any PaperPart.Type] = [
        WarningLetter.self, OwnDataPaper.self, OwnTextPart.self, OwnMeansPart.self, OwnWeekPart.self, OwnFreePart.self,
        OwnAwayPart.self, OwnGroundPart.self, OwnPeriodPart.self, OwnPlacePart.self, OwnWarningPart.self,
        OwnLookPart.self, OwnDayPart.self, OrderReport.self, ReportDetentionPart.self, ReportLinePart.self,
        ReportFailurePart.self,
    ]

    private static func names(of parts: [any PaperPart.Type]) -> Set<String> {
        Set(parts.flatMap { $0.fieldNames })
    }
}

extension PaperPart {
    fileprivate static var fieldNames: [String] { Array(fields.keys) }
}
