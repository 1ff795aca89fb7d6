/// The best of several columns of one client: free ones first, within both by what they cost everybody.
struct BestColumn {
    private(set) var ranked: RankedChoice?
    private var first: Int32 = 0

    /// - Parameter first: the sitting in which it begins.
    mutating func take(_ other: RankedChoice, beginning first: Int32) {
        if let known = ranked {
            let (isFree, isKnownFree) = (other.answer == .free, known.answer == .free)
            let isBetter = isFree == isKnownFree ? other.goesBefore(known, first, self.first) : isFree
            guard isBetter else { return }
        }
        ranked = other
        self.first = first
    }
}
