public import PlacementDomain

/// Change: another placement than the one agreed or signed before (PLACE-06, calm).
public enum ChangeCost {
    /// 0 for the continuation and without a kept placement; else `changeAgreed`, or `changeUnlocked` where a signed
    /// placement was unlocked with a reason.
    ///
    /// - Parameter kept: state of the order's kept placement; nil: none. `signed` means signed and unlocked here,
    ///   because a signed one that is not unlocked leaves the continuation as the only choice.
    public static func points(kept: Placement.State?, isContinuation: Bool, weights: CostWeights) -> Int {
        if isContinuation { return 0 }
        switch kept {
        case .agreed: return weights.changeAgreed
        case .signed: return weights.changeUnlocked
        case .proposed, .ended, nil: return 0
        }
    }
}
