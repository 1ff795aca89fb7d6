internal import PlacementModel

/// The part of an ascent that moves: the rows of some projects, and everybody with a choice there.
///
/// Prices elsewhere stay, and nobody else's choices touch the rows that move, so the rest of a sum stays as well.
package struct AscentScope: Sendable {
    let units: [Int32]
    let rows: [RowNumber]
    /// Which timelines these units price.
    let timelines: FlatArray<Bool>
    let isOfUnit: [Bool]
}
