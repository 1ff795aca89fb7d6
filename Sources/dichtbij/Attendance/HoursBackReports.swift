import PlacementDomain
import Planning
import WeeklyCycle

/// What a partner's sheet that came back holds, now that it is kept.
struct ReturnedReport {
    let kept: KeptHours
    let words: Wording
    let console: Console

    private var counts: [(HoursAnswer, Int)] {
        HoursAnswer.allCases.map { answer in (answer, kept.returned.answers.count { $0.answer == answer }) }
            .filter { $0.1 > 0 }
    }

    var text: String {
        var lines = [
            console.bold(words("Uren terug: ", "Hours back: "))
                + counts.map { "\(words($0.0.name)) \($0.1)" }.joined(separator: " · "),
            words("voorgesteld, samen ", "proposed, in all ") + words.shortHours(kept.returned.proposedMinutes),
        ]
        if kept.new == 0 {
            lines.append(
                words("deze lijst was er al; er is niets veranderd", "this sheet came before; nothing was changed"))
        }
        let open = kept.returned.answers.filter(\.needsDecision)
        if !open.isEmpty {
            lines += ["", console.bold(words("Te beslissen", "To decide"))]
            lines += open.flatMap { answer in
                let line = answer.line.map { words("regel ", "line ") + "\($0)  " } ?? ""
                let whose = answer.row.map {
                    "\($0.client == .unknown ? $0.order.text : $0.client.text)  \($0.session)  "
                }
                return ["  \(line)\(whose ?? "")\(words(answer.answer.name))"]
                    + answer.findings.map { "    \($0.code)  \(words($0.cause))" }
            }
        }
        lines += [
            "",
            words.whatNow
                + words(
                    "accepteer wat klopt met 'dichtbij attend accept'; tot dan telt er niets.",
                    "accept what is right with 'dichtbij attend accept'; nothing counts until then."),
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.returned-hours/1")), ("sheet", .string(kept.sheet)),
            ("new", .integer(kept.new)),
            ("proposedMinutes", .integer(kept.returned.proposedMinutes.value)),
            ("counts", .object(counts.map { ($0.0.rawValue, .integer($0.1)) })),
            ("toDecide", .integer(kept.returned.answers.count(where: \.needsDecision))),
        ])
    }
}

/// Hours that wait, and what became of them.
struct AcceptReport {
    let prepared: PreparedAcceptance
    let words: Wording
    let console: Console

    var listing: [String] {
        let ready = prepared.ready
        let open = prepared.lines.filter { $0.entry == nil }
        var lines = [
            console.bold(words("Wachtende uren: ", "Hours that wait: "))
                + words.count(
                    ready.count, dutch: ("regel te accepteren", "regels te accepteren"),
                    english: ("line to accept", "lines to accept"))
                + (open.isEmpty ? "" : words(" · te beslissen \(open.count)", " · to decide \(open.count)"))
        ]
        lines += ready.map { "  " + line($0) }
        if !open.isEmpty {
            lines += ["", console.bold(words("Te beslissen", "To decide"))] + open.map { "  " + line($0) }
        }
        return lines
    }

    private func line(_ line: WaitingLine) -> String {
        var parts = ["\(line.number)"]
        if let day = line.day {
            parts += [day.client.text, day.project.text, "\(words.shortDay(day.session.date)) \(day.from)–\(day.to)"]
        }
        parts.append(words(line.answer.name))
        if let from = line.from, let to = line.to { parts.append("\(from)–\(to)") }
        if let minutes = line.minutes { parts.append(words.shortHours(minutes)) }
        return (parts + line.codes).joined(separator: "  ")
    }

    /// - Parameter outcomes: nil: nothing was accepted.
    func text(_ outcomes: AttendanceOutcomes?) -> String {
        let open = prepared.lines.contains { $0.entry == nil }
        guard let outcomes else {
            let next =
                !prepared.ready.isEmpty
                ? words("typ de opdracht zonder --dry-run.", "type the command without --dry-run.")
                : open
                    ? words(
                        "zeg van elke regel hoe de dag was, met 'dichtbij attend --client', of weiger hem met 'dichtbij attend refuse'.",
                        "say of each line how the day was, with 'dichtbij attend --client', or refuse it with 'dichtbij attend refuse'."
                    )
                    : words("er is niets te doen.", "there is nothing to do.")
            return (listing + ["", words.whatNow + next]).joined(separator: "\n") + "\n"
        }
        return AttendReport(words: words, console: console).text(outcomes)
    }

    func json(_ outcomes: AttendanceOutcomes?) -> JSONText {
        guard let outcomes else {
            return .object([
                ("schema", .string("dichtbij.waiting-hours/1")), ("ready", .integer(prepared.ready.count)),
                (
                    "lines",
                    .list(
                        prepared.lines.map { line in
                            .object([
                                ("number", .integer(Int(line.number))),
                                ("client", line.day.map { .string($0.client.text) } ?? .null),
                                ("session", line.day.map { .string($0.session.description) } ?? .null),
                                ("answer", .string(line.answer.rawValue)),
                                ("minutes", line.minutes.map { .integer($0.value) } ?? .null),
                                ("codes", .list(line.codes.map { .string($0) })),
                            ])
                        })
                ),
            ])
        }
        return AttendReport(words: words, console: console).json(outcomes)
    }
}

/// A record that was corrected.
struct CorrectedReport {
    let done: CorrectedAttendance
    let words: Wording
    let console: Console

    var text: String {
        let after = done.after.map { $0.text(words) + words(" (registratie \($0.number))", " (record \($0.number))") }
        return [
            console.bold(words("Verbeterd: ", "Corrected: ")) + "\(done.client)  \(done.session)",
            words("  was:  ", "  was:  ") + done.before.text(words),
            words("  nu:   ", "  now:  ") + (after ?? words("niet geregistreerd", "not registered")),
            "",
            words.whatNow
                + words(
                    "kijk met 'dichtbij order show \(done.order)' naar de uren.",
                    "look at the hours with 'dichtbij order show \(done.order)'."),
        ].joined(separator: "\n") + "\n"
    }

    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.corrected-attendance/1")), ("order", .string(done.order.text)),
            ("session", .string(done.session.description)), ("before", .integer(Int(done.before.number))),
            ("after", done.after.map { .integer(Int($0.number)) } ?? .null),
            ("creditMinutes", .integer(done.after?.creditMinutes.value ?? 0)),
        ])
    }
}

extension HoursAnswer {
    /// As screens call it.
    var name: Said {
        switch self {
        case .proposed: Said("voorgesteld", "proposed")
        case .absent: Said("niet gekomen", "did not come")
        case .empty: Said("niet ingevuld", "not filled in")
        case .unclear: Said("onduidelijk", "unclear")
        case .contradicts: Said("niet de gedrukte regel", "not the printed line")
        case .unknownKey: Said("regelsleutel onbekend", "key unknown")
        case .twice: Said("dubbel", "twice")
        case .notReturned: Said("niet teruggekomen", "not returned")
        case .dropped: Said("vervallen", "dropped")
        }
    }
}
