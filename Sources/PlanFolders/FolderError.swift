public import InstanceFormat
public import InstanceGenerator
public import PlacementDomain
public import Planning

/// Why a job on folders did not end with its result; what a room below says is handed on as it says it.
public enum FolderError: Trouble {
    /// A folder cannot be loaded.
    case unreadable(DataAtFault, folder: String)
    /// There is no roster where one was named, or it cannot be read.
    case unreadableRoster(DataAtFault, folder: String, roster: String)
    /// The plan to go on from cannot be read, or does not say what it was made from.
    case unreadableEarlier(DataAtFault, path: String)
    /// The earlier publication cannot be read.
    case unreadablePublication(DataAtFault, path: String)
    /// Templates of an office that cannot be used (D7301 to D7309).
    case unusableTemplates(DataAtFault, path: String)
    /// The program has no template of that name (D7311).
    case unknownTemplate(String, nearest: String)
    /// A folder cannot be made or written.
    case format(FormatError)
    case generator(GeneratorError)
    case planning(PlanningError)
    case publication(PublicationError)
    /// Published weeks cannot be corrected as asked.
    case correction(CorrectionError)
    /// No hours can be read from a returned sheet.
    case hours(HoursError)
    /// Lists cannot be imported or written.
    case importing(ImportError)
    /// The checker refuses the roster that was to be published (D7201).
    case refusedRoster(CheckOutcome, folder: String, roster: String)
    /// A plan's folder was named where the instance's belongs, and the other way round (D1180).
    case wrongOrder(folder: String, roster: String)
    /// Nobody of the plan to go on from is in these data (D1181).
    case earlierOfOthers(path: String)
    /// The folder holds the publication of another roster, and this one does not follow it (D7204).
    case wouldForget(path: String)

    /// The language of the instance that a refused roster is of; nil: another kind of trouble.
    public var language: String? {
        guard case .refusedRoster(let outcome, _, _) = self else { return nil }
        return outcome.instance.language
    }

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unreadable(let fault, let folder):
            fault.report(
                cause: words("in de gegevens", "in the data"),
                remedy: words(
                    "verbeter de genoemde regels, en kijk met 'dichtbij validate \(folder)'.",
                    "correct the lines named above, and look again with 'dichtbij validate \(folder)'."),
                in: words)
        case .unreadableRoster(let fault, let folder, let roster):
            RosterFault(fault: fault, folder: folder, roster: roster).report(in: words)
        case .unreadableEarlier(let fault, let path):
            fault.report(
                cause: words("in het vorige plan \(path)", "in the earlier plan \(path)"),
                remedy: words(
                    "geef met --from een map die 'dichtbij plan' van deze versie heeft geschreven, of laat --from weg.",
                    "name with --from a folder that 'dichtbij plan' of this version wrote, or leave --from out."),
                in: words)
        case .unreadablePublication(let fault, let path):
            fault.report(
                cause: words("in de publicatie \(path)", "in the publication \(path)"),
                remedy: words(
                    "geef met --previous een map die 'dichtbij publish' heeft gemaakt, of laat --previous weg.",
                    "name with --previous a folder as 'dichtbij publish' wrote it, or leave --previous out."),
                in: words)
        case .unusableTemplates(let fault, let path):
            fault.report(
                cause: words("in de sjablonen \(path)", "in the templates \(path)"),
                remedy: words(
                    "verbeter ze, en kijk met 'dichtbij templates \(path)'.",
                    "correct them, and look again with 'dichtbij templates \(path)'."),
                in: words)
        case .unknownTemplate(let name, let nearest):
            TroubleReport(
                code: "D7311",
                cause: words(
                    "het programma heeft geen sjabloon '\(name)'", "the program has no template '\(name)'"),
                remedy: words(
                    "bedoelt u '\(nearest)'? 'dichtbij templates' noemt ze allemaal.",
                    "did you mean '\(nearest)'? 'dichtbij templates' lists them all."),
                ending: .wrongRequest)
        case .format(let error): error.report(in: words)
        case .generator(let error): error.report(in: words)
        case .planning(let error): error.report(in: words)
        case .publication(let error): error.report(in: words)
        case .correction(let error): error.report(in: words)
        case .hours(let error): error.report(in: words)
        case .importing(let error): error.report(in: words)
        case .refusedRoster(let outcome, let folder, let roster):
            TroubleReport(
                code: "D7201",
                cause: words(
                    "de controle keurt dit rooster af; er is niets gepubliceerd",
                    "the check refuses this roster; nothing was published"),
                remedy: words(
                    "zie alles met 'dichtbij check \(folder) \(roster)', en plan opnieuw.",
                    "see all of it with 'dichtbij check \(folder) \(roster)', and plan again."),
                ending: .refusedRoster, evidence: outcome.report.violations.lines(most: 5, words))
        case .wrongOrder(let folder, let roster):
            TroubleReport(
                code: "D1180",
                cause: words(
                    "de mappen staan in de verkeerde volgorde: \(folder) is de map van een plan, \(roster) die met de gegevens",
                    "the folders are in the wrong order: \(folder) is the folder of a plan, \(roster) the one with the data"
                ),
                remedy: words(
                    "typ eerst \(roster), en dan \(folder).", "type \(roster) first, and then \(folder)."),
                ending: .wrongRequest)
        case .earlierOfOthers(let path):
            TroubleReport(
                code: "D1181",
                cause: words(
                    "niemand uit het plan \(path) staat in deze gegevens",
                    "nobody of the plan \(path) is in these data"),
                remedy: words(
                    "geef met --from het plan van een eerdere week van dezelfde mensen, of laat --from weg.",
                    "name with --from the plan of an earlier week of the same people, or leave --from out."),
                ending: .wrongRequest)
        case .wouldForget(let path):
            TroubleReport(
                code: "D7204",
                cause: "\(path): "
                    + words(
                        "hier staat de publicatie van een ander rooster; deze is geen vervolg daarop",
                        "the publication of another roster stands here, and this one does not follow it"),
                remedy: words(
                    "ga verder op die publicatie met --previous \(path), of kies met --output een nieuwe map.",
                    "go on from it with --previous \(path), or choose a new folder with --output."),
                ending: .wrongRequest)
        }
    }
}
