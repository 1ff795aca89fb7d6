public import InstanceFormat
public import PlacementDomain
public import PlacementStore

/// Why a job on the store did not end with its result.
public enum CycleError: Trouble {
    case store(StoreError)
    /// A folder cannot be read, or what it holds cannot go into a store.
    case data(DataAtFault, folder: String)
    /// A folder cannot be written.
    case format(FormatError)
    /// What the store holds makes no instance: a fault of what was recorded, or of ours.
    case incomplete(DataAtFault)
    /// Another week than the one that is to be settled was asked for (D5101).
    case otherWeek(typed: ClosedRange<CalendarDay>, firm: ClosedRange<CalendarDay>)
    /// There is no plan, or none of that number (D5042).
    case noPlan(Int64?, newest: Int64?)
    /// The files of a plan are not kept any more, or are not what they were (D5043).
    case notKept(Int64)
    /// What is to be published, corrected or placed is of other data than stand there now (D5541); nil: it is no plan.
    case changedSince(Int64?)
    /// The plan was published before (D5542).
    case isPublished(plan: Int64, publication: Int64, isWritten: Bool)
    /// The plan cannot be made again, and nobody said why it is published all the same (D5543).
    case cannotBeMadeAgain(Int64)
    /// Nothing says how the papers of a publication were made: it was taken over from a folder (D5544).
    case takenOver(Int64)
    /// Papers that are made again are not what was published (D5545).
    case otherPapers(Int64)
    /// Somebody else published, or corrected, while this was looked at (D5501): what he did, and what was not done.
    case publishedMeanwhile(publication: Int64, plan: Int64?, by: Actor, own: Int64?)
    /// The last publication corrects what was asked for, and its papers were never written.
    case leftUnwritten(Int64, any Trouble)
    /// There is no publication, or none of that number (D5546).
    case noPublication(Int64?, last: Int64?)
    /// Somebody changed what was to be written since it was looked at (D5201, D5204): each field with both values.
    case overtaken(StoreError, [OvertakenField])
    /// What the caller found in between.
    case other(any Trouble)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .store(let error): error.report(in: words)
        case .overtaken(let error, let fields): CycleError.report(error, fields, words)
        case .data(let fault, let folder):
            fault.report(
                cause: words("in de gegevens", "in the data"),
                remedy: words(
                    "verbeter de genoemde regels van \(folder), en typ de opdracht opnieuw; er is niets gemaakt.",
                    "correct the lines of \(folder) named above, and type the command again; nothing was made."),
                in: words)
        case .format(let error): error.report(in: words)
        case .other(let trouble), .leftUnwritten(_, let trouble): trouble.report(in: words)
        case .otherWeek, .noPlan, .notKept: aboutPlans(words)
        case .changedSince, .isPublished, .publishedMeanwhile, .cannotBeMadeAgain, .takenOver, .otherPapers,
            .noPublication:
            aboutPublications(words)
        case .incomplete(let fault):
            fault.report(
                cause: words("in wat het bestand bevat", "in what the store holds"),
                remedy: words(
                    "verbeter de genoemde gegevens, en typ de opdracht opnieuw.",
                    "correct the records named above, and type the command again."),
                in: words)
        }
    }

    private func aboutPlans(_ words: Wording) -> TroubleReport {
        switch self {
        case .otherWeek(let typed, let firm):
            let (asked, right) = (words.isoWeek(typed.lowerBound), words.isoWeek(firm.lowerBound))
            return TroubleReport(
                code: "D5101",
                cause: words(
                    "week \(asked) wordt nu niet vastgelegd", "week \(asked) is not the one that is settled now"),
                remedy: words(
                    "typ --week \(right), of laat --week weg.", "type --week \(right), or leave --week out."),
                ending: .wrongRequest)
        case .noPlan(let number, let newest):
            let cause =
                number.map { words("er is geen plan \($0) in dit bestand", "there is no plan \($0) in this store") }
                ?? words("in dit bestand is nog geen plan", "there is no plan in this store yet")
            return TroubleReport(
                code: "D5042", cause: cause,
                remedy: newest.map {
                    words("het nieuwste plan is --plan \($0).", "the newest plan is --plan \($0).")
                } ?? words("maak er een met 'dichtbij plan'.", "make one with 'dichtbij plan'."),
                ending: .wrongRequest)
        default:
            return TroubleReport(
                code: "D5043",
                cause: words(
                    "de bestanden van dit plan worden niet meer bewaard, of zijn beschadigd",
                    "the files of this plan are not kept any more, or are damaged"),
                remedy: words(
                    "kijk met 'dichtbij store verify', of maak een nieuw plan.",
                    "look with 'dichtbij store verify', or make a new plan."),
                ending: .badInput)
        }
    }

    private static func report(_ error: StoreError, _ fields: [OvertakenField], _ words: Wording) -> TroubleReport {
        var report = error.report(in: words)
        report.evidence = fields.map { $0.text(words) }
        return report
    }
}

extension CycleError {
    /// What a block throws that does nothing but work on a store and make an instance.
    init(caught error: any Error) {
        switch error {
        case let error as CycleError: self = error
        case let error as StoreError: self = .store(error)
        default: preconditionFailure("\(error)")
        }
    }
}
