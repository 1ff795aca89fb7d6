public import PlacementDomain

/// Says in words what seats cost others: points mean nothing to a planner on Monday morning.
///
/// Points are weighed against what the policy asks for one week of waiting and for one person without a place.
public struct PriceWords: Sendable {
    let words: Wording
    private let weekPoints: Int
    private let unplacedPoints: Int
    private let startWeeks: Int

    /// - Parameter language: `nl`; everything else is English.
    public init(instance: Instance, language: String) {
        words = Wording(language: language)
        weekPoints = max(1, instance.policy.weights.wait.first?.points ?? 1)
        unplacedPoints = max(1, instance.policy.weights.unplaced)
        startWeeks = max(1, instance.startWeeks)
    }

    /// What the seats of a placement cost all others together.
    ///
    /// - Parameter points: ≥ 0, as `Offer.seatCost`.
    public func costToOthers(_ points: Cost) -> String {
        let value = points.value
        if value <= 0 { return words("niemand hoeft hiervoor te wachten", "nobody has to wait for it") }
        if 2 * value < weekPoints { return words("anderen merken er bijna niets van", "others hardly notice it") }
        return words("weegt als ", "weighs like ") + weight(points)
    }

    /// Whether the seats of an offer are free, and what they cost others: one sentence where somebody holds a seat that
    /// nobody has to wait for.
    public func seats(_ offer: Offer) -> [String] {
        let cost = costToOthers(offer.seatCost)
        if offer.isPresent { return [cost] }
        if offer.isFree { return [words("plaats vrij", "seat free"), cost] }
        let isAtNoLoss = offer.seatCost <= 0
        switch (offer.lacksStart, isAtNoLoss) {
        case (false, true):
            return [
                words(
                    "de plaats is nu van iemand anders; die kan vermoedelijk zonder verlies elders terecht",
                    "somebody else has the seat now; they can probably go elsewhere at no loss")
            ]
        case (true, true):
            return [
                words(
                    "er beginnen nu al genoeg nieuwe mensen; een van hen kan vermoedelijk zonder verlies elders beginnen",
                    "enough new people begin there now; one of them can probably begin elsewhere at no loss")
            ]
        case (false, false): return [words("plaats nu bezet", "seat taken now"), cost]
        case (true, false):
            return [words("er beginnen nu al genoeg nieuwe mensen", "enough new people begin there now"), cost]
        }
    }

    /// What so many points weigh as much as: people who start later, or people without a place.
    ///
    /// - Parameter points: > 0.
    public func weight(_ points: Cost) -> String {
        let value = points.value
        if value >= unplacedPoints {
            let people = max(1, (2 * value + unplacedPoints) / (2 * unplacedPoints))
            return words(
                people == 1 ? "1 mens zonder plaats" : "\(people) mensen zonder plaats",
                people == 1 ? "1 person without a place" : "\(people) people without a place")
        }
        let weeks = max(1, (2 * value + weekPoints) / (2 * weekPoints))
        let people = (weeks + startWeeks - 1) / startWeeks
        let each = words.weeks((2 * weeks + people) / (2 * people))
        return words(
            people == 1 ? "1 mens die \(each) later begint" : "\(people) mensen die ieder \(each) later beginnen",
            people == 1 ? "1 person starting \(each) later" : "\(people) people each starting \(each) later")
    }
}
