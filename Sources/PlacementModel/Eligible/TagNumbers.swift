package import PlacementDomain
package import PlacementRules

/// The tags that some project asks for, numbered; all others play no part.
package struct TagNumbers: Sendable {
    private let numbers: [String: Int]

    package init(projects: [Project]) {
        var numbers: [String: Int] = [:]
        for project in projects {
            for tag in project.demands + project.excludes where numbers[tag] == nil { numbers[tag] = numbers.count }
        }
        self.numbers = numbers
    }

    package subscript(tag: String) -> Int? { numbers[tag] }

    package func set(_ tags: [String]) -> TagSet {
        var set = TagSet()
        for tag in tags { if let number = numbers[tag] { set.insert(number) } }
        return set
    }
}
