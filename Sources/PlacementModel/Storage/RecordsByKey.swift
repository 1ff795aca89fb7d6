/// Row numbers of a table grouped by an integer key, in the order of the table within a group.
package struct RecordsByKey: Sendable {
    /// `rows[first[k]..<first[k + 1]]` are those of key `k`.
    private let first: [Int32]
    private let rows: [Int32]

    /// - Parameters:
    ///   - count: keys are `0..<count`; a key outside is left out.
    ///   - keys: the key of each row of the table.
    package init(count: Int, keys: [Int]) {
        var first = [Int32](repeating: 0, count: count + 1)
        for key in keys where key >= 0 && key < count { first[key + 1] += 1 }
        for key in 0..<count { first[key + 1] += first[key] }
        var next = first
        var rows = [Int32](repeating: 0, count: Int(first[count]))
        for (row, key) in keys.enumerated() where key >= 0 && key < count {
            rows[Int(next[key])] = Int32(row)
            next[key] += 1
        }
        self.first = first
        self.rows = rows
    }

    package subscript(key: Int) -> ArraySlice<Int32> { rows[Int(first[key])..<Int(first[key + 1])] }
    package func isEmpty(_ key: Int) -> Bool { first[key] == first[key + 1] }
}
