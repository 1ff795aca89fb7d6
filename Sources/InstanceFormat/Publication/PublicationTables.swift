import PlacementDomain

/// Files by which a publication is known and continued.
enum PublicationTables {
    static let published = TableDeclaration(
        file: "published.csv", "Who was published where",
        blank: AnnouncedAssignment(
            project: "", client: .unknown, order: "", session: SessionID(series: "", date: Blank.day),
            from: Blank.time, to: Blank.time)
    ) {
        $0.id("project", \.project)
        $0.id("client", \.client, mayBeEmpty: true)
        $0.id("order", \.order)
        $0.session("session", \.session)
        $0.time("from", \.from)
        $0.time("to", \.to)
    }

    static let letters = TableDeclaration(
        file: "letters.csv", "Placements of which the client has a letter",
        blank: PublishedLetter(client: "", order: "", project: "", series: [], firstDate: Blank.day)
    ) {
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.id("project", \.project)
        $0.ids("series", \.series)
        $0.day("firstDate", \.firstDate)
    }

    /// Never for partners: it says whose each key is.
    static let rows = TableDeclaration(
        file: "rows.csv", "Lines of partners' sheets by their keys",
        blank: PublishedRow(
            key: "", project: "", client: .unknown, order: "", session: SessionID(series: "", date: Blank.day),
            from: Blank.time, to: Blank.time, named: "")
    ) {
        $0.id("key", \.key)
        $0.id("project", \.project)
        $0.id("client", \.client, mayBeEmpty: true)
        $0.id("order", \.order)
        $0.session("session", \.session)
        $0.time("from", \.from)
        $0.time("to", \.to)
        $0.text("named", \.named)
        $0.word("standing", \.standing)
    }

    /// Never for partners: it says who did not come, and why.
    static let corrections = TableDeclaration(
        file: "corrections.csv", "What was corrected in published weeks",
        blank: CorrectionRecord(
            number: 0, at: Moment(day: Blank.day, time: Blank.time), actor: "", what: .removed, client: .unknown,
            order: "", session: SessionID(series: "", date: Blank.day), from: Blank.time, to: Blank.time,
            creditMinutes: 0, reason: .other)
    ) {
        $0.integer("number", \.number, 1...1_000_000)
        $0.moment("at", \.at)
        $0.text("actor", \.actor)
        $0.word("what", \.what)
        $0.id("client", \.client, mayBeEmpty: true)
        $0.id("order", \.order)
        $0.session("session", \.session)
        $0.time("from", \.from)
        $0.time("to", \.to)
        $0.integer("creditMinutes", \.creditMinutes, Limits.dayMinutes)
        $0.word("reason", \.reason)
    }

    static let record = "publication.json"
    static let schema = "dichtbij.publication"
    /// The newest version: 2 has `rows.csv`.
    static let version = 2
    /// The first version with `rows.csv`.
    static let firstVersionWithRows = 2
    static let nextFolder = "next/"
    static let nextDates = nextFolder + "instance.yaml"
}
