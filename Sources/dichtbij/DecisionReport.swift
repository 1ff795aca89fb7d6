import PlacementDomain
import WeeklyCycle

/// What is said of the decision record.
struct DecisionReport {
    let words: Wording
    let console: Console

    func text(_ found: RecordVerification) -> String {
        let count = words.count(found.decisions, dutch: ("besluit", "besluiten"), english: ("decision", "decisions"))
        var lines = [
            console.good(words("in orde: ", "in order: ")) + count
                + (found.seals == 0
                    ? "" : " · " + words.count(found.seals, dutch: ("zegel", "zegels"), english: ("seal", "seals"))),
            words("laatste besluit: ", "last decision: ") + found.head,
        ]
        if let number = found.found {
            lines.append(
                words("het gevraagde besluit is nummer \(number)", "the decision asked for is number \(number)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func text(_ decisions: [RecordedDecision]) -> String {
        let lines = decisions.map {
            "\($0.number)  \($0.at)  \($0.actor)  \(kind($0.kind))  \($0.hash.prefix(20))"
        }
        return (lines.isEmpty ? [words("nog geen besluiten", "no decisions yet")] : lines).joined(separator: "\n")
            + "\n"
    }

    func text(_ replay: Replay) -> String {
        let plan = "plan \(replay.plan.number)"
        switch replay.ending {
        case .same(let files):
            return console.good(words("hetzelfde: ", "the same: "))
                + words("\(plan), \(files) bestanden byte voor byte", "\(plan), \(files) files byte for byte") + "\n"
        case .sameRoster:
            return console.good(words("hetzelfde rooster: ", "the same roster: "))
                + words(
                    "\(plan); in de gegevens zijn namen gewist, andere bestanden zijn niet vergeleken",
                    "\(plan); names were erased in its data, other files are not compared") + "\n"
        case .checked(let why):
            let reason =
                switch why {
                case .otherProgram(let version):
                    words("gemaakt door versie \(version)", "made by version \(version)")
                case .notReplayable:
                    words("door een klok of met de hand beëindigd", "ended by a clock or by hand")
                }
            return console.good(words("gecontroleerd: ", "checked: "))
                + words("\(plan) klopt; niet opnieuw gemaakt: ", "\(plan) is right; not made again: ") + reason + "\n"
        case .differs, .refused: return ""
        }
    }

    func json(_ found: RecordVerification) -> JSONText {
        .object([
            ("schema", .string("dichtbij.record/1")), ("decisions", .integer(found.decisions)),
            ("seals", .integer(found.seals)), ("head", .string(found.head)), ("found", .integer(Int(found.found ?? 0))),
        ])
    }

    func json(_ decisions: [RecordedDecision]) -> JSONText {
        .object([
            ("schema", .string("dichtbij.record/1")),
            (
                "decisions",
                .list(
                    decisions.map {
                        .object([
                            ("number", .integer(Int($0.number))), ("at", .string($0.at.description)),
                            ("actor", .string($0.actor)), ("kind", .string($0.kind)),
                            ("program", .string($0.program)), ("hash", .string($0.hash)),
                        ])
                    })
            ),
        ])
    }

    func json(_ replay: Replay) -> JSONText {
        let ending =
            switch replay.ending {
            case .same: "same"
            case .sameRoster: "sameRoster"
            case .checked: "checked"
            case .differs: "differs"
            case .refused: "refused"
            }
        return .object([
            ("schema", .string("dichtbij.replay/1")), ("plan", .integer(Int(replay.plan.number))),
            ("rosterId", .string(replay.plan.rosterId)), ("result", .string(ending)),
        ])
    }

    private func kind(_ kind: String) -> String {
        switch kind {
        case "plan": words("plan", "plan")
        case "publish": words("publicatie", "publication")
        case "override": words("afwijking", "override")
        case "correction": words("correctie", "correction")
        case "warning": words("waarschuwing", "warning")
        case "state": words("stand", "state")
        case "erase": words("wissen", "erasure")
        case "import": words("import", "import")
        case "seal": words("zegel", "seal")
        case "config": words("instelling", "setting")
        default: words("teruggezet", "put back")
        }
    }
}
