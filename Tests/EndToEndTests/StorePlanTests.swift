import Foundation
import Testing

/// One road, two sources: the same jobs on folders and on a store.
@Suite("plan on a store", .serialized)
struct StorePlanTests {
    @Test(
        "a week planned by its folder and by the store has the same bytes, and every screen says the same",
        arguments: ["first-steps", "town"])
    func twoSources(name: String) throws {
        let office = try StoredOffice(name)
        defer { office.folder.remove() }
        #expect(try office.run("store export --output HERE/week").code == 0)
        let byFolder = try office.run("plan HERE/week --output HERE/out --step-limit 5")
        #expect(byFolder.code == 0, "\(byFolder.errors)")
        let byStore = try office.run("plan --output HERE/stored --step-limit 5")
        #expect(byStore.code == 0, "\(byStore.errors)")
        #expect(byStore.output.contains("is bewaard als concept · hoogstens 5 stappen"), "\(byStore.output)")
        #expect(office.folder.bytes("out") == office.folder.bytes("stored"))

        let client = try #require(office.folder.client(in: "out"))
        for verb in ["check", "show", "explain", "show --client \(client)", "options --client \(client)"] {
            let parts = verb.split(separator: " ", maxSplits: 1).map(String.init)
            let rest = (parts.dropFirst() + ["--json"]).joined(separator: " ")
            let folders = try office.run("\(parts[0]) HERE/week HERE/out \(rest)")
            let store = try office.run("\(parts[0]) \(rest)")
            #expect(store.code == 0 && store.output == folders.output, "\(verb): \(store.errors)")
        }
        #expect(office.scratch.isEmpty, "\(office.scratch)")
        #expect(try office.run("store verify").code == 0)
    }

    @Test("words of a screen name the store as it can be typed, never a scratch folder")
    func typed() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let planned = try office.run("plan --step-limit 3")
        #expect(planned.code == 0, "\(planned.errors)")
        let number = try #require(try office.run("plan --step-limit 3 --json").json["plan"] as? Int)
        for screen in [planned, try office.run("explain"), try office.run("show"), try office.run("check")] {
            let text = screen.output + screen.errors
            #expect(screen.code == 0 && !text.contains("dichtbij-week") && !text.contains("scratch"), "\(text)")
        }
        #expect(try office.run("explain").output.contains("dichtbij explain --store \(office.path) --plan \(number)"))
        let missing = try office.run("show --project nowhere")
        #expect(missing.code == 64 && !missing.errors.contains("scratch"), "\(missing.errors)")
    }

    @Test("the second plan goes on from the first: nobody moves where nothing changed; --full is told as well")
    func calm() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let first = try office.run("plan --step-limit 5 --json")
        let second = try office.run("plan --step-limit 5 --json")
        #expect(first.code == 0 && second.code == 0, "\(second.errors)")
        #expect(second.json["fromPlan"] as? Int == first.json["plan"] as? Int)
        #expect(second.json["from"] as? String == first.json["rosterId"] as? String)
        #expect((second.json["held"] as? Int ?? 0) > 0)
        #expect(second.json["replayable"] as? Bool == true && second.json["stepLimit"] as? Int == 5)
        let full = try office.run("plan --step-limit 5 --full --json")
        #expect(full.code == 0 && full.json["held"] as? Int == 0, "\(full.errors)")
    }

    @Test("forty steps at most where nobody says how many; a time limit makes a plan that cannot be made again")
    func limits() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let usual = try office.run("plan --json")
        #expect(usual.json["stepLimit"] as? Int == 40 && usual.json["replayable"] as? Bool == true)
        let timed = try office.run("plan --time-limit 20s")
        #expect(timed.code == 0 && timed.output.contains("niet precies na te maken"), "\(timed.output)")
        let week = try office.run("plan --week 2026-W40")
        #expect(week.code == 64 && week.errors.contains("D5101") && week.saysWhatNow)
        let right = try #require(week.errors.firstMatch(of: /--week (2026-W[0-9]{2})/)?.output.1)
        #expect(try office.run("plan --week \(right)").code == 0)
    }

    @Test("two people who plan at one time both keep a draft, and both can be made again")
    func twoProcesses() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let plan = "\"$DICHTBIJ\" plan --step-limit 3 --quiet > /dev/null"
        let both = try CommandRunner.shell(
            "\(plan) & one=$!; \(plan) & other=$!; wait $one && wait $other", environment: office.environment)
        #expect(both.code == 0, "\(both.errors)")
        let record = try office.run("record show --json").json["decisions"] as? [[String: Any]] ?? []
        let plans = record.filter { $0["kind"] as? String == "plan" }.compactMap { $0["number"] as? Int }
        #expect(plans.count == 2)
        for number in plans {
            let again = try office.run("record replay \(number) --json")
            #expect(again.code == 0 && again.json["result"] as? String == "same", "\(again.errors)")
        }
        #expect(try office.run("store verify").code == 0)
    }

    @Test("both folders of a plan are kept packed, each file once")
    func packed() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        #expect(try office.run("plan --step-limit 2 --quiet").code == 0)
        let counts = "SELECT sum(length(bytes)) * 2 < sum(size), count(*) = count(DISTINCT digest) FROM blob"
        guard let before = try office.query(counts) else { return }
        #expect(before == "1|1")
        let weeks = "SELECT count(*) FROM folder_file WHERE name = 'clients.csv'"
        #expect(try office.query(weeks) == "1")
        #expect(try office.run("plan --step-limit 2 --quiet").code == 0)
        #expect(try office.query(weeks) == "1")
    }
}

extension TemporaryFolder {
    /// Somebody whom a plan in a folder places.
    func client(in plan: String) -> String? {
        let table = String(decoding: bytes(plan)["placements.csv"] ?? Data(), as: UTF8.self)
        let lines = table.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        guard let column = lines.first?.firstIndex(of: "client"), lines.count > 1 else { return nil }
        return String(lines[1][column])
    }
}
