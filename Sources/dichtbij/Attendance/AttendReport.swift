import PlacementDomain
import WeeklyCycle

/// What became of days that were to be recorded, for whoever typed them.
struct AttendReport {
    let words: Wording
    let console: Console

    private static let mostLines = 40

    // MARK: Before

    /// Booked days as they would be recorded.
    func listing(_ prepared: PreparedAttendance, _ exceptions: [AttendanceEntry]) -> [String] {
        let words = words.read(on: prepared.now.day)
        let due = prepared.due
        let known = prepared.days.count { $0.record != nil }
        let later = prepared.days.count - due.count - known
        var counts = [
            words.count(
                due.count, dutch: ("werkdag vast te leggen", "werkdagen vast te leggen"),
                english: ("session to record", "sessions to record"))
        ]
        if known > 0 { counts.append(words("al vastgelegd \(known)", "recorded already \(known)")) }
        if later > 0 { counts.append(words("nog niet voorbij \(later)", "not over yet \(later)")) }
        let lines = due.map { day in
            let entry = exceptions.first { $0.client == day.client && $0.session == day.session } ?? day.asPlanned
            let name = prepared.names[day.client].map { " \($0)" } ?? ""
            return "  \(day.client)\(name)  \(day.project)  \(words.shortDay(day.session.date)) \(day.from)–\(day.to)  "
                + said(entry, pause: day.breakMinutes)
        }
        return [console.bold(words("Aanwezigheid: ", "Attendance: ")) + counts.joined(separator: " · ")]
            + limited(lines)
    }

    func dry(_ listing: [String]) -> String {
        (listing + [
            "", words("er is niets geschreven", "nothing was written"),
            words.whatNow + words("typ de opdracht zonder --dry-run.", "type the command without --dry-run."),
        ]).joined(separator: "\n") + "\n"
    }

    private func said(_ entry: AttendanceEntry, pause: Minutes) -> String {
        let name = words(entry.outcome.name)
        guard let from = entry.from, let to = entry.to else { return name }
        return "\(name) \(from)–\(to)" + (pause > 0 ? words(", pauze \(pause)", ", break \(pause)") : "")
    }

    private func limited(_ lines: [String]) -> [String] {
        if console.isVerbose || lines.count <= Self.mostLines { return lines }
        return Array(lines.prefix(Self.mostLines)) + [words.more(lines.count - Self.mostLines)]
    }

    // MARK: After

    func text(_ outcomes: AttendanceOutcomes) -> String {
        let recorded = outcomes.count(.recorded)
        var counts = [
            words.count(
                recorded, dutch: ("werkdag vastgelegd", "werkdagen vastgelegd"),
                english: ("session recorded", "sessions recorded"))
                + ", " + words.shortHours(outcomes.creditedMinutes)
        ]
        for result in [AttendanceResult.duplicate, .conflict, .invalid, .notFound] {
            let count = outcomes.count(result)
            if count > 0 { counts.append("\(name(result)) \(count)") }
        }
        var lines = [console.bold(words("Aanwezigheid: ", "Attendance: ")) + counts.joined(separator: " · ")]
        if outcomes.repeated > 0 {
            lines.append(
                words(
                    "\(outcomes.repeated) daarvan waren al beantwoord, onder dezelfde sleutel",
                    "\(outcomes.repeated) of them were answered already, under the same key"))
        }
        let open = outcomes.answers.filter { $0.result != .recorded && $0.result != .duplicate }
        if !open.isEmpty {
            lines += ["", console.bold(words("Te beslissen", "To decide"))]
            lines += open.flatMap { refused($0) }
        }
        if outcomes.answers.count == 1, let only = outcomes.answers.first, only.result == .recorded {
            lines.append("  " + one(only))
        }
        lines += ["", words.whatNow + next(open, recorded: recorded)]
        return lines.joined(separator: "\n") + "\n"
    }

    private func name(_ result: AttendanceResult) -> String {
        switch result {
        case .recorded: words("vastgelegd", "recorded")
        case .duplicate: words("stond er al", "there already")
        case .conflict: words("te beslissen", "to decide")
        case .invalid: words("klopt niet", "not right")
        case .notFound: words("niet gevonden", "not found")
        }
    }

    private func one(_ answer: AttendanceAnswer) -> String {
        guard let entry = answer.line.entry else { return "" }
        return "\(who(entry))  \(entry.session)  \(words(entry.outcome.name))"
            + words("  registratie ", "  record ") + "\(answer.record ?? 0)"
    }

    private func who(_ entry: AttendanceEntry) -> String {
        entry.client?.text ?? entry.order.map { words("zaak ", "order ") + $0.text } ?? "?"
    }

    private func refused(_ answer: AttendanceAnswer) -> [String] {
        let line = answer.line.line > 0 ? words("regel ", "line ") + "\(answer.line.line)  " : ""
        let subject = answer.line.entry.map { "\(who($0))  \($0.session)  " } ?? ""
        let head = "  \(line)\(subject)\(answer.result.rawValue)"
        if answer.findings.isEmpty { return [head + "  " + answer.codes.joined(separator: " ")] }
        return [head]
            + answer.findings.flatMap { finding in
                [
                    "    \(finding.code)  \(words(finding.cause))",
                    "           " + words.whatNow + words(finding.remedy),
                ]
            }
    }

    private func next(_ open: [AttendanceAnswer], recorded: Int) -> String {
        if !open.isEmpty {
            return words(
                "beslis over deze regels; de andere staan er, en worden niet nog eens geteld.",
                "decide about these lines; the others stand, and are not counted again.")
        }
        return recorded > 0
            ? words("kijk met 'dichtbij week' wat er nog te doen is.", "see with 'dichtbij week' what is left to do.")
            : words("er is niets te doen.", "there is nothing to do.")
    }

    // MARK: JSON

    func json(_ outcomes: AttendanceOutcomes) -> JSONText {
        .object([
            ("schema", .string("dichtbij.attendance/1")), ("written", .bool(true)),
            ("creditedMinutes", .integer(outcomes.creditedMinutes.value)), ("repeated", .integer(outcomes.repeated)),
            (
                "counts",
                .object(AttendanceResult.allCases.map { ($0.rawValue, .integer(outcomes.count($0))) })
            ), ("records", .list(outcomes.answers.map(object))),
        ])
    }

    func json(_ prepared: PreparedAttendance) -> JSONText {
        .object([
            ("schema", .string("dichtbij.attendance/1")), ("written", .bool(false)),
            ("due", .list(prepared.due.map { object($0.asPlanned) })),
        ])
    }

    private func object(_ answer: AttendanceAnswer) -> JSONText {
        var members: [(String, JSONText)] = [("result", .string(answer.result.rawValue))]
        if answer.line.line > 0 { members.append(("line", .integer(answer.line.line))) }
        if let entry = answer.line.entry { members.append(("entry", object(entry))) }
        members += [
            ("record", answer.record.map { .integer(Int($0)) } ?? .null),
            ("creditMinutes", .integer(answer.creditMinutes.value)),
            ("codes", .list(answer.codes.map { .string($0) })), ("findings", .list(answer.findings.map(\.json))),
        ]
        return .object(members)
    }

    private func object(_ entry: AttendanceEntry) -> JSONText {
        .object([
            ("client", entry.client.map { .string($0.text) } ?? .null),
            ("order", entry.order.map { .string($0.text) } ?? .null),
            ("session", .string(entry.session.description)), ("outcome", .string(entry.outcome.rawValue)),
            ("from", entry.from.map { .string("\($0)") } ?? .null),
            ("to", entry.to.map { .string("\($0)") } ?? .null),
        ])
    }
}
