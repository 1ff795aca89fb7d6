public import PlacementDomain
public import RosterChecker

/// What next week's folder takes over from a publication.
public enum Following: Sendable {
    /// After a roster: three tables and the dates.
    case week(NextWeek)
    /// After a correction: all as it was, but for the published people and the sessions of these facts.
    case corrected(Instance)
}

/// Everything that one checked roster, or one correction, is published as: papers of partners, letters of clients, and the record of it.
///
/// The same roster, settings and earlier record give the same bytes. Files are made one at a time, by `bytes(of:)`.
public struct Publication: Sendable {
    public let record: PublicationRecord
    /// What next week's folder takes over.
    public let following: Following
    /// The files: partner by partner, then letters, notices, changes, and what is told by hand; a partner whose papers would say nothing new has none.
    public let documents: [PublishedDocument]
    /// Changes since the earlier publication, sorted by (project, client); empty without one.
    public let changes: [PublishedChange]
    /// Partners with somebody in these weeks whose papers are the ones they have already.
    public let unchangedPartners: Int
    /// Number of a project → what is news for its partner, where there is any; nil: without an earlier publication everything is new.
    package let news: [Int: PartnerNews]?
    /// Restricted clients who are published, sorted by id: the planner tells about them himself.
    public let byHand: [ClientID]
    /// Clients with a paper here in whose language there is no text, sorted.
    public let interpreters: [ClientID]
    /// Published orders that are not in the tables any more, sorted: whose they are a planner must find out.
    public let unknownOrders: [OrderID]
    /// What a planner must decide, most urgent first.
    public let decisions: [OpenDecision]
    /// Clients of whom something new is left out until then, sorted.
    public let withheld: [ClientID]

    private let parts: PublicationParts

    /// - Parameters:
    ///   - checked: a roster that the checker accepted: nothing else can be published.
    ///   - previous: the record of the publication that partners and clients hold now; nil: they hold none.
    public init(_ checked: CheckedRoster, settings: PublicationSettings, previous: PublicationRecord? = nil) {
        self.init(AcceptedWeeks(checked, weeks: settings.weeks, previous: previous), settings, previous)
    }

    /// - Parameters:
    ///   - checked: published weeks with a correction that the checker accepted; they get no letters, and no week becomes
    ///     firm.
    ///   - changes: sessions that the correction changed.
    ///   - previous: the record of the publication that is corrected.
    public init(
        _ checked: CheckedStanding, changing changes: [SessionChange], settings: PublicationSettings,
        previous: PublicationRecord
    ) {
        let weeks = AcceptedWeeks(checked, changing: changes, previous: previous, digest: settings.digest)
        self.init(weeks, settings, previous)
    }

    private init(_ weeks: AcceptedWeeks, _ settings: PublicationSettings, _ previous: PublicationRecord?) {
        let parts = PublicationParts(weeks, settings, previous)
        var record = parts.record(previous)
        record.sessions = SessionStates(parts: parts, previous: previous).states
        record.assignments = parts.assignments(carrying: previous)
        let news = previous.map { NewsMaker(parts: parts, previous: $0, record: record).news }
        let due = PublicationDue(parts: parts, previous: previous, news: Set((news ?? [:]).keys))
        record.papers = due.papers
        record.letters = due.letters
        record.corrections = weeks.corrections
        record.head = settings.head
        self.news = news
        record.rows = parts.rows(carrying: previous)
        self.parts = parts
        self.record = record
        weeksDue = due.weeks
        unchangedPartners = due.unchanged
        byHand = Set(parts.restrictedAssignments.map(\.client)).subtracting([.unknown]).sorted()
        unknownOrders = Set(parts.restrictedAssignments.filter { $0.client == .unknown }.map(\.order)).sorted()
        following =
            weeks.corrected.map { .corrected($0) }
            ?? .week(NextWeekMaker(index: parts.index, roster: parts.roster, digest: settings.digest).nextWeek)
        changes =
            previous.map { previous in
                ChangeList(
                    index: parts.index, roster: parts.roster, weeks: weeks, previous: previous,
                    assignments: record.assignments
                ).changes
            } ?? []
        decisions = parts.decisions
        withheld = parts.withheld(weeks.roster)
        notices =
            previous.map { DayNoticeMaker(parts: parts, previous: $0, assignments: record.assignments).notices } ?? []
        runs = parts.printRuns(due, notices)
        documents = parts.documents(due, notices, runs, hasChanges: previous != nil)
        interpreters = Set(parts.interpreterLines(documents, notices).map(\.client)).sorted()
        sessionsByProject = Dictionary(grouping: record.sessions, by: \.project)
    }

