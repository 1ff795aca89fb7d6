extension NaiveThroughput {
    /// What differs between the answers of the program and the naive ones, by their keys; empty: nothing.
    ///
    /// - Parameter own: the program's, as `answers` gives them.
    package func differences(from own: [String: String]) -> [String] {
        let naive = answers()
        var differences: [String] = []
        for (key, value) in naive.sorted(by: { $0.key < $1.key }) where own[key] != value {
            // Lines of the stock with nothing in them are left out.
            if own[key] == nil, key.hasPrefix("stock|"), value == "0" { continue }
            differences.append("\(key) is \(own[key] ?? "missing"), naively \(value)")
        }
        for key in own.keys.sorted() where naive[key] == nil { differences.append("\(key) is not expected") }
        return differences
    }
}
