/// Somebody who wavers between a project (or being unplaced) and others.
package struct Wavering: Sendable {
    package var unit: Int32
    package var project: Int32
    /// Part of the rounds on the rarer side, `0...0.5`.
    var part: Double
    /// Points of the prices of the rows of the last column chosen there.
    var price: Double

    /// The most telling first: those of dear rows, near one half of the rounds.
    static func comesBefore(_ left: Wavering, _ right: Wavering) -> Bool {
        let (leftValue, rightValue) = (left.part * (1 + left.price), right.part * (1 + right.price))
        return (rightValue, left.unit, left.project) < (leftValue, right.unit, right.project)
    }
}
