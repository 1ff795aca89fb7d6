import PlacementDomain

/// A correction as text of which its id is made: equal corrections of equal weeks have one id.
struct CorrectionText {
    let correction: Correction
    /// Sessions that it changed.
    let changes: [SessionChange]
    let instance: Instance

    /// Its id: SHA-256 over the id of what it corrects, its rows as `corrections.csv` has them, and the sessions that it
    /// changed, a line each; cells stand apart by U+001F.
    ///
    /// - Parameter digest: SHA-256 of some bytes, lower-case hex.
    func id(after previous: String, digest: ([UInt8]) -> String) -> String {
        let lines = [[previous]] + correction.records.map(cells) + changes.map(cells)
        return digest(Array(lines.map { $0.joined(separator: "\u{1F}") + "\n" }.joined().utf8))
    }

    private func cells(_ record: CorrectionRecord) -> [String] {
        [
            "\(record.number)", "\(record.at)", record.actor, record.what.rawValue, record.client.text,
            record.order.text, "\(record.session)", "\(record.from)", "\(record.to)", "\(record.creditMinutes.value)",
            record.reason.rawValue,
        ]
    }

    private func cells(_ change: SessionChange) -> [String] {
        func text(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "" }
        return [
            "\(SessionID(series: instance.series[change.series].id, date: change.date))", change.status.rawValue,
            change.cause, text(change.start), text(change.end), text(change.breakMinutes?.value),
            text(change.seats?.value), text(change.bookable?.value),
        ]
    }
}
