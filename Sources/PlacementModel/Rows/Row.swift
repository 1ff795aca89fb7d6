package import PlacementDomain

/// What ties clients together in one sitting: at most so many of those whom it counts (C12).
///
/// A row has a limit, people and, in bound and certificate, a price of its own. It stands in the timelines of those
/// whom it counts, at the place of its sitting; that of first sittings stands beside them. Bound, searches and integer
/// programs work on row numbers and never ask of what kind a row is.
///
/// **A new kind of row** is a case of `Kind`, what it says of whom it counts (`counts`) and how a certificate names it
/// (`priceKind`), and its limits in `RowTable`. What it asks of a client and no row asked before becomes a part of
/// `RowMember`, so that timelines are shared only by clients who are counted alike. A row that counts a column not in
/// each of its sittings but only in the first (`start`) stands beside the slots of a timeline instead of in them:
/// `ColumnRows` ends with it, and `PrefixSums` and the window of `Pricer` add its price where a column begins. Nothing
/// else in the solver walks the rows of a column or sums their prices.
package struct Row: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Everybody: as many as the sitting has seats.
        case seat
        /// Clients of one organisation: as many as were agreed at most.
        case atMost(organisation: Int)
        /// Clients of every other organisation: all seats but those that are kept for this one.
        case reserve(organisation: Int, kept: Int)
        /// Those whose order has its very first sitting there: their columns that begin there.
        case start
    }

    package let kind: Kind
    /// Number of the sitting that it bounds.
    package let sitting: Int32
    /// How many columns and continuations it takes in this roster: the number of C12.
    package let limit: Int
    /// Signed clients among them, who go on whatever is chosen.
    package let signed: Int

    /// What it leaves to those who have a choice.
    package var open: Int { limit - signed }

    package func counts(_ member: RowMember) -> Bool {
        switch kind {
        case .seat: true
        case .atMost(let organisation): member.organisation == organisation
        case .reserve(let organisation, _): member.organisation != organisation
        // Asked of where a column begins, not of each of its sittings.
        case .start: false
        }
    }

    /// The agreement's organisation, an index into `RowTable.organisations`; nil: none is named.
    package var organisation: Int? {
        switch kind {
        case .seat, .start: nil
        case .atMost(let organisation), .reserve(let organisation, _): organisation
        }
    }

    /// How its price is named in a certificate.
    package var priceKind: RowPrice.Kind {
        switch kind {
        case .seat: .seat
        case .atMost: .atMost
        case .reserve: .reserve
        case .start: .start
        }
    }
}

/// All that rows ask of a client: those who are alike in it are counted by the same rows.
package struct RowMember: Hashable, Sendable {
    /// Index into `RowTable.organisations`; their number stands for every organisation without an agreement.
    package let organisation: Int

    /// Stands for every client, where no row but the seats binds.
    package static let anybody = RowMember(organisation: -1)
}
