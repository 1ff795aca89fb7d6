import PlacementDomain
import PlanFolders
import Planning
import WeeklyCycle

/// What a change does and whom it concerns, for whoever reads it before saying yes.
struct ChangeReport {
    let prepared: PreparedChange
    /// Of the store.
    let path: String
    let showsNames: Bool
    let words: Wording
    let console: Console

    private static let mostLines = 40

    var touched: TouchedPeople { prepared.touched }
    private var people: People { People(prepared.importing.instance, showsNames: showsNames) }
    var results: [RecordResult] { prepared.importing.outcome.results }

    /// As an import says it.
    var records: ImportReport {
        let result = ImportResult(
            instance: prepared.importing.instance, outcome: prepared.importing.outcome, notes: [], write: {})
        return ImportReport(
            prepared: result, target: .store(path, Requester(asserted: nil, login: "", program: "")),
            showsNames: showsNames, words: words, console: console)
    }

    // MARK: Text

    /// Everything but what was done with it.
    var listing: [String] {
        guard prepared.changesAnything else { return [words("er verandert niets", "nothing changes")] }
        let own = results.filter { $0.outcome != .same || !$0.findings.isEmpty }
        let head =
            (prepared.isLastDay ? words("Laatste dag: ", "Last day: ") : words("Wijziging vanaf ", "Change from "))
            + words.shortDay(prepared.day)
        var lines = [console.bold(head)]
        lines += cut(own.flatMap { records.record($0, key: key($0), fate: fate($0)) })
        lines += prepared.notes.map { "  " + words("let op: ", "note: ") + words($0) }
        let touching = touchedLines
        if touching.isEmpty {
            lines.append(
                words(
                    "Geen plaats, gepubliceerde werkdag of concept wordt hierdoor geraakt.",
                    "It concerns no place, published working day or draft."))
        } else {
            lines += ["", console.bold(words("Wie het raakt", "Whom it concerns"))] + touching
        }
        if !touched.impossible.isEmpty {
            let days = words.count(
                touched.impossible.count, dutch: ("gepubliceerde werkdag", "gepubliceerde werkdagen"),
                english: ("published working day", "published working days"))
            lines += ["", console.bold(words("Niet meer mogelijk: ", "No longer possible: ") + days)]
            lines += cut(touched.impossible.flatMap(impossible))
        }
        return lines
    }

    /// - Parameter isAsked: whether somebody was asked, and saw everything else before.
    func ending(isWritten: Bool, isAsked: Bool) -> [String] {
        guard prepared.changesAnything else {
            return [words.whatNow + words("er is niets te doen.", "there is nothing to do.")]
        }
        guard isWritten else {
            let again =
                isAsked
                ? words("typ de opdracht opnieuw, en antwoord met ja.", "type the command again, and answer yes.")
                : words(
                    "typ de opdracht zonder --dry-run, en antwoord met ja.",
                    "type the command without --dry-run, and answer yes.")
            return ["", words("er is niets geschreven", "nothing was written"), words.whatNow + again]
        }
        let next = correction.map { [$0] } ?? []
        let commands = next + ["dichtbij plan --store \(path)"]
        return ["", words("geschreven: ", "written: ") + path]
            + commands.enumerated().map { ($0 == 0 ? words.whatNow : words("en dan: ", "and then: ")) + $1 }
    }

    /// Ids, days and words as a list of the office has them.
    private func key(_ result: RecordResult) -> String {
        zip(result.table.naturalKey, records.shownKey(result)).filter { !$1.isEmpty }
            .map { words(SheetJob.value($1, of: $0, in: result.table)) }.joined(separator: " ")
    }

    private func fate(_ result: RecordResult) -> String? {
        switch result.outcome {
        case .ended where result.changes.isEmpty: words("vervalt", "is taken out")
        case .new: ([words("nieuw", "new")] + values(of: result)).joined(separator: ", ")
        default: nil
        }
    }

