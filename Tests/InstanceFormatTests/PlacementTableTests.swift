import Foundation
import InstanceFormat
import PlacementDomain
import Testing

/// A record added to a table that somebody else wrote: every other byte stays.
struct PlacementTableTests {
    private func placement(_ instance: Instance) -> Placement {
        let series = instance.series.indices.filter { instance.series[$0].project == instance.series[0].project }
        return Placement(
            id: "new-1", order: 0, project: instance.series[0].project, series: Array(series.prefix(2)),
            firstDay: instance.planStart, state: .signed, reasons: "a \"quiet\" place, asked for")
    }

    /// The table's bytes after the record was added to `bytes`, and what is read then.
    private func added(to bytes: ([UInt8]) -> [UInt8]) throws -> (before: [UInt8], after: [UInt8], read: Instance?) {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.write("placements.csv", bytes: bytes(folder.bytes("placements.csv")))
        let before = try folder.bytes("placements.csv")
        let table = try #require(PlacementTable(folder: folder.path))
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        try table.add(placement(instance), of: instance)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.contains { $0.hasPrefix(".") })
        return (before, try folder.bytes("placements.csv"), InstanceReader.read(folder: folder.path).instance)
    }

    /// The rows of a table turned into those of another program's.
    private static func rewritten(_ bytes: [UInt8], lineEnd: String, quoted: Bool, reversed: Bool) -> [UInt8] {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        lines = lines.map { line in
            var cells = line.components(separatedBy: ",")
            if reversed { cells.reverse() }
            if quoted { cells = cells.map { "\"\($0)\"" } }
            return cells.joined(separator: ",")
        }
        return Array((lines.joined(separator: lineEnd) + lineEnd).utf8)
    }

    private func expectAdded(_ change: ([UInt8]) -> [UInt8], ends tail: String, _ what: Comment) throws {
        let (before, after, read) = try added(to: change)
        #expect(after.starts(with: before), what)
        #expect(
            String(decoding: after, as: UTF8.self).hasSuffix(tail),
            "\(what): \(String(decoding: after.suffix(150), as: UTF8.self))")
        let record = try #require(read?.placements.first { $0.id == "new-1" }, what)
        let expected = try placement(#require(read))
        #expect(record.reasons == expected.reasons && record.state == .signed, what)
        #expect(record.series == expected.series && record.firstDay == expected.firstDay, what)
        #expect(record.signedDay == nil && record.project == expected.project, what)
    }

    @Test("a record is added in the table's own dialect: line ends, mark, quoting, order of columns, last line end")
    func dialects() throws {
        func plain(_ bytes: [UInt8]) -> [UInt8] {
            // The header alone: its cells hold no commas.
            Array(bytes.prefix { $0 != 0x0A }) + [0x0A]
        }
        let quote = "\"a \"\"quiet\"\" place, asked for\""
        try expectAdded({ $0 }, ends: "\(quote),,,,\n", "as this program writes it")
        try expectAdded({ Array($0.dropLast()) }, ends: "\(quote),,,,", "without a last line end")
        try expectAdded({ [0xEF, 0xBB, 0xBF] + $0 }, ends: "\(quote),,,,\n", "with a byte order mark")
        try expectAdded(
            { Self.rewritten(plain($0), lineEnd: "\r\n", quoted: false, reversed: false) }, ends: "\(quote),,,,\r\n",
            "CR LF")
        try expectAdded(
            { Self.rewritten(plain($0), lineEnd: "\n", quoted: true, reversed: true) }, ends: "\"new-1\"\n",
            "quoted, columns from right to left")
    }

    @Test("the file keeps its permissions, and a link leads to the file that is replaced")
    func permissions() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let elsewhere = TestFolder()
        try FileManager.default.createDirectory(atPath: elsewhere.path, withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: folder.url("placements.csv"), to: elsewhere.url("real.csv"))
        try FileManager.default.createSymbolicLink(
            at: folder.url("placements.csv"), withDestinationURL: elsewhere.url("real.csv"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: elsewhere.url("real.csv").path)
        let table = try #require(PlacementTable(folder: folder.path))
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        try table.add(placement(instance), of: instance)
        let attributes = try FileManager.default.attributesOfItem(atPath: elsewhere.url("real.csv").path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
        #expect(try elsewhere.text("real.csv").contains("new-1"))
        let link = try FileManager.default.attributesOfItem(atPath: folder.url("placements.csv").path)
        #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("D1194 a table that changed in the meantime is not replaced, and a text that no table may hold is refused")
    func changed() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let table = try #require(PlacementTable(folder: folder.path))
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        var bad = placement(instance)
        bad.reasons = "a\u{7}b"
        let before = try folder.bytes("placements.csv")
        #expect(throws: FormatError.self) { try table.add(bad, of: instance) }
        #expect(try folder.bytes("placements.csv") == before)
        try folder.write("placements.csv", bytes: before + [0x0A])
        let error = #expect(throws: FormatError.self) { try table.add(placement(instance), of: instance) }
        #expect(error?.code == "D1194")
        #expect(try folder.bytes("placements.csv") == before + [0x0A])
    }
}
