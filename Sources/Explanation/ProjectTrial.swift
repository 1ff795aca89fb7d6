public import PlacementDomain
internal import PlacementModel

/// The answer to "why not there": one client and one project.
public struct ProjectTrial: Hashable, Sendable {
    public enum Answer: Hashable, Sendable {
        /// None of his orders is planned; one entry for each.
        case notPlanned([NotPlannedOrder])
        /// He sits there in this roster.
        case present(Offer)
        /// A rule forbids it, whoever else is there.
        case forbidden(ProjectObstacle)
        /// Lawful, but not beside the others; no more is said.
        case notBesideOthers
        /// Lawful, and a seat is free.
        case free(Offer, CostParts)
        /// Lawful, and somebody would have to move.
        case taken(Offer, CostParts)
    }

    public var client: ClientID
    /// nil: none is planned.
    public var order: OrderID?
    public var project: ProjectID
    /// His placement is signed and goes on: anything else needs it to be unlocked first.
    public var isSigned: Bool
    /// Whether leaving him unplaced costs less than what was found.
    public var isBetterLater: Bool
    public var answer: Answer
}

extension Seating {
    /// Why a client is not at a project, or what it would cost; nil: no such client or project.
    ///
    /// - Complexity: all columns of one client, about a millisecond.
    public func trial(of id: ClientID, at projectID: ProjectID) -> ProjectTrial? {
        guard let client = client(id), let project = instance.projects.firstIndex(where: { $0.id == projectID }) else {
            return nil
        }
        var trial = ProjectTrial(
            client: id, project: projectID, isSigned: isSigned(client), isBetterLater: false,
            answer: .notPlanned(roster.notPlanned.filter { $0.client == id }))
        guard let unit = unit(ofClient: client) else { return trial }
        trial.order = instance.orders[unit.order].id
        if placement(ofClient: client)?.project == projectID, let present = placedReason(of: id)?.present {
            trial.answer = .present(present)
            return trial
        }
        let reader = reader(of: unit)
        var best = BestColumn()
        var isLawful = false
        reader.forEach { ranked, sittings in
            guard ranked.choice.project == project else { return }
            isLawful = true
            if sittings.contains(where: { self.meetsSomebodyBarred(client, in: Int($0)) }) { return }
            best.take(ranked, beginning: sittings[0])
        }
        guard let found = best.ranked else {
            let obstacle = projectObstacle(of: unit, project: project)
            trial.answer =
                isLawful
                ? .notBesideOthers
                : .forbidden(obstacle ?? described(Obstacle(.noStartInWindow), unit, project))
            return trial
        }
        let offer = reader.offer(found)
        let costs = costs(unit, of: offer)
        trial.isBetterLater = found.answer == .free && found.choice.cost >= reader.choices.unplacedCost(of: 0)
        trial.answer = found.answer == .free ? .free(offer, costs) : .taken(offer, costs)
        return trial
    }
}
