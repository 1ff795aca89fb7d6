import PlacementDomain

/// `rules.yaml`: legal and policy numbers as dated data.
enum RulesDocument {
    /// What a rule that the program looks up must and may hold.
    struct Names {
        var numbers: [String] = []
        /// Written as null where there is no number.
        var nullableNumbers: [String] = []
        /// Those of `nullableNumbers` that may be missing too: data for letters and reports.
        var mayBeMissing: [String] = []
        var words: [String] = []
    }

    /// Rules whose values are used; others are data for letters and reports.
    static let known: [String: Names] = [
        "TERM-01": Names(numbers: ["months"]),
        "TERM-02": Names(numbers: ["months"]),
        "TERM-03": Names(words: ["causes"]),
        "TERM-04": Names(numbers: ["thresholdMinutes", "shortMonths", "longMonths"]),
        "HOURS-01": Names(
            nullableNumbers: [
                "leastMinutes", "mostMinutes", "mostMinutesPenalOrder", "mostMinutesWholeSentence",
            ],
            mayBeMissing: ["mostMinutesPenalOrder", "mostMinutesWholeSentence"]),
        "HOURS-07": Names(numbers: ["minutesPerDay"]),
        "HOURS-08": Names(numbers: ["restMinutes"]),
        "HOURS-13": Names(numbers: ["minutesPerDay", "leastDays", "mostMonths"]),
        "HOURS-14": Names(nullableNumbers: ["minutesPerWeek"]),
        "HOURS-16": Names(numbers: ["leastMinutes", "mostMinutes"]),
        "TRAVEL-01": Names(numbers: ["minutesPerDay"]),
        "DAYS-02": Names(numbers: ["groundNeeded"]),
        "DAYS-06": Names(numbers: ["noticeDays"]),
        "DAYS-09": Names(nullableNumbers: ["latestEnd"]),
        "PLACE-04": Names(numbers: ["aloneMinutes"]),
        "PLACE-16": Names(numbers: ["weighedNeeded"]),
        "PLACE-19": Names(numbers: ["resultNeeded"]),
    ]

    static let statuses = ["verified", "oldCopy", "assumption"]

    static func read(_ map: YAMLMap) -> RuleBook? {
        YAMLDocument.checkSchema(map, "dichtbij.rules")
        let entries = map.maps("rules")
        map.finish()
        guard let entries else { return nil }
        var versions: [RuleBook.Version] = []
        for entry in entries {
            guard let version = version(entry) else { continue }
            if versions.contains(where: { meets($0, version) }) {
                entry.report(
                    .duplicateKey, "id",
                    Said(
                        "\(version.id) staat er twee keer voor dezelfde jurisdiction, frame en dag",
                        "\(version.id) appears twice for one jurisdiction, frame and day"),
                    Said("houd er een, of geef een andere validFrom", "keep one, or give it another validFrom"))
            }
            versions.append(version)
        }
        return RuleBook(versions: versions)
    }

    /// Whether two versions hold for one frame from the same day on.
    private static func meets(_ one: RuleBook.Version, _ other: RuleBook.Version) -> Bool {
        one.id == other.id && one.jurisdiction == other.jurisdiction && one.validFrom == other.validFrom
            && (one.frames.isEmpty || other.frames.isEmpty || !one.frames.isDisjoint(with: other.frames))
    }

    private static func version(_ entry: YAMLMap) -> RuleBook.Version? {
        let id = entry.text("id")
        let jurisdiction = entry.text("jurisdiction")
        let frames = entry.words("frames")
        let validFrom = entry.day("validFrom")
        let values = entry.map("values")
        let source = entry.text("source")
        let status = entry.text("status")
        entry.finish()
        if let id, !isRuleID(id) {
            entry.report(
                .wrongType, "id", Said("geen id van een rechtsregel", "no rule id"),
                Said("schrijf het als TERM-01", "write it as TERM-01"))
        }
        if let status, !statuses.contains(status) {
            entry.report(
                .unknownWord, "status", Said("hier niet bekend", "not known here"),
                KeySentences.oneOf(statuses.joined(separator: ", ")))
        }
        var known: Set<LegalFrame> = []
        for frame in frames ?? [] {
            if let frame = LegalFrame(rawValue: frame) {
                known.insert(frame)
            } else {
                let all = LegalFrame.allCases.map(\.rawValue).joined(separator: ", ")
                entry.report(
                    .unknownWord, "frames",
                    Said("een onbekend juridisch kader", "a legal frame that is not known"),
                    Said("kies uit: \(all)", "write some of: \(all)"))
            }
        }
        guard let id, let jurisdiction, frames != nil, let validFrom, let values, let source, let status else {
            return nil
        }
        var version = RuleBook.Version(
            id: id, jurisdiction: jurisdiction, frames: known, validFrom: validFrom, source: source, status: status)
        for key in values.keys {
            switch values.value(key, range(of: key, in: id)) {
            case .number(let number)?: version.numbers[key] = number
            case .words(let words)?: version.words[key] = words
            case .nothing?, nil: break
            }
        }
        checkNames(values, version)
        return version
    }

