/// One region of the map: its projects and the clients who work there, or would. Regions share nothing.
struct Region: Sendable {
    let number: Int
    let projects: [Int]
    /// Placed at one of the projects, or unplaced with the cheapest column there.
    let clients: [Int]
}
