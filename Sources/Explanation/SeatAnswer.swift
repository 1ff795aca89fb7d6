/// Whether a seat can be had.
enum SeatAnswer: Sendable {
    case free
    /// All seats that he may use are taken.
    case noSeat
    /// Seats are free, but nobody more may have his very first sitting there.
    case noStart
    /// Somebody sits there whom he must not meet.
    case keptApart
}
