/// A field that an import changes, in the texts of the format.
package struct FieldChange: Hashable, Sendable {
    package var field: String
    package var before: String
    package var after: String

    package init(_ field: String, from before: String, to after: String) {
        self.field = field
        self.before = before
        self.after = after
    }
}

/// What becomes of one record of an import.
package struct RecordResult: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Hashable, Sendable {
        case new, changed
        /// It was not in a list that was to be complete.
        case ended
        case same
        /// Somebody has to decide which of two is right.
        case conflict
        /// It cannot be taken over as it stands.
        case refused

        /// Whether the data change by it.
        package var isTaken: Bool { [.new, .changed, .ended].contains(self) }
    }

    package var table: InstanceTable
    /// Values of the natural key; empty: they cannot be read.
    package var key: [String]
    package var outcome: Outcome
    /// What differs; of a record in conflict or refused what would have.
    package var changes: [FieldChange]
    package var findings: [Finding]
    /// nil: an ended record.
    package var origin: RecordOrigin?

    package init(
        table: InstanceTable, key: [String], outcome: Outcome, changes: [FieldChange] = [], findings: [Finding] = [],
        origin: RecordOrigin? = nil
    ) {
        self.table = table
        self.key = key
        self.outcome = outcome
        self.changes = changes
        self.findings = findings
        self.origin = origin
    }
}

/// What an import comes to: a result per record, and the data with what is taken over.
package struct ImportOutcome: Hashable, Sendable {
    /// In the order of tables, then of files and lines; ended records last in their table.
    package var results: [RecordResult]
    /// nil: nothing changes, or nothing may be written.
    package var instance: Instance?
    /// Faults that belong to no record of the import: then nothing is taken over.
    package var blocking: [Finding]

    package init(results: [RecordResult], instance: Instance?, blocking: [Finding] = []) {
        self.results = results
        self.instance = instance
        self.blocking = blocking
    }

    package func count(_ outcome: RecordResult.Outcome) -> Int { results.count { $0.outcome == outcome } }
}

/// What the form of the data says of tables with an import in them.
package struct ImportJudgement: Sendable {
    package struct Fault: Hashable, Sendable {
        package var table: InstanceTable
        /// Place of the record in its table; nil: the fault belongs to no record that was given.
        package var record: Int?
        package var finding: Finding

        package init(table: InstanceTable, record: Int?, finding: Finding) {
            self.table = table
            self.record = record
            self.finding = finding
        }
    }

    /// nil where any fault is an error.
    package var instance: Instance?
    package var faults: [Fault]

    package init(instance: Instance?, faults: [Fault]) {
        self.instance = instance
        self.faults = faults
    }
}
