internal import PlacementDomain
internal import PlacementModel

/// Where the project of a placement stands among all projects at which the client could lawfully begin or go on.
public struct PlaceStanding: Hashable, Sendable {
    /// Projects with a lawful column for him in the weeks of the plan, his own among them, whoever sits there.
    public var lawfulProjects: Int
    /// Of these, how many are nearer than where he goes now: the nearest of a project's lawful places counts.
    public var nearerProjects: Int
    /// Others that are just as near.
    public var asNearProjects: Int
    /// Of the lawful ones, how many have a column that is free beside everybody else; his own seat counts as free.
    public var withFreeSeat: Int
    /// Of the nearer ones, how many have such a column.
    public var nearerWithFreeSeat: Int
}

extension Seating {
    /// - Parameter present: where the roster has him now.
    func standing(of present: Offer, _ reader: OfferReader) -> PlaceStanding {
        /// Of one project: minutes one way to the nearest of its lawful patterns, and whether a column is free.
        var found: [Int: (travel: Int, isFree: Bool)] = [:]
        var travelOfPattern: [Int: Int] = [:]
        reader.choices.forEach(of: 0) { choice, sittings in
            let travel = travelOfPattern[choice.patternNumber] ?? reader.travel(of: reader.choices.series(of: choice))
            travelOfPattern[choice.patternNumber] = travel
            var known = found[choice.project] ?? (travel, false)
            known.travel = min(known.travel, travel)
            if !known.isFree {
                known.isFree = answer(for: reader.client, in: sittings, from: sittings[0]) == .free
            }
            found[choice.project] = known
        }
        let others = found.filter { instance.projects[$0.key].id != present.project }
        return PlaceStanding(
            lawfulProjects: found.count, nearerProjects: others.count { $0.value.travel < present.travel.value },
            asNearProjects: others.count { $0.value.travel == present.travel.value },
            withFreeSeat: found.count { $0.value.isFree },
            nearerWithFreeSeat: others.count { $0.value.travel < present.travel.value && $0.value.isFree })
    }
}

extension PlaceStanding {
    /// How near it is among all that could be, and how many of them had a seat.
    ///
    /// - Parameter language: `nl`; everything else is English.
    public func sentences(language: String) -> [String] {
        let words = Wording(language: language)
        if lawfulProjects == 1 {
            return [
                words(
                    "Dit is het enige project waar deze cliënt met zijn huidige gegevens kan werken.",
                    "This is the only project where this client can work by the present records.")
            ]
        }
        return [nearness(words), freeSeats(words)]
    }

    private func nearness(_ words: Wording) -> String {
        let all = words(
            "Deze cliënt kan bij \(lawfulProjects) projecten werken. ",
            "This client can work at \(lawfulProjects) projects. ")
        switch (nearerProjects, asNearProjects) {
        case (0, 0): return all + words("Dit is het dichtstbijzijnde.", "This is the nearest.")
        case (0, _):
            return all
                + words(
                    "Geen project is dichterbij; \(asNearProjects) \(asNearProjects == 1 ? "is" : "zijn") even ver.",
                    "None is nearer; \(asNearProjects) \(asNearProjects == 1 ? "is" : "are") just as near.")
        default:
            return all
                + words(
                    "Daarvan \(nearerProjects == 1 ? "is er 1" : "zijn er \(nearerProjects)") dichterbij.",
                    "\(nearerProjects) of them \(nearerProjects == 1 ? "is" : "are") nearer.")
        }
    }

    private func freeSeats(_ words: Wording) -> String {
        guard withFreeSeat > 1 else {
            return words("Alleen hier is een plaats vrij.", "Only here a seat is free.")
        }
        let nearer =
            nearerProjects == 0
            ? ""
            : words(
                nearerWithFreeSeat == 0
                    ? " Bij de projecten die dichterbij zijn, is geen plaats vrij."
                    : " Van de \(nearerProjects) die dichterbij zijn: \(nearerWithFreeSeat).",
                nearerWithFreeSeat == 0
                    ? " At the nearer ones no seat is free."
                    : " Of the \(nearerProjects) nearer ones: \(nearerWithFreeSeat).")
        return words(
            "Bij \(withFreeSeat) van de \(lawfulProjects) projecten is een plaats vrij, dit meegeteld.",
            "\(withFreeSeat) of the \(lawfulProjects) projects have a free seat, this one included.") + nearer
    }
}
