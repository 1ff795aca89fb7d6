package import PlacementDomain

/// Takes what was said of one person out of the text of a table, and leaves every other byte as it is.
package enum TableErasure {
    /// Which cells of a table hold names and free texts, by the column that says whose record it is.
    package struct Cells: Sendable {
        package let table: InstanceTable
        package let key: String
        /// What is written instead; nil: the key itself.
        package let columns: [String: String?]
    }

    /// Of clients; `placements` names orders.
    package static let cells = [
        Cells(
            table: .clients, key: "id",
            columns: ["displayName": nil, "alias": "", "phone": "", "emergencyContact": ""]),
        Cells(table: .weekendGrounds, key: "client", columns: ["sentence": "", "recordedBy": ""]),
        Cells(table: .stoppedPeriods, key: "client", columns: ["source": ""]),
        Cells(table: .placements, key: "order", columns: ["changeReason": "", "unlockReason": ""]),
    ]

    /// - Parameters:
    ///   - bytes: of a table as it was written here.
    ///   - ids: of the client and his orders.
    /// - Returns: nil: nothing of them stands in it, or it cannot be read.
    package static func without(_ ids: Set<String>, _ bytes: [UInt8], _ cells: Cells) -> [UInt8]? {
        let records = CSVRecords(
            FileBytes(name: cells.table.file, copying: bytes), .folder, FindingCollector(.instance))
        guard records.next() else { return nil }
        let names = records.cells.map(records.text)
        guard let key = names.firstIndex(of: cells.key) else { return nil }
        var (text, isChanged) = (TableText(.folder, capacity: bytes.count), false)
        func write(_ record: [String]) {
            for cell in record { text.cell(cell) }
            text.endRecord()
        }
        write(names)
        while records.next() {
            var record = records.cells.map(records.text)
            if record.count == names.count, ids.contains(record[key]) {
                for (index, name) in names.enumerated() {
                    guard let value = cells.columns[name] else { continue }
                    let new = value ?? record[key]
                    isChanged = isChanged || record[index] != new
                    record[index] = new
                }
            }
            write(record)
        }
        return isChanged && records.isWhole ? text.bytes : nil
    }
}
