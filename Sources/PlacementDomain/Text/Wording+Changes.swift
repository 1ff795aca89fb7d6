/// Words for what changed since an earlier publication, on the planner's screen and page.
extension Wording {
    /// `nieuw`, `verplaatst`, `andere tijden` or `vervallen`.
    package func name(_ change: PublishedChange) -> String {
        change.hasSameSessions ? self("andere tijden", "other times") : name(change.what)
    }

    private func name(_ what: PublishedChange.What) -> String {
        switch what {
        case .new: self("nieuw", "new")
        case .moved: self("verplaatst", "moved")
        case .dropped: self("vervallen", "dropped")
        }
    }

    /// `di 1 dec 09:00–16:30`.
    package func sitting(_ assignment: AnnouncedAssignment) -> String {
        "\(shortDay(assignment.session.date)) \(assignment.from)–\(assignment.to)"
    }

    /// What changed, in counts of people at projects, and how many working days are in doubt.
    ///
    /// - Parameter uncertain: sittings to come of which it is not sure that they are held as published.
    package func changes(_ changes: [PublishedChange], uncertain: Int) -> [String] {
        var kinds = PublishedChange.What.allCases.map { what in
            (name(what), changes.count { $0.what == what && !$0.hasSameSessions })
        }
        kinds.insert((self("andere tijden", "other times"), changes.count(where: \.hasSameSessions)), at: 2)
        // Whoever comes on one more day moves nowhere; most lists have nobody of these.
        let more = Wording.comingMore(changes)
        if more > 0 {
            kinds[1].1 -= more
            kinds.insert((self("extra dagen", "more days"), more), at: 2)
        }
        let counts =
            changes.isEmpty
            ? self(
                "Sinds de vorige publicatie is niemand nieuw of verplaatst, en is er geen werkdag vervallen.",
                "Since the earlier publication nobody is new or moved, and no working day was dropped.")
            : self("Sinds de vorige publicatie: ", "Since the earlier publication: ")
                + kinds.map { "\($0.0) \(number($0.1))" }.joined(separator: " · ")
        guard uncertain > 0 else { return [counts] }
        return [
            counts,
            self("Nog niet zeker: ", "Not certain yet: ")
                + count(uncertain, dutch: ("werkdag", "werkdagen"), english: ("working day", "working days")),
        ]
    }

    /// How many come on more days where they came already, and leave no other place for it.
    private static func comingMore(_ changes: [PublishedChange]) -> Int {
        let leaving = Set(changes.filter { $0.what == .moved && $0.after.isEmpty }.map(\.client))
        return changes.count { $0.what == .moved && $0.before.isEmpty && !leaving.contains($0.client) }
    }

    /// Why something changed, as far as the data say it; nobody else is named.
    package func cause(of change: PublishedChange) -> String {
        switch change.cause {
        case .plan(let cause): self.cause(cause, hadPlace: change.what != .new)
        case .newPlacement: self("nieuwe plaatsing", "new placement")
        case .weekBecameFirm: self("deze week is nu definitief", "this week is now final")
        case .placementChanged: self("de planner heeft de plaatsing veranderd", "the planner changed the placement")
        case .sessionCancelled: self("de werkdag gaat niet door", "the working day is cancelled")
        case .closed: self("het project is gesloten", "the project is closed")
        case .notPlanned(let code): self("niet meer gepland: ", "not planned any more: ") + notPlanned(code)
        case .unplaced(let code):
            self("heeft geen plaats meer: ", "has no place any more: ")
                + (UnplacedCode(rawValue: code).map(unplaced) ?? code)
        case .correction: self("de planner heeft dit verbeterd", "the planner corrected this")
        case .corrected(let reason): self.reason(reason)
        }
    }

    /// Why a published working day was corrected.
    package func reason(_ reason: CorrectionReason) -> String {
        switch reason {
        case .partnerClosed: self("het project is dicht", "the project is closed")
        case .noSupervisor: self("er is geen begeleider", "there is no supervisor")
        case .weather: self("het weer laat het niet toe", "the weather does not allow it")
        case .seatsCut: self("er zijn minder plaatsen", "there are fewer seats")
        case .ill: self("ziek gemeld", "reported ill")
        case .prevented: self("verhinderd", "prevented")
        case .detained: self("zit vast", "detained")
        case .excluded: self("mag daar niet komen", "may not come there")
        case .fillsSeat: self("vult een open plaats", "fills an open seat")
        case .makesUp: self("haalt een dag in", "makes up for a day")
        case .mistake: self("de lijst klopte niet", "the list was wrong")
        case .other: self("andere reden", "another reason")
        }
    }

    func notPlanned(_ code: String) -> String {
        switch code {
        case "STATE": self("de zaak is niet klaar om te plannen, of afgesloten", "the order is not ready, or closed")
        case "NOTHING_LEFT": self("alle uren zijn gewerkt of gepland", "all hours are worked or planned")
        case "STOPPED": self("de termijn staat stil", "the term does not run")
        case "TERM_UNKNOWN": self("de termijn is niet te berekenen", "the term cannot be computed")
        case "WAITS_FOR_OTHER_ORDER": self("een andere zaak gaat voor", "another order goes first")
        case "KEPT_TWICE": self("er zijn twee plaatsingen", "there are two placements")
        case "NO_ORDER": self("er is geen zaak", "there is no order")
        default: self("de gegevens kloppen niet (\(code))", "the data are at fault (\(code))")
        }
    }
}

extension PublishedChange {
    /// Whether he comes on the same days as before, at other times.
    package var hasSameSessions: Bool { !before.isEmpty && before.map(\.session) == after.map(\.session) }
}
