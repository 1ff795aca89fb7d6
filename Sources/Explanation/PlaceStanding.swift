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
            withFreeSeat: found.count { $0.value.isFree })
    }
}

extension PlaceStanding {
    /// Two facts in words: how near it is among all that could be, and how many of them had a seat.
    ///
    /// - Parameter language: `nl`; everything else is English.
    public func sentences(language: String) -> [String] {
        let words = Wording(language: language)
        if lawfulProjects == 1 {
            return [words("Dit is het enige project dat kan.", "This is the only project that is possible.")]
        }
        return [nearness(words), freeSeats(words)]
    }

    private func nearness(_ words: Wording) -> String {
        switch (nearerProjects, asNearProjects) {
        case (0, 0):
            words(
                "Van \(lawfulProjects) projecten die kunnen, is dit het dichtstbijzijnde.",
                "Of \(lawfulProjects) projects that are possible this is the nearest.")
        case (0, _):
            words(
                "Van \(lawfulProjects) projecten die kunnen, is er geen dichterbij; even dichtbij: \(asNearProjects).",
                "Of \(lawfulProjects) projects that are possible none is nearer; just as near: \(asNearProjects).")
        default:
            words(
                "Van \(lawfulProjects) projecten die kunnen, \(nearerProjects == 1 ? "is er 1" : "zijn er \(nearerProjects)") dichterbij.",
                "Of \(lawfulProjects) projects that are possible \(nearerProjects == 1 ? "1 is" : "\(nearerProjects) are") nearer."
            )
        }
    }

    private func freeSeats(_ words: Wording) -> String {
        withFreeSeat == 1
            ? words(
                "Alleen hier is een plaats vrij in de eigen weken.", "Only here a seat is free in this client's weeks.")
            : words(
                "Bij \(withFreeSeat) daarvan is een plaats vrij in de eigen weken, dit meegeteld.",
                "At \(withFreeSeat) of them a seat is free in this client's weeks, this one included.")
    }
}
