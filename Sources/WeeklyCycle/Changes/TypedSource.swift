import InstanceFormat
import PlacementDomain

/// Values that were typed, as records of an import.
enum TypedSource {
    static func make(
        _ table: InstanceTable, _ records: [[TypedValue]], command: String, isRemoval: Bool = false
    ) -> ImportSource {
        TypedRecords.source(table, records, command: command, isRemoval: isRemoval)
    }

    /// A day that was typed; a finding of the draft where it is none.
    static func day(_ value: TypedValue, _ data: ChangeData, _ draft: inout ChangeDraft) -> CalendarDay? {
        let (day, finding) = TypedRecords.day(value, command: data.verb)
        if let finding { draft.findings.append(finding) }
        return day
    }
}

extension TypedValue {
    /// A value that the program puts in.
    static func own(_ field: String, _ text: String) -> TypedValue { TypedValue(field, "", text) }
    static func own(_ field: String, _ day: CalendarDay?) -> TypedValue { own(field, day?.description ?? "") }
}
