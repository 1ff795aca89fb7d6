extension DualAscent {
    /// How far prices move, how often all columns are priced.
    package struct Settings: Sendable {
        /// Points that a price moves in the first round and in the last, before acceleration: the first is twice the
        /// price of a usual seat, the last far below the point that a bound is rounded to. Between them steps fall
        /// geometrically.
        var firstStep = 10.0
        var lastStep = 0.03
        /// Share of the rounds in which rows may accelerate: without an end the prices never settle (algorithm.md 3).
        var acceleratedShare = 0.7
        /// Factor on the step of a row at most: a seat that a client with no time left needs is worth thousands of
        /// points, a usual one five.
        var greatestAcceleration = 2_000.0
        /// Rounds of which one prices all columns and yields a bound; the others take a fraction of its time.
        var fullEvery = 8
        /// Points: columns within `leastWidth + widthPerStep` × the step of a client's best are remembered, the step
        /// counting at most this much. The nearer the list, the shorter; the further prices move, the wider it must be.
        var widestStep = 4.0
        /// Points of a price at most: as much as 20 lost hours, more than a place in any row is worth.
        var greatestPrice = 20_000

        package init() {}

        /// Of an ascent that begins near its end: with the steps of others it would leave the good prices first, with much
        /// smaller ones too dear prices stay (they fall without acceleration).
        package static let warm: Settings = {
            var settings = Settings()
            settings.firstStep = 4
            return settings
        }()
    }
}
