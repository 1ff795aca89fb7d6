import PlacementDomain

/// What is other for one client than in an earlier plan, in words.
struct ChangeWords {
    let words: Wording

    /// `gaat van p1 naar p2, eerste dag ma 7 dec: andere beschikbare dagen`.
    ///
    /// - Parameter label: how others are called; nil: nobody else is named.
    func sentence(_ change: PlanChange, label: ((ClientID) -> String)? = nil) -> String {
        what(change) + ": " + words.cause(change.cause, hadPlace: change.before != nil, label: label)
    }

    private func what(_ change: PlanChange) -> String {
        let project = change.after?.project.text ?? ""
        let day = change.after.map { words.shortDay($0.firstDay) } ?? ""
        switch change.what {
        case .placed:
            return words(
                "krijgt een plaats bij \(project), eerste dag \(day)", "gets a place at \(project), first day \(day)")
        case .moved:
            let from = change.before?.project.text ?? ""
            return words(
                "gaat van \(from) naar \(project), eerste dag \(day)",
                "goes from \(from) to \(project), first day \(day)")
        case .rescheduled:
            return words(
                "blijft bij \(project), andere werkdagen vanaf \(day)",
                "stays at \(project), other working days from \(day)")
        case .days:
            return project.isEmpty
                ? words("heeft andere gepubliceerde dagen", "has other published days")
                : words("blijft bij \(project), met andere latere dagen", "stays at \(project), with other later days")
        case .unplaced:
            return change.before == nil
                ? words("heeft nog geen plaats", "has no place yet")
                : words("heeft geen plaats meer", "has no place any more")
        case .notPlanned: return words("staat niet meer in het rooster", "is no longer in the roster")
        }
    }
}
