import Foundation
import Testing

/// What was kept long enough, and a client who asks to be forgotten, through the built command.
@Suite("erasing in a store", .serialized)
struct StoreErasingTests {
    @Test("retention shows first, and erases with --apply; an open order keeps a client's name")
    func shown() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let look = try office.run("store retention")
        #expect(look.code == 0 && look.output.contains("aanname: niets in policy.yaml"), "\(look.output)")
        #expect(look.output.contains("er is niets te wissen"))
        let json = try office.run("store retention --apply --json")
        #expect(json.json["keepArchives"] as? Int == 24 && json.json["assumed"] as? Bool == true, "\(json.errors)")
        let before = try office.run("record verify --json").output
        let open = try office.run("client erase c1 --reason asked")
        #expect(open.code == 64 && open.errors.contains("D5250") && open.errors.contains("o1") && open.saysWhatNow)
        let nobody = try office.run("client erase c99 --reason asked")
        #expect(nobody.code == 64 && nobody.errors.contains("D5251"), "\(nobody.errors)")
        #expect(try office.run("client erase c1").code == 64)
        #expect(try office.run("client erase c1 --reason asked --as nobody").code == 77)
        #expect(try office.run("record verify --json").output == before)
    }

    @Test("a client whose order has ended is shown and then erased; the same again erases nothing")
    func erased() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        guard
            try office.query("UPDATE orders SET state = 'withdrawn', version = version + 1 WHERE client = 'c8'") != nil
        else { return }
        let shown = try office.run("client erase c8 --reason asked --dry-run")
        #expect(shown.code == 0 && shown.output.contains("niets gewist"), "\(shown.output)\(shown.errors)")
        #expect(try office.query("SELECT display_name FROM client_name WHERE client = 'c8'") == "Hugo (verzonnen)")
        let erased = try office.run("client erase c8 --reason asked")
        #expect(erased.code == 0 && erased.output.contains("gewist: c8") && erased.saysWhatNow, "\(erased.errors)")
        #expect(try office.query("SELECT display_name FROM client_name WHERE client = 'c8'") == "c8")
        #expect(try office.run("client erase c8 --reason asked").output.contains("er is niets te wissen"))
        #expect(try office.run("store verify").code == 0)
    }
}
