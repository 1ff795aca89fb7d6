internal import PlacementDomain
internal import PlacementRules

/// The sittings of a plan, and behind them the rows of seat agreements, numbered on as if they were sittings.
///
/// A row stands in a timeline right before its sitting, without minutes of its own. So it has a price, seats and people
/// like a sitting has, and pricing and searches need not know that there are agreements.
package struct RowSittings: Sendable {
    package let held: HeldSittings
    package let rows: SeatRows

    package init(_ held: HeldSittings, _ rows: SeatRows) {
        self.held = held
        self.rows = rows
    }

    package var count: Int { held.sittings.count + rows.agreements.count }

    @inlinable @inline(__always) package func isRow(_ number: Int32) -> Bool { Int(number) >= held.sittings.count }

    package func agreement(_ number: Int32) -> SeatRows.AgreementRow {
        rows.agreements[Int(number) - held.sittings.count]
    }

    /// The sitting itself, or the one that a row bounds.
    package func sitting(_ number: Int32) -> HeldSittings.Sitting {
        held.sittings[Int(isRow(number) ? agreement(number).sitting : number)]
    }

    /// Whether some sitting of the series is bound by an agreement.
    package func hasRows(_ series: Int) -> Bool {
        !rows.rowsOfSitting.isEmpty && held.range(ofSeries: series).contains { rows.rowsOfSitting[Int32($0)] != nil }
    }

    /// The same sittings, each with the rows before it that count a client of the organisation.
    package func withRows(_ sittings: [Int32], organisation: Int) -> [Int32] {
        if rows.rowsOfSitting.isEmpty { return sittings }
        var result: [Int32] = []
        result.reserveCapacity(sittings.count)
        for number in sittings {
            for row in rows.rowsOfSitting[number] ?? [] where rows.agreements[row].counts(organisation) {
                result.append(Int32(held.sittings.count + row))
            }
            result.append(number)
        }
        return result
    }

    /// Seats of every number for those who are not signed: what signed clients hold is taken off.
    package func capacities() -> [Int32] {
        var ofSittings = rows.seats.map(Int32.init)
        for (number, clients) in rows.signed { ofSittings[Int(number)] -= Int32(clients.count) }
        let ofRows = rows.agreements.map { row in
            let signed = rows.signed[row.sitting] ?? []
            return Int32(row.limit - signed.count { row.counts(rows.organisationOfClient[$0]) })
        }
        return ofSittings + ofRows
    }
}
