/// Indexes of a table's records grouped by an integer key, in the order of the table within a group.
package struct RecordsByKey: Sendable {
    /// `records[first[k]..<first[k + 1]]` are those of key `k`.
    private let first: [Int32]
    private let records: [Int32]

    /// - Parameters:
    ///   - count: keys are `0..<count`; a key outside is left out.
    ///   - keys: the key of each record of the table.
    package init(count: Int, keys: [Int]) {
        var first = [Int32](repeating: 0, count: count + 1)
        for key in keys where key >= 0 && key < count { first[key + 1] += 1 }
        for key in 0..<count { first[key + 1] += first[key] }
        var next = first
        var records = [Int32](repeating: 0, count: Int(first[count]))
        for (record, key) in keys.enumerated() where key >= 0 && key < count {
            records[Int(next[key])] = Int32(record)
            next[key] += 1
        }
        self.first = first
        self.records = records
    }

    package subscript(key: Int) -> ArraySlice<Int32> { records[Int(first[key])..<Int(first[key + 1])] }
    package func isEmpty(_ key: Int) -> Bool { first[key] == first[key + 1] }
}
