public import PlacementDomain

/// Why an import or a list of one entity did not come about.
public enum ImportError: Trouble, Hashable {
    /// A file cannot be used at all (D5102 to D5111), or a folder that is imported is at fault.
    case unreadable(DataAtFault)
    /// The data with the import would not be loadable, by faults that belong to no record of it.
    case blocked(DataAtFault)
    /// D5163: a list is called complete that is not among the files.
    case noList(entity: Said)
    /// D5164: what is missing would end before the day of the data.
    case endsInPast(asOf: CalendarDay)
    /// D5165: some lines do not say which record they are, so nobody can say what is missing.
    case unreadableLines(Int, entity: Said)
    /// D5166.
    case unknownEntity(String, nearest: String)
    /// D5168: the folder holds neither an instance nor lists.
    case noSheets(path: String)
    /// D5169: the day from which what is missing ends cannot be read.
    case noDay(String)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .unreadable(let fault):
            return fault.report(
                cause: words("in de bestanden; er is niets overgenomen", "in the files; nothing is taken over"),
                remedy: words(
                    "herstel wat hierboven staat, en typ de opdracht opnieuw.",
                    "mend what stands above, and type the command again."),
                in: words)
        case .blocked(let fault):
            return fault.report(
                cause: words(
                    "in de gegevens zoals ze dan zouden zijn; er is niets overgenomen",
                    "in the data as they would be then; nothing is taken over"),
                remedy: words(
                    "herstel wat hierboven staat, en typ de opdracht opnieuw.",
                    "mend what stands above, and type the command again."),
                in: words)
        case .noList(let entity):
            return usage(
                "D5163",
                words(
                    "--complete noemt '\(entity.dutch)', en die lijst is er niet bij",
                    "--complete names '\(entity.english)', and no such list is among the files"),
                words("noem ook het bestand met die lijst.", "name the file with that list, too."))
        case .endsInPast(let asOf):
            return usage(
                "D5164",
                words(
                    "--from ligt vóór \(asOf), de dag van deze gegevens",
                    "--from lies before \(asOf), the day of these data"),
                words("noem \(asOf) of later.", "name \(asOf) or later."))
        case .unreadableLines(let count, let entity):
            let lines = words.count(count, dutch: ("regel", "regels"), english: ("line", "lines"))
            return usage(
                "D5165",
                words(
                    "\(lines) van '\(entity.dutch)' zonder leesbare sleutel: wat ontbreekt is niet te zien",
                    "\(lines) of '\(entity.english)' without a key that can be read: nobody can see what is missing"),
                words("herstel die eerst, of laat --complete weg.", "mend them first, or leave --complete out."),
                .badInput)
        case .unknownEntity(let word, let nearest):
            return usage(
                "D5166", words("'\(word)' is geen lijst", "'\(word)' is no entity"),
                words("bedoelt u '\(nearest)'?", "did you mean '\(nearest)'?"))
        case .noSheets(let path):
            return usage(
                "D5168",
                words(
                    "in \(path) staan geen gegevens en geen lijsten (.csv)",
                    "\(path) holds neither an instance nor lists (.csv)"),
                words(
                    "noem een map met lijsten, of de bestanden zelf.",
                    "name a folder with lists, or the files themselves."),
                .badInput)
        case .noDay(let text):
            return usage(
                "D5169", words("--from \(text) is geen datum", "--from \(text) is no day"),
                words("schrijf 8-12-2026 of 2026-12-08.", "write 8-12-2026 or 2026-12-08."))
        }
    }

    private func usage(_ code: String, _ cause: String, _ remedy: String, _ ending: Ending = .wrongRequest)
        -> TroubleReport
    {
        TroubleReport(code: code, cause: cause, remedy: remedy, ending: ending)
    }
}
