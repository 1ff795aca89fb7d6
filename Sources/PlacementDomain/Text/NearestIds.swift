/// Ids that look like one that was typed wrongly.
public enum NearestIds {
    /// The ids that take the fewest changed letters, at most `most`; ties in the order given.
    ///
    /// - Complexity: the product of the lengths for each id.
    public static func of(_ typed: String, among ids: some Sequence<String>, most: Int = 3) -> [String] {
        let wanted = Array(typed.utf8)
        let distances = ids.enumerated().map {
            (text: $0.element, distance: distance(wanted, Array($0.element.utf8)), position: $0.offset)
        }
        return distances.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }.prefix(most).map(\.text)
    }

    /// Letters to add, drop or change.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let changed = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
