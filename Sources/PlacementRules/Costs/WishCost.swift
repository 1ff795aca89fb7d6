public import PlacementDomain

/// Wish: a kind of work that the client did not wish for, if he recorded a wish.
public enum WishCost {
    /// `wish` if the client's wish is not empty and shares no tag with the project's kinds of work, else 0.
    public static func points(client: Client, project: Project, weights: CostWeights) -> Int {
        if client.workWish.isEmpty || client.workWish.contains(where: project.workKinds.contains) { return 0 }
        return weights.wish
    }
}
