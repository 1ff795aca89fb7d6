/// HOURS-02: breaks and travel are never credited.
///
/// - Source: Btul 3:14(4), text in force on 2026-01-01.
package enum Hours02NetMinutes {
    package static let rule = HardRule.hours02
    /// Minutes of work that one sitting may have.
    package static let lawfulRange = 1...480

    /// Minutes of work in a sitting of clock minutes `start` to `end`.
    package static func net(start: Int, end: Int, breakMinutes: Int) -> Int { end - start - breakMinutes }
}
