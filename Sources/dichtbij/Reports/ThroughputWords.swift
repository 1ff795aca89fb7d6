import PlacementDomain
import Planning
import WeeklyCycle

/// What figures are called, and how they are reckoned, in the words of `docs/throughput.md`.
enum ThroughputWords {
    static func title(_ section: ThroughputSection) -> Said {
        switch section {
        case .orders: Said("Zaken", "Orders")
        case .stock: Said("Voorraad naar leeftijd", "Stock by age")
        case .waiting: Said("Wachten, in dagen sinds ontvangst", "Waiting, in days since receipt")
        case .results: Said("Op tijd, en af", "In time, and finished")
        case .hours: Said("Van plaats tot uur", "From seat to hour")
        case .losses: Said("Verloren capaciteit", "Lost capacity")
        case .otherLosses: Said("Ander verlies", "Other losses")
        case .ends: Said("Aangeboden cliëntdagen", "Client-days offered")
        case .occupancy: Said("Bezetting", "Occupancy")
        case .notHeld: Said("Niet doorgegaan, werkdagen", "Sessions not held")
        case .registration: Said("Opgave van wat er gebeurde", "Registration of what became")
        case .lateProjects: Said("Te laat met opgeven, per project", "Late registrations, by project")
        }
    }

    static func step(_ step: WaitStep) -> Said {
        switch step {
        case .intake: Said("tot intake", "to intake")
        case .placement: Said("tot plaatsing", "to placement")
        case .firstDay: Said("tot eerste dag", "to first day")
        }
    }

    static func state(_ text: String) -> Said {
        if let step = WaitStep(rawValue: text) { return self.step(step) }
        return Order.State(rawValue: text).map(StateWords.order) ?? Said(same: text)
    }

    static func cut(_ cut: ThroughputCut) -> Said {
        switch cut {
        case .organisation: Said("organisatie", "organisation")
        case .unit: Said("unit", "unit")
        case .project: Said("project", "project")
        case .municipality: Said("gemeente", "municipality")
        case .week: Said("week", "week")
        }
    }

    /// In one or two words, for headings.
    static func name(_ figure: ThroughputFigure, _ numbers: ThroughputNumbers) -> Said {
        switch figure {
        case .inflow: Said("ingestroomd", "came in")
        case .outflow: Said("uitgestroomd", "ended")
        case .stock: Said("voorraad", "stock")
        case .firstBand: band(0, numbers)
        case .secondBand: band(1, numbers)
        case .thirdBand: band(2, numbers)
        case .fourthBand: band(3, numbers)
        case .fifthBand: band(4, numbers)
        case .reached: Said("bereikt", "reached")
        case .median: Said("mediaan", "median")
        case .p90: Said("p90", "p90")
        case .waiting: Said("wacht nog", "still waits")
        case .waitingMedian: Said("mediaan tot nu", "median so far")
        case .waitingP90: Said("p90 tot nu", "p90 so far")
        case .startedInNorm: Said("op tijd begonnen", "started in norm")
        case .finishedInTerm: Said("op tijd af", "finished in term")
        case .finished: Said("voltooid", "finished")
        case .returnedUnstarted: Said("retour, nooit gekomen", "returned, never came")
        case .returnedStarted: Said("retour, wel gekomen", "returned, had come")
        case .notStartedInNorm: Said("1 niet op tijd begonnen", "1 not started in time")
        case .belowMinimum: Said("2 minimum niet geboden", "2 minimum not offered")
        case .stoodDownShare: Said("3 vooraf afgezegd", "3 stood down")
        case .sentHomeShare: Said("4 naar huis gestuurd", "4 sent home")
        case .noShowShare: Said("niet gekomen", "no-show")
        case .excusedShare: Said("verhinderd", "excused")
        case .movedShare: Said("verzet", "moved")
        case .conductShare: Said("weg om gedrag", "sent off, conduct")
        case .neverBooked: Said("nooit geboekt", "never booked")
        default: ofSittings(figure)
        }
    }

    private static func ofSittings(_ figure: ThroughputFigure) -> Said {
        switch figure {
        case .seats: Said("plaatsen", "seats")
        case .offered, .offeredDays: Said("aangeboden", "offered")
        case .planned: Said("gepland", "planned")
        case .turnedUp, .turnedUpDays: Said("gekomen", "turned up")
        case .credited: Said("bijgeschreven", "credited")
        case .seatsOfOffered: Said("plaatsen van aangeboden", "seats of offered")
        case .offeredOfSeats: Said("aangeboden van plaatsen", "offered of seats")
        case .plannedOfOffered: Said("gepland van aangeboden", "planned of offered")
        case .turnedUpOfPlanned: Said("gekomen van gepland", "turned up of planned")
        case .turnedUpOfOffered: Said("gekomen van aangeboden", "turned up of offered")
        case .creditedOfTurnedUp: Said("bijgeschreven van gekomen", "credited of turned up")
        case .creditedOfOffered: Said("bijgeschreven van aangeboden", "credited of offered")
        case .stoodDown: Said("afgezegd", "stood down")
        case .noShow: Said("niet gekomen", "no-show")
        case .excused: Said("verhinderd", "excused")
        case .moved: Said("verzet", "moved")
        case .notRegistered: Said("geen opgave", "not registered")
        case .toCome: Said("komt nog", "to come")
        case .sentHome: Said("waarvan naar huis gestuurd", "of these sent home")
        case .conduct: Said("waarvan weg om gedrag", "of these sent off, conduct")
        case .unplanned: Said("ongepland", "unplanned")
        case .unplannedHours: Said("ongepland, uren", "unplanned, hours")
        case .held: Said("doorgegaan", "held")
        case .places: Said("plaatsen", "seats")
        case .placesPlanned: Said("gepland", "planned")
        case .placesUsed: Said("gekomen", "turned up")
        case .thin: Said("dun bezet", "thin")
        case .cancelled: Said("afgelast", "cancelled")
        case .closed: Said("gesloten", "closed")
        case .holiday: Said("feestdag", "holiday")
        case .notApproved: Said("niet goedgekeurd", "not approved")
        case .noContact: Said("geen contactpersoon", "no contact")
        case .late: Said("te laat", "late")
        case .oldestLate: Said("oudste, dagen", "oldest, days")
        case .inTime: Said("op tijd opgegeven", "registered in time")
        default: Said(same: figure.rawValue)
        }
    }

    private static func band(_ index: Int, _ numbers: ThroughputNumbers) -> Said {
        let first = index == 0 ? 0 : numbers.bands[index - 1]
        guard index < numbers.bands.count else { return Said("≥ \(first) wk", "≥ \(first) wk") }
        return Said("\(first)–\(numbers.bands[index] - 1) wk", "\(first)–\(numbers.bands[index] - 1) wk")
    }
}
