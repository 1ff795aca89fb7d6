import ArgumentParser
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// A plan that was made, in a folder or in a store, and how both are typed.
struct MadePlan {
    let outcome: PlanOutcome
    /// nil: in a folder alone.
    let kept: KeptPlan?
    let typedFolder: String
    let typedOutput: String

    /// Writes a result; out of a store it is recorded first who sees whose data.
    func show(_ text: String, _ words: Wording, _ console: Console) throws {
        if let kept {
            try Source.consult(
                kept.reader, text, of: outcome.instance, command: "plan", words: words, console: console)
        }
        try console.result(text)
    }
}

/// What a store keeps of a plan, in one line.
enum KeptLine {
    static func text(_ plan: StoredPlan, _ words: Wording) -> String {
        var parts = [
            words("plan \(plan.number) is bewaard als concept", "plan \(plan.number) is kept as a draft"),
            plan.stepLimit.map { words("hoogstens \($0) stappen", "\($0) steps at most") }
                ?? words("tot de tijd om was", "until the time was over"),
        ]
        if let from = plan.from { parts.append(words("na plan \(from)", "after plan \(from)")) }
        if !plan.isReplayable {
            parts.append(
                words("niet precies na te maken", "cannot be made again exactly"))
        }
        return parts.joined(separator: " · ") + "\n"
    }
}
