import PlacementDomain
import WeeklyCycle

extension ChangeReport {
    /// `dichtbij.change/1`: ids, days and words of the format; texts of people are left out without --names.
    func json(isWritten: Bool) -> JSONText {
        func ids(_ clients: [ClientID]) -> JSONText { .list(clients.map { .string($0.text) }) }
        let places = touched.places.map { place in
            JSONText.object([
                ("client", .string(place.client.text)), ("placement", .string(place.placement.text)),
                ("state", .string(place.isPinned ? "pinned" : place.state.rawValue)),
            ])
        }
        let days = touched.published.map { day in
            JSONText.object([
                ("session", .string(day.session.description)), ("clients", ids(day.clients)),
                ("conflicts", .list(day.troubles.map(json))),
            ])
        }
        let own = results.filter { $0.outcome != .same || !$0.findings.isEmpty }
        return .object([
            ("schema", .string("dichtbij.change/1")), ("command", .string(prepared.verb)),
            ("day", .string(prepared.day.description)), ("changes", .bool(prepared.changesAnything)),
            ("written", .bool(isWritten)), ("records", .list(own.map(records.object))),
            ("notes", .list(prepared.notes.map { .string($0.english) })), ("placements", .list(places)),
            ("published", .list(days)), ("plan", .integer(Int(touched.plan ?? 0))), ("drafted", ids(touched.drafted)),
            ("conflicts", .integer(touched.impossible.count)),
        ])
    }

    private func json(_ trouble: TouchedPeople.Trouble) -> JSONText {
        let (code, clients): (String, [ClientID]) =
            switch trouble {
            case .notHeld: ("notHeld", [])
            case .tooMany(let clients): ("tooMany", clients)
            case .notAllowed(let clients): ("notAllowed", clients)
            case .other(let clients): ("other", clients)
            }
        return .object([("code", .string(code)), ("clients", .list(clients.map { .string($0.text) }))])
    }
}
