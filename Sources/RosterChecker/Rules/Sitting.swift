import PlacementDomain

/// One sitting of a series, held or only asked about; one that has a number is held, and the number is its place in
/// `SittingTable.sittings`.
struct Sitting: Sendable {
    // Small numbers: a country has some 200,000 of them, and the proof goes through them again and again.
    private var shortDay: Int32
    private let shortSeries: Int32
    private let shortStart: Int16
    private let shortEnd: Int16
    private let shortPause: Int16
    private let shortNet: Int16
    private let shortBookable: Int32

    init(day: Int, series: Int, start: Int, end: Int, pause: Int, bookable: Int) {
        shortDay = Int32(day)
        shortSeries = Int32(series)
        shortStart = Int16(clamping: start)
        shortEnd = Int16(clamping: end)
        shortPause = Int16(clamping: pause)
        shortNet = Int16(clamping: end - start - pause)
        shortBookable = Int32(clamping: bookable)
    }

    /// The same sitting on another day.
    func on(_ day: Int) -> Sitting {
        var moved = self
        moved.shortDay = Int32(day)
        return moved
    }

    /// Days since 1970-01-01.
    var day: Int { Int(shortDay) }
    var series: Int { Int(shortSeries) }
    var start: Int { Int(shortStart) }
    var end: Int { Int(shortEnd) }
    var pause: Int { Int(shortPause) }
    var net: Int { Int(shortNet) }
    var bookable: Int { Int(shortBookable) }
}
