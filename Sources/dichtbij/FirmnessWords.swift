import PlacementDomain
import Planning

/// The three words for how firm a thing is, the same on every screen: *concept* is a row of a plan that is not published,
/// *gepubliceerd* a day that people were told, *ondertekend* a place for which the client signed.
struct FirmnessWords {
    let firmness: Firmness
    let words: Wording

    var concept: String { words("concept", "draft") }
    var published: String { words("gepubliceerd", "published") }

    func word(_ assignment: Assignment) -> String { firmness.isPublished(assignment) ? published : concept }

    /// Of a whole sitting: published where everybody in it is.
    func word(_ assignments: [Assignment]) -> String {
        assignments.allSatisfy(firmness.isPublished) ? published : concept
    }

    /// The width of the longer of the two.
    var width: Int { max(concept.count, published.count) }

    /// `8 van 8, 2 nog niet ondertekend`.
    func seats(_ assignments: [Assignment], of bookable: Int) -> String {
        "\(assignments.count) " + words("van", "of") + " \(bookable)" + (unsigned(assignments).map { ", " + $0 } ?? "")
    }

    /// `2 nog niet ondertekend`; nil: all signed. Of whose order is not in the data nobody knows.
    func unsigned(_ assignments: [Assignment]) -> String? {
        let people = Set(
            assignments.filter { $0.client != .unknown && !firmness.isSigned($0) }.map(\.order)
        ).count
        return people == 0
            ? nil : words.number(people) + " " + words("nog niet ondertekend", "not signed yet")
    }

    /// `3 concept, 1 gepubliceerd`.
    func days(_ assignments: [Assignment]) -> String {
        let number = assignments.count(where: firmness.isPublished)
        return [(assignments.count - number, concept), (number, published)].filter { $0.0 > 0 }
            .map { words.number($0.0) + " " + $0.1 }.joined(separator: ", ")
    }

    /// `ondertekend` or `nog niet ondertekend`.
    func place(_ order: OrderID, at project: ProjectID) -> String {
        firmness.isSigned(order, at: project)
            ? words("ondertekend", "signed") : words("nog niet ondertekend", "not signed yet")
    }
}
