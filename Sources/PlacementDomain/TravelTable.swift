/// Travel minutes one way, as facts: (home, place, mode) → minutes.
///
/// A place is a project or a pick-up point, see `Instance.placeCount`. A missing record means: not reachable by that mode.
/// Records are sorted by (home, place, mode) and unique.
public struct TravelTable: Hashable, Sendable {
    public struct Record: Hashable, Sendable {
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

        /// Home, place and mode in one number, which sorts as they do; none of them is below 0.
        package var key: UInt64 { UInt64(home) << 34 | UInt64(place) << 3 | UInt64(mode.order) }
    }

    public let records: [Record]
    /// `records[firstRecord[h]..<firstRecord[h + 1]]` are those of home `h`.
    public let firstRecord: [Int]

    /// - Parameter records: in any order; sorted here. Of two records with one key the later one in `records` is dropped.
    public init(records unsorted: [Record], homeCount: Int) {
        func key(_ record: Record) -> (Int32, Int32, Int) { (record.home, record.place, record.mode.order) }
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
        var firstRecord = [Int](repeating: 0, count: homeCount + 1)
        for record in sorted { firstRecord[Int(record.home) + 1] += 1 }
        for home in 0..<homeCount { firstRecord[home + 1] += firstRecord[home] }
        self.records = sorted
        self.firstRecord = firstRecord
    }

    public func records(home: Int) -> ArraySlice<Record> { records[firstRecord[home]..<firstRecord[home + 1]] }

    /// Least minutes one way over `modes`; nil: not reachable by any of them.
    public func leastMinutes(home: Int, place: Int, modes: Set<TravelMode>) -> Minutes? {
        let slice = records(home: home)
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
