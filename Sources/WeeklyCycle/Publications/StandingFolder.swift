import PlacementDomain

/// The publication that everybody holds, laid out with the people who stand now.
enum StandingFolder {
    /// Who is published and which series run are the store's own: those of a publication may have been corrected, or are of
    /// an earlier week. Places and dates are the publication's, where they are kept.
    ///
    /// - Parameter week: the instance of the week, out of the store.
    static func lay(_ week: [KeptFile], in scratch: ScratchFolder) throws(CycleError) {
        let own: Set = ["frozen-assignments.csv", "running-series.csv"]
        let there = Set(try scratch.files(in: scratch.previous + "/next").map(\.name))
        let given: Set = ["placements.csv", "instance.yaml"]
        try scratch.lay(
            week.filter { own.contains($0.name) || (given.contains($0.name) && !there.contains($0.name)) },
            in: scratch.previous + "/next")
    }
}
