/// Values put together by a small whole number, for example the exceptions of each client.
struct Grouped<Value: Sendable>: Sendable {
    private let values: [Value]
    private let first: [Int32]

    /// - Parameter key: group of a value, `0..<count`; those of a group keep their order, others are left out.
    init(_ input: some Sequence<Value>, count: Int, key: (Value) -> Int) {
        var first = [Int32](repeating: 0, count: count + 1)
        let input = input.filter { (0..<count).contains(key($0)) }
        for value in input { first[key(value) + 1] += 1 }
        for index in 0..<count { first[index + 1] += first[index] }
        var next = first
        var order = [Int](repeating: 0, count: input.count)
        for (position, value) in input.enumerated() {
            order[Int(next[key(value)])] = position
            next[key(value)] += 1
        }
        values = order.map { input[$0] }
        self.first = first
    }

    subscript(_ group: Int) -> ArraySlice<Value> { values[Int(first[group])..<Int(first[group + 1])] }
}