    /// Clients with a letter or a notice here.
    package var toldClients: [ClientID] {
        documents.compactMap { document in
            switch document.kind {
            case .letter: parts.roster.placements[document.subject].client
            case .notice: notices[document.subject].client
            default: nil
            }
        }
    }

    /// Projects whose partners get papers.
    package var toldProjects: [ProjectID] {
        documents.filter { $0.kind == .signingList }.map { parts.index.instance.projects[$0.subject].id }
    }

    /// Clients who were told of a day that does not stand as it was told.
    private let notices: [DayNotice]
    private let runs: [PrintRun]
    /// Mondays of the weeks on each project's signing list.
    private let weeksDue: [Int: [CalendarDay]]
    private let sessionsByProject: [ProjectID: [PublishedSession]]

    /// The bytes of one of `documents`.
    public func bytes(of document: PublishedDocument) -> [UInt8] {
        switch document.kind {
        case .signingList:
            parts.page(.signingList, parts.signingList(document.subject, weeks: weeksDue[document.subject] ?? []))
        case .contactPage:
            parts.page(.contactPage, parts.contactPage(document.subject, news?[document.subject]))
        case .letterRun:
            parts.letterRun(runs[document.subject]) { letter in
                let articles =
                    switch letter.source {
                    case .placement(let number): parts.letterArticles(number)
                    case .notice(let number): parts.noticeArticles(notices[number])
                    }
                return articles.map(\.text).joined(separator: "\n")
            }
        case .sheetRun:
            parts.sheetRun(runs[document.subject], weeks: weeksDue, news: news ?? [:])
        case .sheetTable:
            SheetTable(sheet: parts.sheet(document.subject), words: parts.words).bytes
        case .calendar:
            calendar(document.subject)
        case .letter:
            parts.letterPage(document.subject)
        case .notice:
            parts.noticePage(notices[document.subject])
        case .changesPage:
            changePapers.page
        case .changesTable:
            changePapers.table
        case .byHandTable:
            ByHandTable(assignments: parts.restrictedAssignments).bytes
        case .interpreterTable:
            InterpreterTable(parts.interpreterLines(documents, notices)).bytes
        }
    }

    /// How many projects have news.
    public var newsPartners: Int { news?.count ?? 0 }

    /// Sittings to come of which it is not sure that they are held as they were published, sorted by (date, series).
    public var uncertainSessions: [PublishedSession] {
        record.sessions.filter { $0.status == .tentative && $0.session.date >= parts.weeks.today }
    }

    private var changePapers: ChangePapers {
        ChangePapers(
            changes: changes, uncertain: uncertainSessions, days: parts.days, news: (news ?? [:]).keys.sorted(),
            templates: parts.templates, index: parts.index, words: parts.words)
    }

    private func calendar(_ project: Int) -> [UInt8] {
        let place = parts.index.instance.projects[project]
        let sessions = (sessionsByProject[place.id] ?? []).filter { parts.days.contains($0.session.date) }
        return CalendarFile(
            title: parts.names.title(place), names: parts.names, sessions: sessions, asOf: record.asOf,
            zone: parts.settings.zone,
            words: parts.words
        ).bytes
    }
}
