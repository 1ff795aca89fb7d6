/// Travel minutes one way, as facts: (home, place, mode) → minutes.
///
/// A place is a project or a pick-up point, see `Instance.placeCount`. A missing row means: not reachable by that mode.
/// Rows are sorted by (home, place, mode) and unique.
public struct TravelTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public var home: Int32
        public var place: Int32
        public var mode: TravelMode
        /// One way, `0...1440`.
        public var minutes: Int16

        public init(home: Int, place: Int, mode: TravelMode, minutes: Int) {
            self.home = Int32(home)
            self.place = Int32(place)
            self.mode = mode
            self.minutes = Int16(minutes)
        }
    }

    public let rows: [Row]
    /// `rows[firstRow[h]..<firstRow[h + 1]]` are those of home `h`.
    public let firstRow: [Int]

    /// - Parameter rows: in any order; sorted here. Of two rows with one key the later one in `rows` is dropped.
    public init(rows unsorted: [Row], homeCount: Int) {
        func key(_ row: Row) -> (Int32, Int32, Int) { (row.home, row.place, row.mode.order) }
        var isSorted = true
        for index in unsorted.indices.dropFirst() where key(unsorted[index - 1]) >= key(unsorted[index]) {
            isSorted = false
            break
        }
        var sorted = unsorted
        if !isSorted {
            let order = unsorted.indices.sorted {
                let (left, right) = (key(unsorted[$0]), key(unsorted[$1]))
                return left == right ? $0 < $1 : left < right
            }
            sorted = []
            sorted.reserveCapacity(unsorted.count)
            for index in order {
                if let last = sorted.last, key(last) == key(unsorted[index]) { continue }
                sorted.append(unsorted[index])
            }
        }
        var firstRow = [Int](repeating: 0, count: homeCount + 1)
        for row in sorted { firstRow[Int(row.home) + 1] += 1 }
        for home in 0..<homeCount { firstRow[home + 1] += firstRow[home] }
        self.rows = sorted
        self.firstRow = firstRow
    }

    public func rows(home: Int) -> ArraySlice<Row> { rows[firstRow[home]..<firstRow[home + 1]] }

    /// Least minutes one way over `modes`; nil: not reachable by any of them.
    public func leastMinutes(home: Int, place: Int, modes: Set<TravelMode>) -> Minutes? {
        let slice = rows(home: home)
        var (low, high) = (slice.startIndex, slice.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if slice[middle].place < Int32(place) { low = middle + 1 } else { high = middle }
        }
        var least: Int?
        while low < slice.endIndex, slice[low].place == Int32(place) {
            if modes.contains(slice[low].mode) { least = min(least ?? Int.max, Int(slice[low].minutes)) }
            low += 1
        }
        return least.map { Minutes($0) }
    }
}
