import PlacementDomain
import WeeklyCycle

/// What can be wrong with the record, or with a plan that was made again.
enum RecordTrouble: Trouble {
    /// The first link that does not hold.
    case broken(StoreFinding)
    /// Rows that are not what a seal says.
    case edited(first: StoreFinding, [StoreFinding])
    /// No decision begins with these digits (D5321).
    case unknownHead(String)
    /// Planned again, and not the same (D5322).
    case differs([String])
    /// The check refuses what is kept (D5323).
    case refused(violations: Int)

    /// nil: nothing is wrong.
    init?(_ found: RecordVerification, head: String?) {
        if let broken = found.broken {
            self = .broken(broken)
        } else if let first = found.edited.first {
            self = .edited(first: first, found.edited)
        } else if let head, found.found == nil {
            self = .unknownHead(head)
        } else {
            return nil
        }
    }

    init?(_ replay: Replay) {
        switch replay.ending {
        case .same, .sameRoster, .checked: return nil
        case .differs(let files): self = .differs(files)
        case .refused(_, let violations): self = .refused(violations: violations)
        }
    }

    func report(in words: Wording) -> TroubleReport {
        switch self {
        case .broken(let finding):
            TroubleReport(
                code: finding.code, cause: "\(finding.place): \(words(finding.cause))",
                remedy: words(finding.remedy), ending: .badInput)
        case .edited(let first, let all):
            TroubleReport(
                code: first.code,
                cause: words.count(
                    all.count, dutch: ("gegeven is niet wat verzegeld is", "gegevens zijn niet wat verzegeld is"),
                    english: ("record is not what was sealed", "records are not what was sealed")),
                remedy: words(first.remedy), ending: .badInput,
                evidence: all.prefix(20).map { $0.line(in: words) } + (all.count > 20 ? ["…"] : []))
        case .unknownHead(let head):
            TroubleReport(
                code: "D5321",
                cause: words("geen besluit begint met \(head)", "no decision begins with \(head)"),
                remedy: words(
                    "vergelijk met de reservekopie van die dag: het einde van dit bestand kan zijn afgesneden.",
                    "compare with the backup of that day: the end of this store may have been cut off."),
                ending: .badInput)
        case .differs(let files):
            TroubleReport(
                code: "D5322",
                cause: words(
                    "opnieuw gepland is dit plan anders", "planned again, this plan is another one"),
                remedy: words(
                    "meld dit: het is een fout van Dichtbij, of dit programma is een ander dan het zegt.",
                    "report this: it is a fault of Dichtbij, or this program is another one than it says."),
                ending: .failed, evidence: files)
        case .refused(let violations):
            TroubleReport(
                code: "D5323",
                cause: words(
                    "de controle keurt dit bewaarde plan af (\(violations))",
                    "the check refuses this plan that was kept (\(violations))"),
                remedy: words(
                    "kijk met 'dichtbij store verify', en maak een nieuw plan.",
                    "look with 'dichtbij store verify', and make a new plan."),
                ending: .refusedRoster)
        }
    }
}
