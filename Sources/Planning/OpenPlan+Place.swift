public import Explanation
public import PlacementDomain

extension OpenPlan {
    /// The placement that a planner means, if it may be recorded for the next plan.
    ///
    /// - Throws: why it may not.
    public func proposal(
        of client: ClientID, _ wish: PlacementWish, isPinned: Bool, reason: String
    ) throws(PlacementRefusal) -> ProposedPlacement {
        try seating.proposal(of: client, wish, isPinned: isPinned, reason: reason)
    }

    /// Why a client is not at a project, or what it would cost; nil: no such client or project.
    public func trial(of client: ClientID, at project: ProjectID) -> ProjectTrial? {
        seating.trial(of: client, at: project)
    }
}
