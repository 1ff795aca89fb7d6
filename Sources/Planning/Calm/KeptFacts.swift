import PlacementDomain

/// The kept placements of one client as they were before a publication wrote down the choice that is compared with.
struct KeptFacts {
    /// Records that keep a place, and ended ones that say that the choice itself was ended.
    let records: String
    /// Of each of them that was signed, whether it was unlocked.
    let unlocked: String

    /// - Parameters:
    ///   - placements: of all orders of the client.
    ///   - choice: what an earlier plan chose for him.
    init(_ instance: Instance, _ placements: [Placement], _ choice: PlacedClient?) {
        let written = placements.first { own in
            choice.map { own.state == .agreed && $0.isWritten(as: own, in: instance) } ?? false
        }
        var (records, unlocked) = (FactText(), FactText())
        for own in placements {
            let isReplaced = own.state == .ended && written.map { $0.predecessor == own.id } ?? false
            let isKept = own.state == .agreed || own.state == .signed
            let isEndedChoice =
                own.state == .ended && !isReplaced && !placements.contains { $0.predecessor == own.id }
                && choice.map { $0.isWritten(as: own, in: instance) } ?? false
            guard own.id != written?.id, isReplaced || isKept || isEndedChoice else { continue }
            let wasSigned = own.state == .signed || own.signedDay != nil || own.unlockedOn != nil
            records.add(
                isEndedChoice ? "ended" : wasSigned ? "signed" : "agreed", own.id.text,
                instance.orders[own.order].id.text, instance.projects[own.project].id.text,
                own.firstDay.description, own.series.map { instance.series[$0].id.text }.joined(separator: ";"))
            if wasSigned, !isEndedChoice { unlocked.add(own.id.text, "\(own.isUnlocked)") }
        }
        self.records = records.text
        self.unlocked = unlocked.text
    }
}

extension PlacedClient {
    /// Whether a placement is the one that a publication writes of this choice: only a start is written down.
    fileprivate func isWritten(as own: Placement, in instance: Instance) -> Bool {
        kind == .start && instance.orders[own.order].id == order && instance.projects[own.project].id == project
            && own.firstDay == firstDate && own.series.map { instance.series[$0].id }.sorted() == series
    }
}
