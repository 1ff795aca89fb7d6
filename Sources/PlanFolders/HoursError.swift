public import PlacementDomain

/// Why no hours could be read from a returned sheet.
public enum HoursError: Trouble, Hashable {
    /// The file cannot be used at all (D7501 to D7511).
    case unreadableSheet(DataAtFault, path: String)
    case unreadablePublication(DataAtFault, path: String)
    /// D7512: the publication knows no rows: an earlier version of the program wrote it, or nobody is on its sheets.
    case noRows(path: String)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unreadableSheet(let fault, let path):
            fault.report(
                cause: words(
                    "in het bestand \(path); er is niets voorgesteld", "in the file \(path); nothing is proposed"),
                remedy: words(
                    "herstel wat hierboven staat, en typ de opdracht opnieuw.",
                    "mend what stands above, and type the command again."),
                in: words)
        case .unreadablePublication(let fault, let path):
            fault.report(
                cause: words("in de publicatie \(path)", "in the publication \(path)"),
                remedy: words(
                    "noem de map die 'dichtbij publish' heeft gemaakt, zoals die is geschreven.",
                    "name the folder that 'dichtbij publish' wrote, as it wrote it."),
                in: words)
        case .noRows(let path):
            TroubleReport(
                code: "D7512",
                cause: words(
                    "de publicatie \(path) kent geen regelsleutels: er staat niemand in, of een eerdere versie heeft haar gemaakt",
                    "the publication \(path) knows no keys of rows: nobody is in it, or an earlier version made it"),
                remedy: words(
                    "noem de publicatie waar deze lijst bij hoort; uren van eerdere lijsten neemt u met de hand over.",
                    "name the publication that this sheet belongs to; hours on earlier sheets are taken over by hand."),
                ending: .badInput)
        }
    }
}
