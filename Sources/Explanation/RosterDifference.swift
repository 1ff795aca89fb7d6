public import PlacementDomain
public import PlacementModel

/// What changes for everybody but one client between two rosters of the same people: counts, no ids.
public struct RosterDifference: Hashable, Sendable {
    /// Others who are in both rosters.
    public var others = 0
    public var unchanged = 0
    public var later = 0
    /// Weeks of all who start later, together.
    public var laterWeeks = 0
    public var earlier = 0
    public var earlierWeeks = 0
    public var otherProject = 0
    /// Others with other days at the same project, in the same first week.
    public var otherDays = 0
    public var placedNow = 0
    public var unplacedNow = 0
    /// Minutes of others that no longer fit, less those that fit now.
    public var moreUnworked: Minutes = 0
    /// Points of all others together, more or (below 0) fewer than before.
    public var moreCost: Cost = 0

    /// Others who have a place in the first roster and not the same in the second.
    public var moved: Int { others - unchanged - placedNow }

    /// - Parameters:
    ///   - before: with the costs of the same instance as `after`.
    ///   - client: the one who is left out.
    public init(before: SeatedRoster, after: SeatedRoster, without client: ClientID) {
        moreCost = after.cost(without: client) - before.cost(without: client)
        let now = Dictionary(after.placements.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        let unplacedBefore = Set(before.leftOut.map(\.client))
        for old in before.placements where old.client != client {
            others += 1
            guard let new = now[old.client] else {
                unplacedNow += 1
                continue
            }
            compare(old, new)
        }
        for id in unplacedBefore where id != client {
            others += 1
            if now[id] != nil { placedNow += 1 } else { unchanged += 1 }
        }
    }

    private mutating func compare(_ old: PlacedClient, _ new: PlacedClient) {
        let weeks = new.firstDate.monday.days(since: old.firstDate.monday) / 7
        if weeks > 0 {
            later += 1
            laterWeeks += weeks
        } else if weeks < 0 {
            earlier += 1
            earlierWeeks -= weeks
        }
        if old.project != new.project { otherProject += 1 }
        moreUnworked = moreUnworked + new.unworkedMinutes - old.unworkedMinutes
        if old.isSamePlace(as: new) {
            unchanged += 1
        } else if weeks == 0, old.project == new.project {
            otherDays += 1
        }
    }
}

extension PlacedClient {
    /// Whether it has the same working days: what they cost may differ.
    fileprivate func isSamePlace(as other: PlacedClient) -> Bool {
        order == other.order && project == other.project && series == other.series && kind == other.kind
            && firstDate == other.firstDate && unworkedMinutes == other.unworkedMinutes
    }
}

extension SeatedRoster {
    /// Points of everybody but one client.
    public func cost(without client: ClientID) -> Cost {
        let placed = placements.lazy.filter { $0.client != client }.map(\.cost).reduce(.zero, +)
        return leftOut.lazy.filter { $0.client != client }.map(\.cost).reduce(placed, +)
    }
}

extension RosterDifference {
    /// Whether all others together are worse off, in words; nil: nobody moved.
    public func balance(_ words: Wording) -> String? {
        if moved == 0 && moreCost <= 0 { return nil }
        return moreCost <= 0
            ? words("Alles samen is dit voor anderen niet slechter.", "All in all this is no worse for others.")
            : words("Alles samen is dit voor anderen slechter.", "All in all this is worse for others.")
    }

    /// One sentence for each kind of change; none for what does not happen.
    ///
    /// - Parameter language: `nl`; everything else is English.
    public func sentences(language: String) -> [String] {
        let words = Wording(language: language)
        func others(_ count: Int) -> String {
            words(count == 1 ? "1 ander" : "\(count) anderen", count == 1 ? "1 other" : "\(count) others")
        }
        func verb(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }
        var result: [String] = []
        func add(_ count: Int, _ dutch: String, _ english: String) {
            if count > 0 { result.append(others(count) + " " + words(dutch, english)) }
        }
        add(
            later, verb(later, "begint later", "beginnen later") + ", samen \(words.weeks(laterWeeks)).",
            verb(later, "starts later", "start later") + ", \(words.weeks(laterWeeks)) in all.")
        add(
            earlier, verb(earlier, "begint eerder", "beginnen eerder") + ", samen \(words.weeks(earlierWeeks)).",
            verb(earlier, "starts sooner", "start sooner") + ", \(words.weeks(earlierWeeks)) in all.")
        add(
            otherProject, verb(otherProject, "gaat", "gaan") + " naar een ander project.",
            verb(otherProject, "goes", "go") + " to another project.")
        add(
            otherDays, verb(otherDays, "krijgt", "krijgen") + " andere werkdagen bij hetzelfde project.",
            verb(otherDays, "gets", "get") + " other working days at the same project.")
        add(
            placedNow, verb(placedNow, "krijgt", "krijgen") + " dan wel een plaats.",
            verb(placedNow, "gets", "get") + " a place then.")
        add(
            unplacedNow, verb(unplacedNow, "heeft", "hebben") + " dan geen plaats.",
            verb(unplacedNow, "is", "are") + " left without a place.")
        let hours = words.shortHours(Minutes(abs(moreUnworked.value)))
        if moreUnworked > 0 {
            result.append(
                words(
                    "Bij anderen is \(hours) minder haalbaar.", "\(hours) less of others' hours can be worked."))
        } else if moreUnworked < 0 {
            result.append(
                words("Bij anderen is \(hours) meer haalbaar.", "\(hours) more of others' hours can be worked."))
        }
        return result.isEmpty ? [words("Voor anderen verandert er niets.", "Nothing changes for others.")] : result
    }
}
