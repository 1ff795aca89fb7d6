/// What is different for one client at one partner since the earlier publication.
public struct PublishedChange: Hashable, Sendable {
    public enum What: String, CaseIterable, Hashable, Sendable { case new, moved, dropped }
    public enum Cause: Hashable, Sendable {
        /// He starts here with this roster.
        case newPlacement
        /// He was placed here before; the week was a look-ahead and is firm now.
        case weekBecameFirm
        /// A planner changed the placement by hand to another project or other series.
        case placementChanged
        /// The session was cancelled (`sessions.csv`).
        case sessionCancelled
        /// The project or series is closed that day (`closures.csv`).
        case closed
        /// He is not planned any more, with the code of `not-planned.csv`.
        case notPlanned(String)
        /// He has no place any more, with the code of `unplaced.csv`.
        case unplaced(String)
        /// Something published was taken back by hand.
        case correction
        /// A planner corrected the published week (`corrections.csv`).
        case corrected(CorrectionReason)

        /// As the plan has it that goes on from an earlier one.
        case plan(ChangeCause)

        /// As `changes.csv` has it, for example `notPlanned:STOPPED`.
        public var text: String {
            switch self {
            case .newPlacement: "newPlacement"
            case .weekBecameFirm: "weekBecameFirm"
            case .placementChanged: "placementChanged"
            case .sessionCancelled: "sessionCancelled"
            case .closed: "closed"
            case .notPlanned(let code): "notPlanned:\(code)"
            case .unplaced(let code): "unplaced:\(code)"
            case .correction: "correction"
            case .corrected(let reason): "correction:\(reason.rawValue)"
            case .plan(let cause): cause.unnamed
            }
        }
    }

    public var project: ProjectID
    public var client: ClientID
    public var order: OrderID
    public var what: What
    /// Published before and not any more, sorted.
    public var before: [AnnouncedAssignment]
    /// Published now and not before, sorted.
    public var after: [AnnouncedAssignment]
    public var cause: Cause

    public init(
        project: ProjectID, client: ClientID, order: OrderID, what: What, before: [AnnouncedAssignment],
        after: [AnnouncedAssignment], cause: Cause
    ) {
        self.project = project
        self.client = client
        self.order = order
        self.what = what
        self.before = before
        self.after = after
        self.cause = cause
    }
}
