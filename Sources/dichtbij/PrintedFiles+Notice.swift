import PlacementDomain
import PlanFolders

extension PrintedFiles {
    /// What is to be said of the PDFs; mostly nothing.
    func notice(_ output: String, in words: Wording) -> String? {
        switch self {
        case .none: nil
        case .made(_, failed: 0): nil
        case .noBrowser:
            words(
                "geen PDF gemaakt: op deze machine is geen Chromium. Print de pagina's in \(output)/print uit een browser.",
                "no PDF made: there is no Chromium on this machine. Print the pages in \(output)/print from a browser.")
        case .made(_, let failed):
            words.count(
                failed, dutch: ("PDF is niet gemaakt", "PDF's zijn niet gemaakt"),
                english: ("PDF was not made", "PDFs were not made"))
                + words(
                    ". De publicatie is wel heel: print de pagina's in \(output)/print uit een browser.",
                    ". The publication is whole all the same: print the pages in \(output)/print from a browser.")
        }
    }
}
