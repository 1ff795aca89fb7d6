public import PlacementDomain

/// Says in words what seats cost others: points mean nothing to a planner on Monday morning.
///
/// A price is an estimate by the certificate, not a promise about certain people: each amount has a ±. Points are weighed
/// against what the policy asks for the first week of waiting, for a client without a place, and for an hour lost.
public struct PriceWords: Sendable {
    let words: Wording
    private let weekPoints: Int
    private let unplacedPoints: Int
    private let hourPoints: Int

    /// - Parameter language: `nl`; everything else is English.
    public init(instance: Instance, language: String) {
        words = Wording(language: language)
        weekPoints = max(1, instance.policy.weights.wait.first?.points ?? 1)
        unplacedPoints = max(1, instance.policy.weights.unplaced)
        hourPoints = instance.policy.weights.lostPerHour
    }

    /// What points stand for.
    private enum Amount {
        case nothing, hardlyAnything
        case weeks(Int)
        /// Weeks, or a place.
        case place(Int)
        case hours(Int)
    }

    private func amount(_ points: Cost) -> Amount {
        let value = points.value
        func rounded(_ each: Int) -> Int { max(1, (2 * value + each) / (2 * each)) }
        if value <= 0 { return .nothing }
        if 2 * value < weekPoints { return .hardlyAnything }
        if hourPoints > 0, value >= max(hourPoints, unplacedPoints) { return .hours(rounded(hourPoints)) }
        return value < unplacedPoints ? .weeks(rounded(weekPoints)) : .place(rounded(weekPoints))
    }

    /// What the seats of a placement cost all others together.
    ///
    /// - Parameter points: ≥ 0.
    public func costToOthers(_ points: Cost) -> String {
        switch amount(points) {
        case .nothing: words("geen verschil voor anderen", "no difference for others")
        case .hardlyAnything: words("bijna geen verschil voor anderen", "hardly any difference for others")
        case .weeks(let count):
            words(
                "anderen wachten hierdoor samen ± \(words.weeks(count)) langer",
                "because of this others wait ± \(words.weeks(count)) longer in all")
        case .place(let count):
            words(
                "hierdoor wachten anderen samen ± \(words.weeks(count)) langer, of krijgt een van hen geen plaats",
                "because of this others wait ± \(words.weeks(count)) longer in all, or one of them gets no place")
        case .hours(let count):
            words(
                "hierdoor is bij anderen samen ± \(words.number(count)) uur niet haalbaar vóór de einddatum",
                "because of this ± \(words.number(count)) h of others cannot be worked before their end dates")
        }
    }

    /// What others would gain by seats that are left to them; nil: hardly anything.
    private func gain(_ points: Cost) -> String? {
        switch amount(points) {
        case .nothing, .hardlyAnything: nil
        case .weeks(let count):
            words(
                "samen ± \(words.weeks(count)) eerder beginnen", "start ± \(words.weeks(count)) sooner in all")
        case .place(let count):
            words(
                "samen ± \(words.weeks(count)) eerder beginnen, of kan een van hen een plaats krijgen",
                "start ± \(words.weeks(count)) sooner in all, or one of them could get a place")
        case .hours(let count):
            words(
                "samen ± \(words.number(count)) uur meer werken vóór de einddatum",
                "work ± \(words.number(count)) h more before their end dates")
        }
    }

    /// What the seats of an offer mean for others; nothing where there is nothing to say.
    public func seats(_ offer: Offer) -> [String] {
        switch offer.others {
        case .presentFixed: return []
        case .present(let points):
            return gain(points).map {
                [words("zonder deze plaatsing kunnen anderen ", "without this placement others could ") + $0]
            } ?? []
        case .free: return [words("plaats vrij: niemand hoeft te schuiven", "seat free: nobody has to move")]
        case .fixed:
            return [
                words(
                    "deze plaats is ondertekend of gepubliceerd voor iemand anders en kan alleen na vrijgeven",
                    "this seat is signed or published for somebody else; only possible once released")
            ]
        case .noSeat:
            return [words("daar is geen plaats voor deze cliënt", "there is no seat there for this client")]
        case .taken(let points, let lacksStart): return taken(points, lacksStart)
        }
    }

    private func taken(_ points: Cost, _ lacksStart: Bool) -> [String] {
        let (full, enough) = (
            words("plaats nu bezet", "seat taken now"),
            words(
                "op die dag beginnen al zo veel nieuwe cliënten als mag",
                "as many new clients as may already begin on that day")
        )
        guard points <= 0 else { return [lacksStart ? enough : full, costToOthers(points)] }
        return lacksStart
            ? [
                enough
                    + words(
                        "; een van hen kan waarschijnlijk ook ergens anders beginnen, zonder nadeel",
                        "; one of them can probably begin elsewhere without loss")
            ]
            : [
                words(
                    "deze plaats is nu van iemand anders. Die kan waarschijnlijk ook ergens anders werken, zonder nadeel",
                    "somebody else has this seat now. They can probably work elsewhere without loss")
            ]
    }

    /// What it means for others that somebody comes into a seat and leaves his present ones.
    public func leaving(_ filler: Filler) -> String {
        guard filler.isPlaced else { return words("niemand hoeft te schuiven", "nobody has to move") }
        let free = words("zijn oude plaats komt vrij", "the old seat becomes free")
        return gain(filler.givenUp).map { free + words("; daardoor kunnen anderen ", "; by that others could ") + $0 }
            ?? free
    }
}
