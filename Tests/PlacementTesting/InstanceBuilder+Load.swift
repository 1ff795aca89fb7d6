internal import PlacementDomain

extension InstanceBuilder {
    /// Leaves every series a part of twice its seats, rounded by chance, but one at least.
    ///
    /// Tiny instances have series of one to three seats, which could hardly be scaled by themselves.
    public mutating func scaleSeats(percent: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for id in series.map(\.value.id) {
            let draw = random.number(in: 0...99)
            change(id) {
                let scaled = 2 * $0.seats.value * percent
                let seats = Seats(max(1, scaled / 100 + (draw < scaled % 100 ? 1 : 0)))
                $0.seats = seats
                $0.bookable = $0.bookable.map { min($0, seats) }
            }
        }
    }
}
