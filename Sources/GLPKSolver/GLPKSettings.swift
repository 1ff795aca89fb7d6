import CGLPK

/// How GLPK searches; the defaults are what placement neighbourhoods were measured with.
public struct GLPKSettings: Sendable, Equatable {
    /// Which fractional column is branched upon.
    public enum Branching: Sendable, Equatable, CaseIterable {
        case firstFractional, lastFractional, mostFractional, driebeckTomlin, pseudocost

        var code: Int32 {
            switch self {
            case .firstFractional: GLP_BR_FFV
            case .lastFractional: GLP_BR_LFV
            case .mostFractional: GLP_BR_MFV
            case .driebeckTomlin: GLP_BR_DTH
            case .pseudocost: GLP_BR_PCH
            }
        }
    }

    /// Which node is next.
    public enum Backtracking: Sendable, Equatable, CaseIterable {
        case depthFirst, breadthFirst, bestLocalBound, bestProjection

        var code: Int32 {
            switch self {
            case .depthFirst: GLP_BT_DFS
            case .breadthFirst: GLP_BT_BFS
            case .bestLocalBound: GLP_BT_BLB
            case .bestProjection: GLP_BT_BPH
            }
        }
    }

    public var branching = Branching.driebeckTomlin
    public var backtracking = Backtracking.bestProjection
    /// Shrinks a program before it is solved; masters never use it.
    public var presolve = true
    /// Gomory, rounding, cover and clique cuts.
    public var cuts = false
    public var roundingHeuristic = false
    public var feasibilityPump = false

    public init() {}
}