    /// Numbers that a rule's value may have: months and days of those that are looked up stay within the calendar.
    private static func range(of key: String, in id: String) -> ClosedRange<Int> {
        guard known[id] != nil else { return 0...1_000_000_000 }
        switch key {
        case "months", "shortMonths", "longMonths", "mostMonths": return 0...1_200
        case "noticeDays": return 0...3_650
        default: return 0...1_000_000_000
        }
    }

    private static func isRuleID(_ id: String) -> Bool {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
            && parts[1].utf8.count == 2 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func checkNames(_ values: YAMLMap, _ version: RuleBook.Version) {
        guard let names = known[version.id] else { return }
        for name in names.numbers where version.numbers[name] == nil {
            values.report(.ruleValues, name, version.lacks(Said("getal", "number")), KeySentences.add)
        }
        for name in names.nullableNumbers {
            if version.words[name] != nil {
                values.report(
                    .ruleValues, name,
                    Said(
                        "\(version.id) heeft een lijst met deze naam", "\(version.id) has a list of this name"),
                    Said("schrijf een getal, of null", "write a number, or null"))
            } else if !values.keys.contains(name), !names.mayBeMissing.contains(name) {
                values.report(
                    .ruleValues, name, version.lacks(Said("waarde", "value")),
                    Said("voeg hem toe, of null voor geen grens", "add it, or null for no limit"))
            }
        }
        for name in names.words where version.words[name] == nil {
            values.report(.ruleValues, name, version.lacks(Said("lijst", "list")), KeySentences.add)
        }
        let all = names.numbers + names.nullableNumbers + names.words
        for key in values.keys where !all.contains(key) {
            values.report(
                .ruleValues, key, version.lacks(Said("waarde", "value")),
                Said("verbeter de spelling, of haal hem weg", "correct its spelling, or take it out"))
        }
    }

    // MARK: Writing

    static func text(_ rules: RuleBook) -> String {
        var text = """
            # Legal and policy numbers as dated data: looked up by jurisdiction (the exact one before `any`), legal frame and
            # day. An empty list of frames means every frame; before its first version a rule's first version holds.
            schema: dichtbij.rules/1

            """
        text += rules.versions.isEmpty ? "rules: []\n" : "rules:\n"
        for version in rules.versions {
            let frames = LegalFrame.allCases.filter { version.frames.contains($0) }.map(\.rawValue)
            var values: [(name: String, value: String)] = version.numbers.map { ($0.key, "\($0.value)") }
            values += version.words.map { word in
                (word.key, "[" + word.value.map(YAMLDocument.quoted).joined(separator: ", ") + "]")
            }
            values += (known[version.id]?.nullableNumbers ?? []).filter { version.numbers[$0] == nil }.map {
                ($0, "null")
            }
            values.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            text += """
                  - id: \(YAMLDocument.quoted(version.id))
                    jurisdiction: \(YAMLDocument.quoted(version.jurisdiction))
                    frames: [\(frames.joined(separator: ", "))]
                    validFrom: \(version.validFrom)
                    values: {\(values.map { "\(YAMLDocument.quoted($0.name)): \($0.value)" }.joined(separator: ", "))}
                    source: \(YAMLDocument.quoted(version.source))
                    status: \(version.status)

                """
        }
        return text
    }
}

extension RuleBook.Version {
    /// What is said of a value that the rule should have, or that is none of the rule's.
    fileprivate func lacks(_ kind: Said) -> Said {
        Said("\(id) heeft geen \(kind.dutch) met deze naam", "\(id) has no \(kind.english) of this name")
    }
}
