import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// What a unit prints in one go.
struct PrintRunTests {
    private func publish(_ builder: InstanceBuilder) async throws -> PublishedFolder {
        let place = try PublishingWorkplace()
        defer { place.remove() }
        return try await place.publish(builder.build(), "first")
    }

    /// What a page holds between `<main>` and `</main>`.
    private func main(_ page: String) -> Substring {
        guard let start = page.firstRange(of: "<main>\n"), let end = page.firstRange(of: "\n</main>") else { return "" }
        return page[start.upperBound..<end.lowerBound]
    }

    @Test(
        "each unit has its letters and its partners' papers in one file each, all of them and in the order of the index"
    )
    func units() async throws {
        var builder = InstanceBuilder.twoPartners
        builder.units.append(Unit(id: "u2", name: "Tweede eenheid", point: builder.units[0].point))
        builder.addProject("p3", unit: "u2") { $0.name = "Werkplaats" }
        builder.addSeries("s4", at: "p3", .friday)
        builder.addClient("c5")
        builder.setFreeTime(of: "c5", to: .on([.friday]))
        let folder = try await publish(builder)
        let unit = try #require(folder.paths.first { $0.hasSuffix("/sheets.html") && !$0.hasPrefix("print/u2") })
        let sheets = folder.text(unit)
        var last = sheets.startIndex
        // Sorted by name: the kitchen before the playground.
        for project in ["p2", "p1"] {
            for paper in ["contact-page", "signing-list"] {
                let own = main(folder.text("partners/\(project)/\(paper).html"))
                let found = try #require(sheets.range(of: own), "\(project) \(paper)")
                #expect(found.lowerBound >= last)
                last = found.upperBound
            }
        }
        #expect(sheets.contains("<td>1</td><td>Keuken</td><td>1 blad</td>"))
        let letters = folder.text(unit.replacingOccurrences(of: "sheets", with: "letters"))
        last = letters.startIndex
        for client in ["c1", "c2", "c3", "c4"] {
            let own = main(folder.text("letters/\(client).html"))
            #expect(own.count > 500)
            let found = try #require(letters.range(of: own), "\(client)")
            #expect(found.lowerBound >= last)
            last = found.upperBound
        }
        #expect(!sheets.contains("Werkplaats") && !letters.contains(main(folder.text("letters/c5.html"))))
        #expect(folder.text("print/u2/sheets.html").contains("Werkplaats"))
        #expect(folder.text("print/u2/letters.html").contains(main(folder.text("letters/c5.html"))))
    }
}
