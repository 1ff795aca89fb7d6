import PlacementDomain
import Planning

/// How figures are reckoned: what stands under each table.
struct ThroughputDefinitions {
    let numbers: ThroughputNumbers

    func lines(_ section: ThroughputSection, isOfOrders: Bool) -> [Said] {
        switch section {
        case .orders:
            [
                Said(
                    "ingestroomd, uitgestroomd: zaken ontvangen, geëindigd in de periode; ingetrokken zaken tellen niet mee",
                    "came in, ended: orders received, ended in the period; withdrawn orders do not count"),
                Said(
                    "voorraad: ontvangen tot en met de laatste dag, en toen niet geëindigd",
                    "stock: received by the last day, and not ended then"),
            ]
        case .stock:
            [
                Said(
                    "hele weken van ontvangst tot de laatste dag; de stand op die dag",
                    "whole weeks from receipt to the last day; the state on that day")
            ]
        case .waiting:
            [
                Said(
                    "bereikt: dit gebeurde in de periode; wacht nog: op de laatste dag nog niet, dagen tot dan",
                    "reached: this came in the period; still waits: not by the last day, days until then"),
                Said(
                    "plaatsing: ondertekend, of afgesproken waar tekenen niet wordt gevraagd; p90: rang ⌈0,9·n⌉ van n",
                    "placement: signed, or agreed where no signature is asked; p90: rank ⌈0.9·n⌉ of n"),
            ]
        case .results: results
        case .hours:
            [
                Said(
                    "uren zonder pauze van: plaatsen op alle werkdagen die doorgaan; dagen zoals voor het eerst gepubliceerd;",
                    "hours without breaks of: seats of all sessions that are held; days as first published;"),
                Said(
                    "wat bij het begin nog stond; wie kwam; bijgeschreven in het urenboek, min wat is teruggedraaid",
                    "what still stood at the beginning; who came; credits in the ledger, less reversals"),
            ]
        case .losses: losses(isOfOrders)
        case .otherLosses:
            [
                Said(
                    "niet gekomen, verhinderd, verzet ÷ aangeboden cliëntdagen; weg om gedrag ÷ gekomen cliëntdagen",
                    "no-show, excused, moved ÷ client-days offered; conduct ÷ client-days turned up"),
                Said(
                    "nooit geboekt: (plaatsen − gepland) ÷ plaatsen, in uren",
                    "never booked: (seats − planned) ÷ seats, in hours"),
            ]
        case .ends:
            [
                Said(
                    "elke aangeboden dag eindigt op één manier, samen zijn zij het aanbod; ongepland telt apart",
                    "each day offered has one end, together they are the offer; unplanned is counted apart")
            ]
        case .occupancy:
            [
                Said(
                    "gepland, gekomen ÷ plaatsen, op werkdagen die doorgingen; dun: onder begeleiding met minder dan \(numbers.leastAttendance)",
                    "planned, turned up ÷ seats, of sessions held; thin: supervised with fewer than \(numbers.leastAttendance)"
                )
            ]
        case .notHeld:
            [
                Said(
                    "dagen in het ritme van een reeks, naar de eerste oorzaak in deze volgorde",
                    "dates of a series' rhythm, by the first cause in this order")
            ]
        case .registration: [registration]
        case .lateProjects: []
        }
    }

    private var results: [Said] {
        [
            Said(
                "op tijd begonnen: eerste dag binnen START-01, van zaken met die normdag in de periode",
                "started in norm: first day within START-01, of orders with that day in the period"),
            Said(
                "op tijd af: voltooid binnen de termijn, gestopte tijd erbij, van zaken met die laatste dag in de periode",
                "finished in term: completed by the term's end, stopped time added, of orders with that day in the period"
            ),
            Said(
                "voltooid, retour: ÷ (voltooid + retour), geëindigd in de periode",
                "finished, returned: ÷ (completed + returned), ended in the period"),
        ]
    }

    private func losses(_ isOfOrders: Bool) -> [Said] {
        let orders = [
            Said("1: van zaken met hun normdag in de periode", "1: of orders with their norm day in the period"),
            Said(
                "2: hele weken van mensen die konden werken, met minder aangeboden dan hun minimum",
                "2: whole weeks of people who could work, with less offered than their minimum"),
        ]
        return (isOfOrders ? orders : []) + [
            Said(
                "3: cliëntdagen vooraf afgezegd ÷ aangeboden; 4: naar huis gestuurd (geen werk, begeleider, bus) ÷ gekomen",
                "3: client-days stood down ÷ offered; 4: sent home (no work, supervisor, van) ÷ turned up")
        ]
    }

    private var registration: Said {
        let days = numbers.workingDays("NL")
        return Said(
            "te laat: voorbij, zonder opgave na \(days) werkdagen; op tijd: binnen \(days) werkdagen opgegeven ÷ alle waarvan die om zijn",
            "late: over, and not registered after \(days) working days; in time: registered within \(days) working days ÷ all of which these are over"
        )
    }

    /// What is said where something is hidden.
    var hidden: Said {
        let least = numbers.leastPeople
        return Said(
            "<\(least): rust op minder dan \(least) mensen, of zou dat verraden (PRIV-11); aantallen, uren en plaatsen blijven open",
            "<\(least): rests on fewer than \(least) people, or would give that away (PRIV-11); counts, hours and seats stay open"
        )
    }
}
