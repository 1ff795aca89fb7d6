import Foundation
import PlacementDomain
import Planning
import Testing

/// The examples of `docs/throughput.md`, reckoned again.
@Suite("Throughput page")
struct ThroughputPageTests {
    private struct Example {
        var figure: ThroughputFigure
        var state: String
        var answer: String
    }

    private static let page: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: root.appendingPathComponent("docs/throughput.md"), encoding: .utf8)) ?? ""
    }()

    /// Rows of which the first cell is a figure.
    private static let examples: [Example] = page.split(separator: "\n").compactMap { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 7, let figure = ThroughputFigure(rawValue: cells[1].replacing("`", with: "")) else {
            return nil
        }
        return Example(figure: figure, state: cells[2], answer: cells[5])
    }

    private static let figures = Throughput(
        ExampleOffice.records, rules: ExampleOffice.rules, period: ExampleOffice.period, cut: nil)

    @Test("each answer on the page is what the program reckons of the example")
    func answers() throws {
        #expect(Self.examples.count > 60)
        for example in Self.examples {
            let found = Self.figures.tables.compactMap { table -> ThroughputCell? in
                guard let column = table.figures.firstIndex(of: example.figure), table.section != .lateProjects else {
                    return nil
                }
                return table.lines.first { ($0.state ?? "") == example.state && $0.group == nil }?.cells[column]
            }
            let cell = try #require(found.first, "\(example.figure) \(example.state)")
            #expect(text(cell, example.figure) == example.answer, "\(example.figure) \(example.state)")
        }
    }

    @Test("every figure has an example on the page")
    func complete() {
        let shown = Set(Self.examples.map(\.figure))
        // Bands of age, and causes of what was not held, are explained by one of them each.
        let alike: Set<ThroughputFigure> = [
            .secondBand, .thirdBand, .fifthBand, .closed, .holiday, .notApproved, .noContact,
        ]
        let missing = Set(ThroughputFigure.allCases).subtracting(shown).subtracting(alike)
        #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    }

    private func text(_ cell: ThroughputCell, _ figure: ThroughputFigure) -> String {
        switch cell {
        case .count(let count), .days(let count): return "\(count)"
        case .minutes(let minutes): return Wording.english.shortHours(Minutes(minutes))
        case .share(let share):
            let tenths = share.tenths ?? -1
            let percent = "\(tenths / 10).\(tenths % 10) %"
            let isOfHours = figure == .neverBooked || ThroughputSection.hours.figures.contains(figure)
            return isOfHours ? percent : "\(share.part)/\(share.of) = \(percent)"
        case .none: return "–"
        case .hidden: return "<"
        }
    }
}
