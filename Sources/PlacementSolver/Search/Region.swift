/// One region of the map: its projects and the clients who work there, or would. Regions share nothing.
package struct Region: Sendable {
    let number: Int
    package let projects: [Int]
    /// Placed at one of the projects, or unplaced with the cheapest column there; nobody who is held.
    package let clients: [Int]

    package init(number: Int, projects: [Int], clients: [Int]) {
        self.number = number
        self.projects = projects
        self.clients = clients
    }
}
