/// One figure of the report: its raw value is its name in files.
package enum ThroughputFigure: String, CaseIterable, Hashable, Sendable {
    case inflow, outflow, stock
    case firstBand, secondBand, thirdBand, fourthBand, fifthBand
    case reached, median, p90, waiting, waitingMedian, waitingP90
    case startedInNorm, finishedInTerm, finished, returnedUnstarted, returnedStarted
    case notStartedInNorm, belowMinimum, stoodDownShare, sentHomeShare
    case noShowShare, excusedShare, movedShare, conductShare, neverBooked
    case seats, offered, planned, turnedUp, credited
    case seatsOfOffered, offeredOfSeats, plannedOfOffered, turnedUpOfPlanned, turnedUpOfOffered
    case creditedOfTurnedUp, creditedOfOffered
    case offeredDays, turnedUpDays, stoodDown, noShow, excused, moved, notRegistered, toCome
    case sentHome, conduct, unplanned, unplannedHours
    case held, places, placesPlanned, placesUsed, thin
    case cancelled, closed, holiday, notApproved, noContact
    case late, oldestLate, inTime
}

/// A table of the report.
package enum ThroughputSection: String, CaseIterable, Hashable, Sendable {
    case orders, stock, waiting, results, hours, losses, otherLosses, ends, occupancy, notHeld, registration
    /// Projects with late registrations.
    case lateProjects

    package var figures: [ThroughputFigure] {
        switch self {
        case .orders: [.inflow, .outflow, .stock]
        case .stock: [.firstBand, .secondBand, .thirdBand, .fourthBand, .fifthBand]
        case .waiting: [.reached, .median, .p90, .waiting, .waitingMedian, .waitingP90]
        case .results: [.startedInNorm, .finishedInTerm, .finished, .returnedUnstarted, .returnedStarted]
        case .hours:
            [
                .seats, .seatsOfOffered, .offered, .offeredOfSeats, .planned, .plannedOfOffered, .turnedUp,
                .turnedUpOfPlanned, .turnedUpOfOffered, .credited, .creditedOfTurnedUp, .creditedOfOffered,
            ]
        case .losses: [.notStartedInNorm, .belowMinimum, .stoodDownShare, .sentHomeShare]
        case .otherLosses: [.noShowShare, .excusedShare, .movedShare, .conductShare, .neverBooked]
        case .ends:
            [
                .offeredDays, .turnedUpDays, .sentHome, .conduct, .stoodDown, .noShow, .excused, .moved, .notRegistered,
                .toCome, .unplanned, .unplannedHours,
            ]
        case .occupancy: [.held, .places, .placesPlanned, .placesUsed, .thin]
        case .notHeld: [.cancelled, .closed, .holiday, .notApproved, .noContact]
        case .registration: [.late, .oldestLate, .inTime]
        case .lateProjects: [.late, .oldestLate]
        }
    }

    /// Whether it is about orders alone.
    var isOfOrders: Bool {
        switch self {
        case .orders, .stock, .waiting, .results: true
        default: false
        }
    }
}

/// What stands in a table under one heading.
package enum ThroughputCell: Hashable, Sendable {
    case count(Int)
    case days(Int)
    case minutes(Int)
    /// Out of more than nothing.
    case share(Share)
    /// Nothing that it could be reckoned of.
    case none
    /// It rests on too few people.
    case hidden
}

/// A table with its lines.
package struct ThroughputTable: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// nil: all together.
        package var group: ThroughputGroup?
        package var state: String?
        package var cells: [ThroughputCell]
    }

    package var section: ThroughputSection
    package var figures: [ThroughputFigure]
    package var lines: [Line]

    package var isAnyHidden: Bool { lines.contains { $0.cells.contains(.hidden) } }
}
