/// What a project asks of everybody.
package struct ProjectFacts: Sendable {
    /// Index of the project, which is its place index.
    package var place = -1
    package var unit = -1
    package var acceptsJuveniles = false
    package var demands = TagSet()
    package var excludes = TagSet()

    package init() {}
}
