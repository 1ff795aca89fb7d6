import Foundation
import InstanceFormat
import PlacementDomain
import Testing

@Suite("Instance folders there and back")
struct RoundTripTests {
    @Test("every table comes back as it was, optionals filled and empty")
    func full() throws {
        let folder = TestFolder()
        let hash = try InstanceWriter.write(FullInstance.instance, to: folder.path)
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.findings == [])
        let read = try #require(reading.instance)
        #expect(read.hash == hash)
        #expect(read.withoutLines == FullInstance.instance.withoutLines)
        #expect(read.clients.map(\.line) == [2, 3])
        #expect(try InstanceWriter.hash(of: FullInstance.instance) == hash)
    }

    @Test("an instance without records comes back")
    func empty() throws {
        let instance = Instance(
            asOf: FullInstance.day("2026-11-23"), planStart: FullInstance.day("2026-11-23"), startWeeks: 1,
            calendarEnd: FullInstance.day("2026-12-31"), policy: Policy(), rules: RuleBook(versions: []))
        let folder = try TestFolder(instance: instance)
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.findings == [])
        #expect(reading.instance?.withoutLines == instance)
    }

    @Test("own weights and sentences come back, and sentences of the default file are not kept twice")
    func policy() throws {
        var instance = FullInstance.instance
        instance.policy.mostPatterns = 1_000_000
        instance.policy.weights.lostPerHour = 7
        instance.policy.weights.wait = [.init(fromWeek: 0, points: 0), .init(fromWeek: 9, points: 1)]
        instance.policy.weights.slack = [.init(days: 3, points: 9)]
        instance.policy.weights.travelExtraFactor = 0
        instance.policy.partsOfDay.afternoonStart = TimeOfDay(12, 0)
        instance.policy.sentences = ["wish": "Because: \"we\" say so."]
        let folder = try TestFolder(instance: instance)
        #expect(InstanceReader.read(folder: folder.path).instance?.withoutLines == instance.withoutLines)
    }

    @Test("the order of lines means nothing for records with an id")
    func order() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let before = InstanceReader.read(folder: folder.path).instance
        for name in [
            "clients.csv", "homes.csv", "projects.csv", "orders.csv", "units.csv", "pick-ups.csv", "travel.csv",
        ] {
            // Rows with quoted line ends would need a parser here; those tables keep theirs first.
            var lines = try folder.text(name).split(separator: "\n").map(String.init)
            if name == "projects.csv" {
                lines = [lines[0], lines[3], lines[1], lines[2]]
            } else {
                lines = [lines[0]] + lines[1...].reversed()
            }
            try folder.write(name, lines.joined(separator: "\n") + "\n")
        }
        let after = InstanceReader.read(folder: folder.path)
        #expect(after.findings == [])
        #expect(after.instance?.withoutLines == before?.withoutLines)
        #expect(after.instance?.hash != before?.hash)
    }

    @Test("columns may stand in another order")
    func columns() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.write("travel.csv", "minutes,mode,place,home\n12,car,p1,h1\n")
        try folder.write("holidays.csv", "name,jurisdiction,date\nX,NL,2026-12-25\n")
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        #expect(instance.travel.records == [.init(home: 0, place: 0, mode: .car, minutes: 12)])
        #expect(instance.holidays == [Holiday(date: FullInstance.day("2026-12-25"), name: "X")])
    }

    @Test("any text comes back through quotes, seeded")
    func quoting() throws {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let pieces = [
            ",", "\"", "\n", "\r\n", "\r", ";", " ", "a", "é", "漢", "😀", "\t", "'", "null", "#", ":", "e\u{301}",
        ]
        var instance = FullInstance.instance
        for _ in 0..<400 {
            let text = (0..<next(9)).map { _ in pieces[next(pieces.count)] }.joined()
            instance.contacts.append(
                PartnerContact(project: next(2), name: text, phone: text + "x", email: "", channel: text))
        }
        instance.generator = pieces.joined()
        instance.policy.sentences = ["lost": pieces.reversed().joined()]
        let folder = try TestFolder(instance: instance)
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.findings == [])
        #expect(reading.instance?.withoutLines == instance.withoutLines)
    }

    @Test("the same instance gives the same bytes")
    func deterministic() throws {
        let (one, two) = (
            try TestFolder(instance: FullInstance.instance), try TestFolder(instance: FullInstance.instance)
        )
        for name in try FileManager.default.contentsOfDirectory(atPath: one.path) {
            #expect(try one.bytes(name) == two.bytes(name), "\(name)")
        }
    }

    @Test("README names the sources and says that the people are synthetic, and does not count in the hash")
    func readme() throws {
        let folder = TestFolder()
        let hash = try InstanceWriter.write(FullInstance.instance, to: folder.path, readme: "Other words.\n")
        #expect(try folder.text("README.md") == "Other words.\n")
        try folder.remove("README.md")
        #expect(InstanceReader.read(folder: folder.path).instance?.hash == hash)
        try InstanceWriter.write(FullInstance.instance, to: folder.path)
        let text = try folder.text("README.md")
        for word in ["synthetic", "GeoNames", "CBS", "CC BY 4.0"] { #expect(text.contains(word)) }
    }

    @Test("the hash is SHA-256 over name, zero, hex digest and line feed, in byte order of names")
    func hash() {
        // Reckoned with sha256sum: a.csv = "abc", b.csv = "".
        var hash = FolderHash()
        hash.add(name: "b.csv", bytes: [])
        hash.add(name: "a.csv", bytes: Array("abc".utf8))
        #expect(hash.text == "0dd4eca5685c36f3f932945ee2a85f8d4580688287e86d9111c535ab84f395e9")
    }

    @Test("a value that the format cannot hold is refused, and nothing is written")
    func notWritable() {
        func fault(_ change: (inout Instance) -> Void) -> FormatError? {
            var instance = FullInstance.instance
            change(&instance)
            let folder = TestFolder()
            do {
                try InstanceWriter.write(instance, to: folder.path)
                return nil
            } catch {
                #expect(!FileManager.default.fileExists(atPath: folder.path))
                return error
            }
        }
        #expect(fault { $0.clients[0].id = "a@b" }?.code == "D1192")
        #expect(fault { $0.series[0].id = "a;b" }?.code == "D1192")
        #expect(fault { $0.projects[0].workKinds = ["a;b"] }?.code == "D1192")
        #expect(fault { $0.clients[0].displayName = "a\u{0}" }?.code == "D1192")
        #expect(fault { $0.clients[0].home = 9 }?.code == "D1192")
    }
}
