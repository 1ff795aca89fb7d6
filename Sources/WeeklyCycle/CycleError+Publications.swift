import PlacementDomain
import PlacementStore

extension CycleError {
    func aboutPublications(_ words: Wording) -> TroubleReport {
        switch self {
        case .changedSince(let plan): changed(plan, words)
        case .isPublished(let plan, let publication, _):
            TroubleReport(
                code: "D5542",
                cause: words(
                    "plan \(plan) is al gepubliceerd: publicatie \(publication)",
                    "plan \(plan) was published already: publication \(publication)"),
                remedy: words(
                    "schrijf de papieren nog eens met 'dichtbij publish --again --output MAP', of maak een nieuw plan.",
                    "write the papers once more with 'dichtbij publish --again --output FOLDER', or make a new plan."),
                ending: .wrongRequest)
        case .cannotBeMadeAgain(let plan):
            TroubleReport(
                code: "D5543",
                cause: words(
                    "plan \(plan) is niet precies na te maken: een tijdlimiet heeft het beëindigd",
                    "plan \(plan) cannot be made again exactly: a time limit ended it"),
                remedy: words(
                    "plan opnieuw zonder --time-limit, of typ --not-replayable met --reason.",
                    "plan again without --time-limit, or type --not-replayable with --reason."),
                ending: .wrongRequest)
        case .takenOver(let publication):
            TroubleReport(
                code: "D5544",
                cause: words(
                    "publicatie \(publication) is overgenomen uit een map: dit bestand kan haar papieren niet maken",
                    "publication \(publication) was taken over from a folder: this store cannot make its papers"),
                remedy: words("gebruik die map.", "use that folder."), ending: .wrongRequest)
        case .publishedMeanwhile(let publication, let plan, let actor, let own):
            meanwhile(publication, plan, actor, own, words)
        case .noPublication(let number, let last): missing(number, last, words)
        default: other(words)
        }
    }

    private func changed(_ plan: Int64?, _ words: Wording) -> TroubleReport {
        let whose = plan.map { words("plan \($0) is", "plan \($0) is") } ?? words("dit is", "this is")
        return TroubleReport(
            code: StoreRefusal.changedSince,
            cause: words(
                "\(whose) van andere gegevens dan er nu staan; er is niets veranderd",
                "\(whose) of other data than stand there now; nothing was changed"),
            remedy: plan == nil
                ? words("typ de opdracht opnieuw.", "type the command again.")
                : words("plan opnieuw, en typ de opdracht dan nog eens.", "plan again, and type the command then."),
            ending: .failed)
    }

    private func meanwhile(
        _ publication: Int64, _ plan: Int64?, _ actor: Actor, _ own: Int64?, _ words: Wording
    ) -> TroubleReport {
        func what(_ plan: Int64?) -> String {
            plan.map { words("plan \($0)", "plan \($0)") } ?? words("een correctie", "a correction")
        }
        return TroubleReport(
            code: StoreRefusal.publishedBefore,
            cause: words(
                "\(actor.id) heeft intussen gepubliceerd: publicatie \(publication), \(what(plan)); van u is niets vastgelegd: \(what(own))",
                "\(actor.id) published in the meantime: publication \(publication), \(what(plan)); of yours nothing was recorded: \(what(own))"
            ),
            remedy: words(
                "typ de opdracht opnieuw: zij gaat dan uit van wat er nu staat.",
                "type the command again: it then goes on from what stands there now."),
            ending: .failed)
    }

    private func missing(_ number: Int64?, _ last: Int64?, _ words: Wording) -> TroubleReport {
        let cause =
            number.map {
                words("er is geen publicatie \($0) in dit bestand", "there is no publication \($0) in this store")
            } ?? words("in dit bestand is nog niets gepubliceerd", "nothing was published in this store yet")
        return TroubleReport(
            code: "D5546", cause: cause,
            remedy: last.map { words("de laatste is --publication \($0).", "the last one is --publication \($0).") }
                ?? words("plan, en publiceer met 'dichtbij publish'.", "plan, and publish with 'dichtbij publish'."),
            ending: .wrongRequest)
    }

    private func other(_ words: Wording) -> TroubleReport {
        TroubleReport(
            code: "D5545",
            cause: words(
                "de papieren die nu gemaakt zouden worden, zijn niet die van de publicatie; er is niets geschreven",
                "the papers that would be made now are not those of the publication; nothing was written"),
            remedy: words(
                "kijk met 'dichtbij store verify' en 'dichtbij record verify'; is daar niets, meld het dan.",
                "look with 'dichtbij store verify' and 'dichtbij record verify'; is there nothing, report it."),
            ending: .badInput)
    }
}
