import InstanceFormat
import PlacementDomain

/// Writes booked days as a sheet on which only exceptions are typed.
public enum AttendanceSheetJob {
    /// - Returns: the number of lines.
    /// - Throws: `CycleError.format` where it cannot be written, or another file stands there.
    public static func write(_ prepared: PreparedAttendance, to path: String) throws(CycleError) -> Int {
        let lines = prepared.days.filter { $0.record == nil }.map { day in
            AttendanceSheetLine(day: day, name: prepared.names[day.client] ?? "")
        }
        do {
            try AttendanceSheet.write(lines, in: Wording(language: prepared.facts.language), to: path)
        } catch {
            throw .format(error)
        }
        return lines.count
    }
}
