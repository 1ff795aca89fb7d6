import PlacementDomain

/// Why a change of facts is not carried out.
enum ChangeFault {
    /// An id that is not there, with those that look like it.
    case unknown(String, nearest: [String])
    case beforeThisWeek(CalendarDay)
    case nothingNamed
    case noDays(String)
    case endedSeries(CalendarDay)
    case nothingThere
    case begun(CalendarDay)
    case noProject
    case endsBeforeReplaced

    func finding(_ verb: String, _ option: String = "") -> Finding {
        Finding(code: code, severity: .error, file: verb, field: option, cause: cause, remedy: remedy)
    }

    private var code: String {
        switch self {
        case .unknown: "D5230"
        case .beforeThisWeek: "D5231"
        case .nothingNamed: "D5232"
        case .noDays: "D5233"
        case .endedSeries: "D5234"
        case .nothingThere: "D5235"
        case .begun: "D5236"
        case .noProject: "D5237"
        case .endsBeforeReplaced: "D5238"
        }
    }

    private var cause: Said {
        switch self {
        case .unknown(let id, _): Said("\(id) is niet bekend", "\(id) is not known")
        case .beforeThisWeek(let monday):
            Said(
                "deze dag ligt vóór \(monday), de maandag van deze week",
                "this day lies before \(monday), the Monday of this week")
        case .nothingNamed: Said("er is niets genoemd dat verandert", "nothing was named that changes")
        case .noDays(let text):
            Said("'\(text)' noemt geen dag met dagdelen", "'\(text)' names no day with parts of it")
        case .endedSeries(let day): Said("deze reeks eindigt op \(day)", "this series ends on \(day)")
        case .nothingThere: Said("zo'n regel is er dan niet", "there is no such record then")
        case .begun(let day): Said("dit is op \(day) al begonnen", "this has begun already, on \(day)")
        case .noProject: Said("geen project van deze eenheid past hierbij", "no project of this unit fits")
        case .endsBeforeReplaced:
            Said("deze reeks begint pas later", "this series begins later only")
        }
    }

    private var remedy: Said {
        switch self {
        case .unknown(_, let nearest):
            nearest.isEmpty
                ? Said("kijk in de lijst van 'dichtbij sheet'", "look into the list of 'dichtbij sheet'")
                : Said {
                    $0("bedoelde u ", "did you mean ") + nearest.joined(separator: ", ") + "?"
                }
        case .beforeThisWeek(let monday): Said("noem \(monday) of later", "name \(monday) or later")
        case .nothingNamed:
            Said("kijk met --help wat er kan veranderen", "see with --help what can change")
        case .noDays:
            Said(
                "schrijf 'ma.om di.a/e': dag, punt, 'o' (ochtend) 'm' (middag) 'a' (avond); '/e' even, '/o' oneven weken",
                "write 'ma.om di.a/e': day, point, 'o' (morning) 'm' (afternoon) 'a' (evening); '/e' even, '/o' odd weeks"
            )
        case .endedSeries:
            Said("noem een dag daarvoor, of een andere reeks", "name a day before, or another series")
        case .nothingThere:
            Said(
                "kijk in de lijst van 'dichtbij sheet' wat er staat",
                "look into the list of 'dichtbij sheet' for what stands there")
        case .begun:
            Said(
                "geef hem een andere laatste dag: dezelfde opdracht met 'add' en --to",
                "give it another last day: the same command with 'add' and --to")
        case .noProject:
            Said("laat --work-kind weg, of noem --project", "leave --work-kind out, or name --project")
        case .endsBeforeReplaced:
            Said("noem een dag na haar eerste", "name a day after its first one")
        }
    }
}

extension ChangeData {
    /// The place of a record by its id; a finding of the draft where there is none.
    func index<Kind>(
        _ typed: String, _ ids: [Identifier<Kind>], _ option: String, _ draft: inout ChangeDraft
    ) -> Int? {
        if let index = ids.firstIndex(where: { $0.text == typed }) { return index }
        let nearest = NearestIds.of(typed, among: ids.lazy.map(\.text))
        draft.findings.append(ChangeFault.unknown(typed, nearest: nearest).finding(verb, option))
        return nil
    }

    func client(_ typed: String, _ draft: inout ChangeDraft) -> Int? {
        index(typed, instance.clients.map(\.id), "CLIENT", &draft)
    }

    func project(_ typed: String, _ option: String, _ draft: inout ChangeDraft) -> Int? {
        index(typed, instance.projects.map(\.id), option, &draft)
    }

    func series(_ typed: String, _ option: String, _ draft: inout ChangeDraft) -> Int? {
        index(typed, instance.series.map(\.id), option, &draft)
    }

    func series(of project: Int) -> Set<Int> {
        Set(instance.series.indices.filter { instance.series[$0].project == project })
    }
}
