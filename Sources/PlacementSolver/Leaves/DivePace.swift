/// How fast a dive decides: the more at a time, the sooner it ends and the farther from the program's optimum.
package struct DivePace: Sendable {
    /// A client gets his column from this part of it on.
    let nearlyAll: Double
    /// One in so many of those who are left is decided at least, whatever his part.
    let onePartOf: Int
    /// Rounds of new columns after each decision.
    let rounds: Int

    /// One at a time: towns.
    package static let careful = DivePace(nearlyAll: 0.999, onePartOf: .max, rounds: 2)
    /// For towns besides, because one dive in some ten ends badly, and another one of other pace not at the same time.
    package static let brisk = DivePace(nearlyAll: 0.8, onePartOf: 15, rounds: 2)
    /// For regions, of which a step has many.
    package static let quick = DivePace(nearlyAll: 0.8, onePartOf: 15, rounds: 1)
}
