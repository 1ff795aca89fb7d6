public import PlacementDomain

extension RuleBook {
    /// The rules that decide about rosters, with the numbers of the default `rules.yaml`, built in code.
    ///
    /// A test that needs another number uses `setting(_:_:to:)`; it never edits the default file.
    public static let forTests = RuleBook(versions: [
        Version(id: "TERM-01", jurisdiction: "NL", frames: [.judgment], validFrom: start, numbers: ["months": 18]),
        Version(id: "TERM-02", jurisdiction: "NL", frames: [.penalOrder], validFrom: start, numbers: ["months": 9]),
        Version(
            id: "TERM-03", jurisdiction: "any", validFrom: start, words: ["causes": ["detention", "unlawfulAbsence"]]),
        Version(
            id: "TERM-04", jurisdiction: "NL", frames: [.juvenile], validFrom: start,
            numbers: ["thresholdMinutes": 6_000, "shortMonths": 9, "longMonths": 18]),
        Version(
            id: "HOURS-01", jurisdiction: "NL", frames: [.judgment], validFrom: start, numbers: ["mostMinutes": 14_400]),
        Version(
            id: "HOURS-01", jurisdiction: "NL", frames: [.penalOrder], validFrom: start,
            numbers: ["leastMinutes": 2_400, "mostMinutes": 10_800]),
        Version(
            id: "HOURS-01", jurisdiction: "NL", frames: [.juvenile], validFrom: start, numbers: ["mostMinutes": 12_000]),
        Version(id: "HOURS-07", jurisdiction: "any", validFrom: start, numbers: ["minutesPerDay": 480]),
        Version(id: "HOURS-08", jurisdiction: "any", validFrom: start, numbers: ["restMinutes": 660]),
        Version(
            id: "HOURS-13", jurisdiction: "NL", frames: [.judgment, .penalOrder, .juvenile], validFrom: start,
            numbers: ["minutesPerDay": 120, "leastDays": 1, "mostMonths": 4]),
        Version(id: "HOURS-14", jurisdiction: "any", validFrom: start),
        Version(
            id: "HOURS-16", jurisdiction: "EW", frames: [.unpaidWork], validFrom: start,
            numbers: ["leastMinutes": 2_400, "mostMinutes": 18_000]),
        Version(id: "TRAVEL-01", jurisdiction: "NL", validFrom: start, numbers: ["minutesPerDay": 180]),
        Version(id: "DAYS-02", jurisdiction: "NL", validFrom: start, numbers: ["groundNeeded": 1]),
        Version(id: "DAYS-06", jurisdiction: "NL", validFrom: start, numbers: ["noticeDays": 7]),
        Version(id: "DAYS-09", jurisdiction: "any", validFrom: start),
        Version(id: "PLACE-04", jurisdiction: "NL", validFrom: start, numbers: ["aloneMinutes": 60]),
        Version(id: "PLACE-16", jurisdiction: "NL", validFrom: start, numbers: ["weighedNeeded": 1]),
        Version(id: "PLACE-19", jurisdiction: "NL", validFrom: start, numbers: ["resultNeeded": 1]),
    ])

    private static let start: CalendarDay = "2020-01-01"

    /// The same book with one number replaced (nil: taken away) in every version of rule `id`.
    public func setting(_ id: String, _ name: String, to number: Int?) -> RuleBook {
        RuleBook(
            versions: versions.map { version in
                var version = version
                if version.id == id { version.numbers[name] = number }
                return version
            })
    }
}
