import PlacementDomain
import PlanFolders

/// What an import comes to, for whoever reads it on a Monday: counts, what is to be decided, then what changes.
struct ImportReport {
    let prepared: ImportResult
    let target: ImportTarget
    let showsNames: Bool
    let words: Wording
    let console: Console

    private static let mostLines = 40

    var results: [RecordResult] { prepared.outcome.results }

    func text(isWritten: Bool) -> [String] { listing + ending(isWritten: isWritten) }

    /// Everything but what was done with it.
    var listing: [String] {
        var lines = [console.bold(words("Import in ", "Import into ") + target.path + ": ") + counts]
        for note in prepared.notes { lines.append(note.text(in: words)) }
        for (outcome, title) in sections {
            let own = results.filter { $0.outcome == outcome }
            guard !own.isEmpty else { continue }
            lines += ["", console.bold(title)] + limited(own).flatMap { record($0) }
            if own.count > limited(own).count { lines.append(words.more(own.count - limited(own).count)) }
        }
        return lines
    }

    func ending(isWritten: Bool) -> [String] {
        let open = results.count { $0.outcome == .conflict || $0.outcome == .refused }
        let next: String =
            if open > 0 {
                words(
                    "verbeter de regels die niet zijn overgenomen, en importeer opnieuw; de rest blijft dan gelijk.",
                    "mend the lines that were not taken over, and import again; the rest stays the same then.")
            } else if isWritten {
                target.nextCommand
            } else if prepared.changesAnything {
                words(
                    "typ de opdracht zonder --dry-run, en antwoord met ja.",
                    "type the command without --dry-run, and answer yes.")
            } else {
                words("er is niets te doen.", "there is nothing to do.")
            }
        return [
            "",
            isWritten
                ? words("geschreven: ", "written: ") + target.path
                : words("er is niets geschreven", "nothing was written"),
            words.whatNow + next,
        ]
    }

    /// `3 nieuw · 412 gelijk`.
    private var counts: String {
        let parts = RecordResult.Outcome.allCases.map { ($0, prepared.outcome.count($0)) }.filter { $0.1 > 0 }
        return parts.isEmpty
            ? words("geen regels", "no records")
            : parts.map { "\(words.number($0.1)) \(name($0.0))" }.joined(separator: " · ")
    }

    private func name(_ outcome: RecordResult.Outcome) -> String {
        switch outcome {
        case .new: words("nieuw", "new")
        case .changed: words("gewijzigd", "changed")
        case .ended: words("geëindigd", "ended")
        case .same: words("gelijk", "the same")
        case .conflict: words("te beslissen", "to decide")
        case .refused: words("geweigerd", "refused")
        }
    }

    private var sections: [(RecordResult.Outcome, String)] {
        [
            (.conflict, words("Te beslissen", "To decide")), (.refused, words("Geweigerd", "Refused")),
            (.changed, words("Gewijzigd", "Changed")), (.ended, words("Geëindigd", "Ended")),
            (.new, words("Nieuw", "New")),
        ]
    }

    private func limited(_ results: [RecordResult]) -> [RecordResult] {
        console.isVerbose ? results : Array(results.prefix(ImportReport.mostLines))
    }

    // MARK: One record

    /// - Parameters:
    ///   - key: which record it is, where the ids alone do not say it well; nil: they do.
    ///   - fate: what becomes of it where no field says so.
    func record(_ result: RecordResult, key own: String? = nil, fate: String? = nil) -> [String] {
        let place = result.origin.flatMap { $0.line > 0 ? " (\($0.file):\($0.line))" : nil } ?? ""
        let changes = fate ?? result.changes.map { change(_:of:)($0, result) }.joined(separator: ", ")
        let line = "  \(words(SheetJob.name(result.table)))  \(own ?? key(result))\(place)"
        return [line + (changes.isEmpty ? "" : "  " + changes)]
            + result.findings.flatMap { finding in
                let field = finding.field.isEmpty ? "" : finding.field + ": "
                let isWarning = finding.severity == .warning
                return [
                    "    \(finding.code)  \(field)\(isWarning ? words("let op: ", "warning: ") : "")\(words(finding.cause))"
                ]
                    + ["           " + words.whatNow + words(finding.remedy)]
            }
    }

    func key(_ result: RecordResult) -> String {
        let parts = shownKey(result).filter { !$0.isEmpty }
        return parts.isEmpty ? "?" : parts.joined(separator: " ")
    }

    /// `Plaatsen 4 → 6`.
    private func change(_ change: FieldChange, of result: RecordResult) -> String {
        func value(_ text: String) -> String {
            let isHidden = shown(text, result) != text
            return isHidden
                ? shown(text, result) : words(SheetJob.value(text, of: change.field, in: result.table))
        }
        let (before, after) = (value(change.before), value(change.after))
        let name = words(SheetJob.heading(change.field, of: result.table))
        // Both hidden: all that can be said is that it changes.
        if before == after { return name }
        return "\(name) \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"
    }

    /// Ids, and of other texts what may be shown.
    func shownKey(_ result: RecordResult) -> [String] {
        zip(result.table.naturalKey, result.key).map { field, text in
            ImportReport.ids.contains(field) ? VisibleText.of(text) : shown(text, result)
        }
    }

    private static let ids: Set = [
        "id", "client", "otherClient", "project", "series", "place", "home", "order", "session", "supervisor",
    ]

    /// Numbers, days and short codes; other texts where they were asked for and nobody restricted them.
    func shown(_ text: String, _ result: RecordResult) -> String {
        if text.isEmpty { return "" }
        if showsNames, !isRestricted(result) { return VisibleText.of(text) }
        return RecordReport.shown(text, in: result.table.file)
    }

    /// Whether it is about a client whose record is restricted.
    private func isRestricted(_ result: RecordResult) -> Bool {
        let ids = zip(result.table.naturalKey, result.key).filter { field, _ in
            ["client", "otherClient"].contains(field) || result.table == .clients && field == "id"
        }
        return prepared.instance.clients.contains { client in
            client.restricted && ids.contains { $0.1 == client.id.text }
        }
    }
}
