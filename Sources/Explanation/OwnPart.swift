public import PlacementDomain

/// What another placement changes for the client himself, counted: apart from what its seats cost others.
public struct OwnPart: Hashable, Sendable {
    /// From the week of his first working day now to that of the other placement; below 0: sooner.
    public var weeksLater: Int
    /// Minutes one way to the farthest place, more than now; below 0: nearer.
    public var moreTravel: Int
    /// Minutes of his hours that cannot be worked, more than now; below 0: fewer.
    public var moreUnworked: Int
    /// Series that he works now, and in the other placement: his regular working days.
    public var regularDaysNow: Int
    public var regularDays: Int
    public var isOtherProject: Bool

    public init(from present: Offer, to offer: Offer) {
        weeksLater = 0
        if let first = offer.firstDate, let now = present.firstDate {
            weeksLater = first.monday.days(since: now.monday) / 7
        }
        moreTravel = offer.travel.value - present.travel.value
        moreUnworked = offer.unworked.value - present.unworked.value
        regularDaysNow = present.series.count
        regularDays = offer.series.count
        isOtherProject = offer.project != present.project
    }
}

extension OwnPart {
    /// `1 week later · 12 min verder (enkele reis)`.
    public func sentence(_ words: Wording) -> String {
        var parts: [String] = []
        if weeksLater != 0 {
            parts.append(
                words.weeks(abs(weeksLater)) + " " + (weeksLater > 0 ? "later" : words("eerder", "sooner")))
        }
        if moreTravel != 0 {
            parts.append(
                "\(abs(moreTravel)) min "
                    + (moreTravel > 0
                        ? words("verder (enkele reis)", "farther (one way)")
                        : words("dichterbij (enkele reis)", "nearer (one way)")))
        }
        if moreUnworked != 0 {
            parts.append(
                words.shortHours(Minutes(abs(moreUnworked))) + " "
                    + (moreUnworked > 0
                        ? words("minder haalbaar", "less can be worked")
                        : words("meer haalbaar", "more can be worked")))
        }
        if regularDays != regularDaysNow {
            parts.append(
                words.count(
                    regularDays, dutch: ("vaste werkdag", "vaste werkdagen"),
                    english: ("regular working day", "regular working days"))
                    + words(" in plaats van ", " instead of ") + words.number(regularDaysNow))
        }
        if parts.isEmpty {
            parts.append(
                isOtherProject ? words("ander project", "another project") : words("andere dagen", "other days"))
        }
        return parts.joined(separator: " · ")
    }
}
