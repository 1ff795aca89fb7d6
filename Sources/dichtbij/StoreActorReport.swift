import PlacementDomain

/// What is said of those who may record things. Whether one has a login is told, the login never.
struct StoreActorReport {
    let words: Wording
    let console: Console

    func added(_ entry: ActorEntry, _ isNew: Bool) -> String {
        let head =
            isNew
            ? console.good(words("mag vastleggen: ", "may record: "))
            : words("staat er al, er is niets veranderd: ", "stands there already, nothing was changed: ")
        let next =
            entry.login == nil
            ? words(
                "deze typt bij elke opdracht --as \(entry.actor.id).",
                "who has it types --as \(entry.actor.id) each time.")
            : words("onder die login is --as niet nodig.", "under that login --as is not needed.")
        return head + line(entry) + "\n" + words.whatNow + next + "\n"
    }

    func listed(_ entries: [ActorEntry]) -> String {
        entries.map { line($0) + "\n" }.joined()
    }

    private func line(_ entry: ActorEntry) -> String {
        let kind =
            switch entry.kind {
            case .person: words("persoon", "person")
            case .service: words("dienst", "service")
            case .partner: words("partner", "partner")
            }
        let days: [String?] = [
            words("vanaf \(entry.firstDay)", "from \(entry.firstDay)"),
            entry.lastDay.map { words("tot en met \($0)", "until \($0)") },
        ]
        let login = entry.login == nil ? words("geen login", "no login") : words("met login", "with a login")
        return ([entry.actor.id, kind] + days.compactMap { $0 } + [login]).joined(separator: " · ")
    }

    func json(_ verb: String, _ entries: [ActorEntry], _ path: String) -> JSONText {
        .object([
            ("schema", .string("dichtbij.store/1")), ("verb", .string(verb)), ("path", .string(path)),
            (
                "actors",
                .list(
                    entries.map { entry in
                        .object([
                            ("id", .string(entry.actor.id)), ("kind", .string(entry.kind.rawValue)),
                            ("from", .string("\(entry.firstDay)")),
                            ("until", entry.lastDay.map { .string("\($0)") } ?? .null),
                            ("hasLogin", .bool(entry.login != nil)),
                        ])
                    })
            ),
        ])
    }
}