    /// What a new record says beside its key: `Plaatsen 6`.
    private func values(of result: RecordResult) -> [String] {
        for source in prepared.importing.sources where source.cells.table == result.table && !source.isRemoval {
            guard let record = source.cells.records.first(where: { source.cells.key(of: $0) == result.key }) else {
                continue
            }
            return source.cells.fields.compactMap { field in
                let text = records.shown(source.cells.text(field, of: record) ?? "", result)
                guard !text.isEmpty, !result.table.naturalKey.contains(field) else { return nil }
                return words(SheetJob.heading(field, of: result.table)) + " "
                    + words(SheetJob.value(text, of: field, in: result.table))
            }
        }
        return []
    }

    private var touchedLines: [String] {
        let firmness: [(Said, (TouchedPeople.Place) -> Bool)] = [
            (Said("ondertekend", "signed"), { $0.state == .signed && !$0.isPinned }),
            (Said("vastgezet", "pinned"), { $0.isPinned }), (Said("afgesproken", "agreed"), { $0.state == .agreed }),
            (Said("voorgesteld", "proposed"), { $0.state == .proposed }),
        ]
        var lines = firmness.flatMap { name, holds -> [String] in
            let own = touched.places.filter(holds)
            guard !own.isEmpty else { return [] }
            return [
                "  \(words(name)): "
                    + own.map { "\(people.label($0.client)) (\($0.placement))" }.joined(separator: ", ")
            ]
        }
        lines += cut(
            touched.published.map { day in
                "  " + words("gepubliceerd", "published") + ": \(place(day.session)): \(list(day.clients))"
            })
        if let plan = touched.plan, !touched.drafted.isEmpty {
            lines.append("  " + words("concept (plan \(plan)): ", "draft (plan \(plan)): ") + list(touched.drafted))
        }
        return lines
    }

    private func impossible(_ day: TouchedPeople.Day) -> [String] {
        day.troubles.map { trouble in
            let why =
                switch trouble {
                case .notHeld: words("gaat dan niet door: ", "does not take place then: ") + list(day.clients)
                case .tooMany(let clients):
                    words(
                        "meer mensen dan plaatsen; voorstel om af te zeggen: ",
                        "more people than seats; proposed to stay at home: ")
                        + list(clients)
                case .notAllowed(let clients):
                    words("kan dan niet meer: ", "is not possible any more: ") + list(clients)
                case .other(let clients): words("te beslissen: ", "to decide: ") + list(clients)
                }
            return "  \(place(day.session))  \(why)"
        }
    }

    private func place(_ session: SessionID) -> String { "\(words.shortDay(session.date)) (\(session))" }

    private func list(_ clients: [ClientID]) -> String { clients.map(people.label).joined(separator: ", ") }

    private func cut(_ lines: [String]) -> [String] {
        guard !console.isVerbose, lines.count > ChangeReport.mostLines else { return lines }
        return lines.prefix(ChangeReport.mostLines) + ["  " + words.more(lines.count - ChangeReport.mostLines)]
    }

    // MARK: What to do

    private static let mostCorrections = 12

    /// One correction for all that is no longer possible; nil: nothing is.
    private var correction: String? {
        var options: [String] = []
        for day in touched.impossible {
            for trouble in day.troubles {
                switch trouble {
                case .notHeld: options.append("--cancel \(day.session)")
                case .tooMany(let clients), .notAllowed(let clients), .other(let clients):
                    options += clients.map { "--remove \($0)@\(day.session)" }
                }
            }
        }
        guard !options.isEmpty else { return nil }
        let shown = options.prefix(ChangeReport.mostCorrections).joined(separator: " ")
        let more = options.count > ChangeReport.mostCorrections ? " …" : ""
        return "dichtbij correct --store \(path) \(shown)\(more) --cause \(cause)"
    }

    private var cause: CorrectionReason {
        let all = touched.impossible.flatMap(\.troubles)
        if all.contains(where: { if case .tooMany = $0 { true } else { false } }) { return .seatsCut }
        if all.contains(.notHeld) { return .partnerClosed }
        return .prevented
    }
}
