public import PlacementDomain
import PlanFolders

/// What states and days are called on a screen.
public enum StateWords {
    public static func order(_ state: Order.State) -> Said {
        SheetJob.value(state.rawValue, of: "state", in: .orders)
    }

    public static func placement(_ state: PlacementStanding.State) -> Said {
        if state == .pinned { return Said("vastgezet", "pinned") }
        return SheetJob.value(state.rawValue, of: "state", in: .placements)
    }

    /// `ready of intake`.
    static func list(_ states: [Said]) -> Said {
        Said { words in
            let names = states.map { words($0) }
            guard let last = names.last, names.count > 1 else { return names.first ?? "" }
            return names.dropLast().joined(separator: ", ") + words(" of ", " or ") + last
        }
    }
}

extension NotedDay {
    /// As it is typed.
    var option: String {
        switch self {
        case .order(.invited): "--invited"
        case .order(.intake): "--intake"
        case .order(.weighed): "--weighed"
        case .order(.medicalOrdered): "--medical-ordered"
        case .order(.medicalResult): "--medical-result"
        default: "--date"
        }
    }

    /// In the middle of a sentence.
    var words: Said {
        switch self {
        case .received: Said("de dag waarop de zaak kwam", "the day on which the order came")
        case .decision: Said("de dag van het besluit", "the day of the decision")
        case .signed: Said("de dag van ondertekening", "the day of signing")
        case .introduced: Said("de dag van het kennismakingsgesprek", "the day of the introduction talk")
        case .unlocked: Said("de dag van het losmaken", "the day of unlocking")
        case .ended, .order(.ended): Said("de dag van het einde", "the day of the end")
        case .order(.invited): Said("de dag van de uitnodiging", "the day of the invitation")
        case .order(.intake): Said("de dag van de intake", "the day of the intake talk")
        case .order(.weighed): Said("de dag waarop de matching is gewogen", "the day on which the matching was weighed")
        case .order(.firstWorked): Said("de eerste werkdag", "the first day of work")
        case .order(.medicalOrdered):
            Said("de dag waarop de medische keuring is gevraagd", "the day on which the medical check was asked for")
        case .order(.medicalResult):
            Said("de dag van de uitslag van de keuring", "the day of the result of the medical check")
        case .order(.impossible):
            Said("de dag waarop dit is gemeld", "the day on which this was reported")
        }
    }
}

extension OrderNeed {
    /// What is missing, and how it gets there.
    var words: (cause: Said, remedy: Said) {
        switch self {
        case .client(let fact): (fact.words, fact.remedy)
        case .weighed:
            (
                Said("dat de matching is gewogen (PLACE-16)", "that the matching was weighed (PLACE-16)"),
                Said("leg de dag vast met 'dichtbij order note'.", "note the day with 'dichtbij order note'.")
            )
        case .medicalResult:
            (
                Said("de uitslag van de medische keuring (PLACE-19)", "the result of the medical check (PLACE-19)"),
                Said(
                    "leg de dag van de uitslag vast met 'dichtbij order note' zodra die er is.",
                    "note the day of the result with 'dichtbij order note' when it is in.")
            )
        }
    }
}

extension ClientFact {
    var words: Said {
        switch self {
        case .home: Said("de woonplek van de cliënt", "the home of the client")
        case .travelModes: Said("het vervoer van de cliënt", "how the client can travel")
        case .organisation: Said("de organisatie van de cliënt", "the organisation of the client")
        case .language: Said("de taal van de cliënt", "the language of the client")
        case .sessionsPerWeek:
            Said("hoeveel dagen per week de cliënt werkt", "how many days a week the client works")
        case .freePartOfDay:
            Said("een vrij dagdeel van de cliënt", "a part of the day on which the client is free")
        }
    }

    fileprivate var remedy: Said {
        self == .freePartOfDay
            ? Said(
                "breng een lijst van beschikbaarheid in met 'dichtbij import'.",
                "bring in a list of availability with 'dichtbij import'.")
            : Said(
                "breng een lijst van cliënten in met 'dichtbij import'.",
                "bring in a list of clients with 'dichtbij import'.")
    }
}
