import InstanceFormat
public import PlacementDomain
import PlacementStore
import PlanFolders
import Publishing

/// A paper about one order that was made, and not written.
public struct MadePaper: Sendable {
    /// What it is: `ownData`, `warning`, `completion`, `return` or `impossible`.
    public let kind: String
    public let order: OrderID
    /// Its words, for a screen.
    public let text: String
    /// As a browser shows and prints it.
    public let page: [UInt8]
    /// The one that counts first.
    public let languages: [String]
    /// Whether the reader's own language has no text.
    public let needsInterpreter: Bool
    /// By when it must have gone; nil: no rule says so.
    public let due: CalendarDay?
    public let today: CalendarDay

    /// Writes the page; a file that stands there is left alone.
    ///
    /// - Throws: `CycleError.format`.
    public func write(to path: String) throws(CycleError) {
        do {
            try SheetWriter.write(page, to: path)
        } catch {
            throw .format(error)
        }
    }
}

/// Makes papers about one order from what the store holds of it.
struct PaperMaking {
    let open: OnStory
    let data: HeldData
    let reckoning: StoryReckoning
    let papers: OrderPapers

    /// - Parameter templates: folder of an office's own; nil: none.
    init(_ open: OnStory, templates: String?) throws(CycleError) {
        self.open = open
        let own: PaperTemplates
        do throws(FolderError) {
            own = try TemplateJob.templates(templates)
        } catch {
            throw .other(error)
        }
        papers = OrderPapers(templates: own)
        data = try open.read { store, day throws(StoreError) in
            try store.heldData(of: open.order, on: day)
        }
        reckoning = StoryReckoning(data.story, rules: try open.state.rules(), on: open.state.today)
    }

    private var today: CalendarDay { open.state.today }

    /// In which the client reads; what the office speaks where none is known.
    private var language: String { data.client.language.isEmpty ? open.state.facts.language : data.client.language }

    func ownData() throws(CycleError) -> MadePaper {
        try requireOpen()
        return made(
            "ownData", papers.ownData(data, termEnd: reckoning.termEnd, at: open.moment, in: language))
    }

    /// - Throws: D5490, D5496: no warning of that number stands.
    func warning(_ number: Int) throws(CycleError) -> MadePaper {
        try requireOpen()
        let own = data.story.warnings.filter { $0.number == number }
        guard let warning = own.last(where: \.stands) else {
            throw .other(
                own.isEmpty
                    ? OrderPaperTrouble.noWarning(
                        open.order, number, known: Set(data.story.warnings.map(\.number)).sorted())
                    : OrderPaperTrouble.withdrawnWarning(open.order, number))
        }
        let sitting = data.story.days.first {
            $0.session == warning.session && $0.records.contains { $0.outcome == warning.outcome }
        }
        let order = data.story.order
        let given = GivenWarning(
            day: warning.day, number: warning.number, most: data.story.mostWarnings,
            happenedOn: warning.session.date, from: sitting?.from ?? TimeOfDay(minute: 0),
            to: sitting?.to ?? TimeOfDay(minute: 0), project: sitting.map { data.name(of: $0.project) } ?? "",
            outcome: warning.outcome, isSentence: reckoning.isSentence,
            hasDetention: reckoning.isSentence && (order.detentionDays ?? 0) > 0,
            isForCourt: order.legalFrame == .unpaidWork,
            respondBy: reckoning.number("WARN-08", "evidenceWorkingDays").map {
                ReportTerm.lastDay($0, workingDaysAfter: warning.day, holidays: data.story.holidays)
            })
        return made("warning", papers.warning(given, to: data, on: today, in: language))
    }

    /// - Throws: D5491 to D5494: it makes no sense, or cannot be trusted.
    func report(_ kind: ReportFacts.Kind) throws(CycleError) -> MadePaper {
        if let trouble = obstacle(to: kind) { throw .other(trouble) }
        let due = lastDay(for: kind)
        let facts = ReportFacts(
            kind, termEnd: reckoning.termEnd, due: due, detention: reckoning.detention,
            isSentence: reckoning.isSentence,
            isDeductionTakenOff: reckoning.isDeductionTakenOff && data.story.hours.deducted > .zero,
            objectionDays: reckoning.number("WARN-06", "days"))
        let paper = papers.report(facts, of: data, on: today, in: open.state.facts.language)
        return made(kind.rawValue, paper, due: due)
    }

    private func obstacle(to kind: ReportFacts.Kind) -> OrderPaperTrouble? {
        let (story, id) = (data.story, open.order)
        if !story.hours.faults.isEmpty { return .unbalanced(id, story.hours.faults) }
        if story.order.state == .withdrawn { return .withdrawn(id) }
        let left = story.hours.remaining
        switch kind {
        case .completion: return left > .zero ? .hoursLeft(id, left) : nil
        case .return, .impossible: return left == .zero ? .noHoursLeft(id) : nil
        }
    }

    /// Completion: working days after the last minute (PLACE-18); impossible: the same day (PLACE-07).
    private func lastDay(for kind: ReportFacts.Kind) -> CalendarDay? {
        switch kind {
        case .completion:
            guard let last = data.story.hours.lastCredit, let days = reckoning.number("PLACE-18", "workingDays")
            else { return nil }
            return ReportTerm.lastDay(days, workingDaysAfter: last, holidays: data.story.holidays)
        case .impossible:
            // Assumption of PLACE-07: at once is the same day.
            return data.story.order.impossibleReportedOn ?? today
        case .return: return nil
        }
    }

    private func requireOpen() throws(CycleError) {
        if data.story.isRestricted { throw .other(OrderPaperTrouble.restricted(data.story.client)) }
    }

    private func made(_ kind: String, _ paper: OrderPaper, due: CalendarDay? = nil) -> MadePaper {
        MadePaper(
            kind: kind, order: open.order, text: paper.text, page: paper.page, languages: paper.languages,
            needsInterpreter: paper.needsInterpreter, due: due, today: today)
    }
}
