/// Rows put together by a small whole number, for example the exceptions of each client.
struct Grouped<Row: Sendable>: Sendable {
    private let rows: [Row]
    private let first: [Int32]

    /// - Parameter key: group of a row, `0..<count`; rows of a group keep their order, other rows are left out.
    init(_ input: some Sequence<Row>, count: Int, key: (Row) -> Int) {
        var first = [Int32](repeating: 0, count: count + 1)
        let input = input.filter { (0..<count).contains(key($0)) }
        for row in input { first[key(row) + 1] += 1 }
        for index in 0..<count { first[index + 1] += first[index] }
        var next = first
        var order = [Int](repeating: 0, count: input.count)
        for (position, row) in input.enumerated() {
            order[Int(next[key(row)])] = position
            next[key(row)] += 1
        }
        rows = order.map { input[$0] }
        self.first = first
    }

    subscript(_ group: Int) -> ArraySlice<Row> { rows[Int(first[group])..<Int(first[group + 1])] }
}
