import Foundation
import InstanceFormat
import PlacementDomain

/// Why no roster could be read where one was named, and what to do: one is made by `plan`, and never mended by hand.
struct RosterFault {
    let fault: DataAtFault
    /// The instance.
    let folder: String
    /// What was named as the folder that `plan` wrote.
    let roster: String

    func report(in words: Wording) -> TroubleReport {
        let plan = "'dichtbij plan \(folder) --output \(roster)'"
        if !FileManager.default.fileExists(atPath: roster) {
            return TroubleReport(
                cause: words("er is geen rooster in \(roster).", "there is no roster in \(roster)."),
                remedy: words("maak er een met \(plan).", "make one with \(plan)."),
                ending: .badInput, findings: fault.findings)
        }
        guard FolderKind(roster) == .plan else {
            return TroubleReport(
                cause: words("\(roster) is geen map van een plan.", "\(roster) is not the folder of a plan."),
                remedy: words(
                    "noem de map die 'dichtbij plan' heeft gemaakt, of maak een rooster in een nieuwe map.",
                    "name the folder that 'dichtbij plan' wrote, or make a roster in a new folder."),
                ending: .badInput, findings: fault.findings)
        }
        return fault.report(
            cause: words("in het rooster \(roster)", "in the roster \(roster)"),
            remedy: words("maak het opnieuw met \(plan).", "make it again with \(plan)."), in: words)
    }
}
