public import PlacementDomain
public import PlacementSolver

/// Why no plan was made, or none could be checked.
public enum PlanningError: Trouble, Hashable {
    /// The instance holds what this version does not plan (D13xx).
    case unsupported(DataAtFault)
    /// The search ended without any roster (D32xx).
    case unsolved(SolverError)
    /// The checker refuses what the solver made: a fault of this program (D3901).
    case refusedByChecker(instance: String, violations: [Violation])
    /// Somebody's days are other than the earlier plan had them, and nothing explains it: a fault of this program (D3902).
    case changesWithoutCause(instance: String, clients: [ClientID])

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unsupported(let fault): fault.report(in: words)
        case .unsolved(let error): error.report(in: words)
        case .refusedByChecker(let instance, let violations):
            TroubleReport(
                code: "D3901",
                cause: words(
                    "de controle keurt het eigen rooster af; dat is een fout van Dichtbij, niet van uw gegevens. Er is niets geschreven.",
                    "the checker refuses the roster just made; that is a fault of Dichtbij, not of your data. Nothing was written."
                ),
                remedy: words(
                    "stuur deze regels en de opdracht die u typte naar de beheerder van Dichtbij.",
                    "send these lines and the command that you typed to whoever looks after Dichtbij."),
                ending: .failed,
                evidence: [words("gegevens ", "instance ") + instance] + violations.lines(most: 20, words))
        case .changesWithoutCause(let instance, let clients):
            TroubleReport(
                code: "D3902",
                cause: words(
                    "voor \(words.count(clients.count, dutch: ("cliënt", "cliënten"), english: ("", ""))) verandert er iets zonder oorzaak; dat is een fout van Dichtbij, niet van uw gegevens. Er is niets geschreven.",
                    "something changes without a cause for \(words.count(clients.count, dutch: ("", ""), english: ("client", "clients"))); that is a fault of Dichtbij, not of your data. Nothing was written."
                ),
                remedy: words(
                    "stuur deze regels en de opdracht die u typte naar de beheerder van Dichtbij; met --full plant u zonder het vorige rooster vast te houden.",
                    "send these lines and the command that you typed to whoever looks after Dichtbij; with --full you plan without holding on to the earlier roster."
                ),
                ending: .failed,
                evidence: [words("gegevens ", "instance ") + instance]
                    + clients.prefix(20).map { words("cliënt ", "client ") + $0.text })
        }
    }
}

extension [Violation] {
    /// The first few, a line each, and how many more there are.
    public func lines(most: Int, _ words: Wording) -> [String] {
        prefix(most).map { "\($0.code)  \($0.place)  \(words($0.text))" }
            + (count > most ? [words.more(count - most)] : [])
    }
}
