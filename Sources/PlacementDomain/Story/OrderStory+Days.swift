extension OrderStory {
    /// A working day that was published, or that came unplanned.
    public struct Day: Hashable, Sendable {
        public var session: SessionID
        public var project: ProjectID
        public var from: TimeOfDay
        public var to: TimeOfDay
        /// What it was to be credited with.
        public var planned: Minutes
        /// How it was taken back: `cancelledByUs`, `moved` …; nil: it stands.
        public var endedAs: String?
        /// What was recorded of it, records that were reversed among them, in their order.
        public var records: [Record]

        public init(
            session: SessionID, project: ProjectID, from: TimeOfDay, to: TimeOfDay, planned: Minutes,
            endedAs: String? = nil, records: [Record] = []
        ) {
            self.session = session
            self.project = project
            self.from = from
            self.to = to
            self.planned = planned
            self.endedAs = endedAs
            self.records = records
        }

        /// The record that stands; nil: none does.
        public var record: Record? { records.last { $0.stands } }

        /// Whether the sitting has ended and nothing says how it was: that is the absence of a record, never a record.
        public func isUnregistered(at moment: Moment) -> Bool {
            endedAs == nil && record == nil
                && (session.date < moment.day || session.date == moment.day && to <= moment.time)
        }
    }

    /// What somebody recorded of a day.
    public struct Record: Hashable, Sendable {
        public var number: Int64
        /// A code of the list of outcomes, `WORKED`.
        public var outcome: String
        public var isAttended: Bool
        /// Whether it may lead to a warning.
        public var isFailure: Bool
        public var from: TimeOfDay?
        public var to: TimeOfDay?
        public var credit: Minutes
        /// Held back.
        public var penalty: Minutes
        public var stands: Bool
        public var isSensitive: Bool
        /// Empty: none, or erased.
        public var note: String

        public init(
            number: Int64, outcome: String, isAttended: Bool, isFailure: Bool = false, from: TimeOfDay? = nil,
            to: TimeOfDay? = nil, credit: Minutes = 0, penalty: Minutes = 0, stands: Bool = true,
            isSensitive: Bool = false, note: String = ""
        ) {
            self.number = number
            self.outcome = outcome
            self.isAttended = isAttended
            self.isFailure = isFailure
            self.from = from
            self.to = to
            self.credit = credit
            self.penalty = penalty
            self.stands = stands
            self.isSensitive = isSensitive
            self.note = note
        }
    }
}
