import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// What is written as a list is read as the same records.
@Suite("Round trip of lists")
struct SheetRoundTripTests {
    private func compare(_ instance: Instance, _ comment: Comment) throws {
        for table in InstanceTable.allCases {
            let cells = InstanceCells.table(table, of: instance)
            let reading = SheetReader.read(SheetWriter.bytes(cells), file: "lijst.csv", as: table)
            let read = try #require(reading.source?.cells, "\(comment) \(table) \(reading.findings)")
            #expect(reading.findings.isEmpty)
            #expect(read.records.map(\.cells) == cells.records.map(\.cells), "\(comment) \(table)")
            #expect(read.records.allSatisfy { $0.findings.isEmpty }, "\(comment) \(table)")
        }
    }

    @Test("every entity: every optional field filled once and empty once")
    func full() throws { try compare(FullInstance.instance, "full") }

    @Test("random tiny instances, and a bundled one")
    func random() throws {
        for seed in 0..<UInt64(60) { try compare(TinyInstances.random(seed: seed).build(), "seed \(seed)") }
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Instances/first-steps").path
        try compare(try #require(InstanceReader.read(folder: path).instance), "first-steps")
    }

    private static let awkward = [
        "=1+1", "'=1", "''=1", "+31 6", "-4", "@home", "007", "'007", "1E5", "1,00E+05", "1-2", "8/12/2026", "9:00",
        "true",
        "WAAR", "0612345678", "12345678901234567890", " voor", "achter ", " ", "'", "''", "' ", "\tx", "a;b", "a\"b",
        "\"",
        "\"a\"", "a\nb", "\na", "é ’ € \u{FF1D}1", "\u{A0}x", "sep=;", "ja", "1.5", "1,5", "x'", "\u{301}a", "🚲",
    ]

    /// The full instance with a text in every kind of field that holds one.
    private func instance(with text: String) -> Instance {
        var instance = FullInstance.instance
        instance.clients[0].displayName = text
        instance.clients[1].alias = text
        instance.clients[1].phone = text
        instance.projects[1].name = text
        instance.projects[1].address = text
        instance.projects[1].organisation = text.isEmpty ? "RN" : text
        instance.series[0].id = SeriesID("s-" + text.filter { !"@;\"\t".contains($0) && !$0.isNewline } + "-")
        return instance
    }

    @Test("texts that a spreadsheet would rewrite, or that look guarded", arguments: awkward)
    func awkwardTexts(text: String) throws {
        try compare(instance(with: text), "\(text)")
        let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !id.isEmpty, !id.contains(where: { "@;\"\n".contains($0) }), id != "1,00E+05" else { return }
        var instance = FullInstance.instance
        instance.units[0].id = UnitID(id)
        try compare(instance, "id \(id)")
    }

    @Test("random texts of the signs that mean something to spreadsheets")
    func randomTexts() throws {
        let signs = Array("'=+-@ \t\n\";,.:/0123456789Ee€éü’ax")
        var random = SplitMix64(seed: 24)
        for _ in 0..<400 {
            let count = Int(random.next() % 7)
            let text = String((0..<count).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
            try compare(instance(with: text), "\(text)")
        }
    }

    @Test("a text with line ends of Windows is read with plain ones, and its list says the same twice")
    func lineEnds() throws {
        let cells = InstanceCells.table(.projects, of: instance(with: "a\r\nb"))
        #expect(cells.text("name", of: cells.records[1]) == "a\nb")
        try compare(instance(with: "a\r\nb"), "CR LF")
    }
}
