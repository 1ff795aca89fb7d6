/// Words for why somebody's days are other than an earlier plan had them, on planners' screens and pages.
extension Wording {
    /// A cause behind a colon or in brackets.
    ///
    /// - Parameters:
    ///   - label: how another client is called; nil: others are not named.
    ///   - hadPlace: whether the client had a place before: then he makes room, else somebody made room for him.
    package func cause(
        _ cause: ChangeCause, hadPlace: Bool, label: ((ClientID) -> String)? = nil
    ) -> String {
        switch cause {
        case .notPlanned(let code): self("niet meer gepland: ", "not planned any more: ") + notPlanned(code)
        case .orderNew: self("nieuwe zaak", "new order")
        case .orderChanged: self("de zaak is veranderd", "the order changed")
        case .placed: self("de planner heeft de plaatsing veranderd", "the planner changed the placement")
        case .unlocked: self("de planner heeft de plaatsing vrijgegeven", "the planner released the placement")
        // One phrase for both: with whom he may not work stays unsaid.
        case .apart: self("op deze plaats kan het niet meer", "this place is no longer possible")
        case .days: self("andere beschikbare dagen", "other available days")
        case .limits: self("ander werk of een andere plaats nodig", "other work or another place needed")
        case .travel: self("een andere reis", "another journey")
        case .approval:
            self("het project mag niet op elke dag worden gebruikt", "the project may not be used on every day")
        case .closed: self("het project is gesloten", "the project is closed")
        case .cancelled: self("een werkdag gaat niet door", "a working day is cancelled")
        case .seats: self("andere plaatsen of tijden bij het project", "other seats or times at the project")
        case .rules: self("andere regels of gewichten", "other rules or weights")
        case .hours: self("uren gemist, bijgeschreven of verbeterd", "hours missed, credited or corrected")
        case .time: self("er is een week verder gepland", "the plan is a week on")
        case .madeRoom(let other): madeRoom(label?(other), hadPlace: hadPlace)
        case .full: self("alles is opnieuw gepland", "everything was planned anew")
        }
    }

    private func madeRoom(_ other: String?, hadPlace: Bool) -> String {
        guard let other else {
            return hadPlace
                ? self("maakt plaats voor een ander", "makes room for somebody else")
                : self("een ander maakte plaats", "somebody else made room")
        }
        return hadPlace
            ? self("maakt plaats voor \(other)", "makes room for \(other)")
            : self("\(other) maakte plaats", "\(other) made room")
    }
}
