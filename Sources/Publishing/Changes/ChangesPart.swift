import PlacementDomain

/// The page of changes as a template reads it: for planners, with ids of clients and never a name of one.
struct ChangesPart: PaperPart {
    /// Mondays of the weeks that the publication is about.
    let weeks: [CalendarDay]
    /// What changed in counts, a sentence each.
    let counts: [String]
    let uncertain: [UncertainSittingPart]
    /// Projects whose contact person reads news.
    let news: [ChangedProjectPart]
    let partners: [ChangedPartnerPart]

    static let fields: [String: @Sendable (ChangesPart) -> Any?] = [
        "weeks": { ListedWeekPart.list($0.weeks) }, "isOneWeek": { $0.weeks.count == 1 }, "counts": { $0.counts },
        "uncertain": { $0.uncertain }, "hasUncertain": { !$0.uncertain.isEmpty }, "partners": { $0.partners },
        "news": { $0.news }, "hasNews": { !$0.news.isEmpty },
    ]
}

/// A project by its name, with the id behind it.
struct ChangedProjectPart: PaperPart {
    let id: ProjectID
    /// Empty: it has none.
    let name: String

    static let fields: [String: @Sendable (ChangedProjectPart) -> Any?] = [
        "id": { $0.id.text }, "name": { $0.name },
    ]
}

/// A sitting of which it is not sure that it is held as it was published.
struct UncertainSittingPart: PaperPart {
    let project: ChangedProjectPart
    let session: PublishedSession

    static let fields: [String: @Sendable (UncertainSittingPart) -> Any?] = [
        "project": { $0.project }, "day": { DayPart($0.session.session.date) },
        "start": { $0.session.start.description }, "end": { $0.session.end.description },
    ]
}

/// All that changed at one project.
struct ChangedPartnerPart: PaperPart {
    let project: ChangedProjectPart
    let changes: [ChangePart]

    static let fields: [String: @Sendable (ChangedPartnerPart) -> Any?] = [
        "project": { $0.project }, "changes": { $0.changes },
    ]
}

/// One client's change at one project.
struct ChangePart: PaperPart {
    enum Kind { case comes, comesFromElsewhere, comesMore, fallsAway, leavesForElsewhere, moves, hasOtherTimes }

    let change: PublishedChange
    let kind: Kind
    /// Where he comes from or goes to.
    let elsewhere: ChangedProjectPart?
    let cause: String

    /// - Parameter others: what changed for the same client at other projects.
    init(
        _ change: PublishedChange, others: [PublishedChange], project: (ProjectID) -> ChangedProjectPart, cause: String
    ) {
        self.change = change
        self.cause = cause
        let source = others.first { $0.what == .moved && $0.after.isEmpty }
        let target = others.first { $0.what == .moved && $0.before.isEmpty }
        (kind, elsewhere) =
            switch (change.what, change.before.isEmpty, change.after.isEmpty) {
            case (.new, _, _): (.comes, nil)
            case (.dropped, _, _): (.fallsAway, nil)
            case (.moved, true, _):
                source.map { (.comesFromElsewhere, project($0.project)) } ?? (.comesMore, nil)
            case (.moved, false, true):
                target.map { (.leavesForElsewhere, project($0.project)) } ?? (.fallsAway, nil)
            case (.moved, false, false): (change.hasSameSessions ? .hasOtherTimes : .moves, nil)
            }
    }

    private static func isKind(_ kind: Kind) -> @Sendable (ChangePart) -> Any? { { $0.kind == kind } }

    static let fields: [String: @Sendable (ChangePart) -> Any?] = [
        "client": { $0.change.client.text }, "order": { $0.change.client == .unknown ? $0.change.order.text : "" },
        "comes": isKind(.comes), "comesFromElsewhere": isKind(.comesFromElsewhere), "comesMore": isKind(.comesMore),
        "fallsAway": isKind(.fallsAway), "leavesForElsewhere": isKind(.leavesForElsewhere), "moves": isKind(.moves),
        "hasOtherTimes": isKind(.hasOtherTimes), "elsewhere": { $0.elsewhere }, "cause": { $0.cause },
        "before": { ChangedDayPart.list($0.change.before) }, "after": { ChangedDayPart.list($0.change.after) },
        "isOneBefore": { $0.change.before.count == 1 },
    ]
}

/// A day with its times in a list that is printed as a sentence.
struct ChangedDayPart: PaperPart {
    private let assignment: AnnouncedAssignment
    private let place: ListPlace

    static let fields: [String: @Sendable (ChangedDayPart) -> Any?] = [
        "day": { DayPart($0.assignment.session.date) }, "start": { $0.assignment.from.description },
        "end": { $0.assignment.to.description }, "comma": { $0.place == .beforeOthers },
        "and": { $0.place == .beforeLast },
    ]

    static func list(_ assignments: [AnnouncedAssignment]) -> [ChangedDayPart] {
        assignments.enumerated().map {
            ChangedDayPart(assignment: $1, place: ListPlace($0, of: assignments.count))
        }
    }
}
