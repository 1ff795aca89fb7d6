import PlacementDomain
import WeeklyCycle

/// What is said of one line of the screen of a week, between its id and its command.
struct WeekWords {
    let line: WeekLine
    let words: Wording

    var fact: String {
        switch line.kind.section {
        case .decide: decide
        case .firstDays: person(firstDay)
        case .changed: changed
        case .registrations: missing
        case .terms: person(term)
        case .partners: partner
        }
    }

    private func person(_ text: String) -> String {
        (line.clients.map(\.text) + [text]).joined(separator: "  ")
    }

    private var day: String { line.day.map(words.shortDay) ?? "–" }
    private var since: String { line.since.map(words.shortDay) ?? "–" }
    private var left: String { words.shortHours(line.minutes ?? .zero) }
    private var booked: String { words.shortHours(line.booked ?? .zero) }

    // MARK: To decide

    private var decide: String {
        switch line.kind {
        case .papers: words("publicatie zonder geschreven papieren", "publication without written papers")
        case .waitingHours: waitingHours
        default: person(ofOrder)
        }
    }

    private var ofOrder: String {
        switch line.kind {
        case .stopped: stopped
        case .failure: failure
        case .termOver: words("termijn eindigde \(day), nog \(left)", "term ended \(day), \(left) left")
        case .impossible:
            words(
                "op \(since) gemeld als onmogelijk, niet teruggemeld",
                "reported as impossible on \(since), not returned")
        case .workedUp:
            words("alle uren gewerkt", "all hours worked")
                + (line.day == nil
                    ? "" : words("; afloopbericht uiterlijk \(day)", "; completion report by \(day)"))
        case .surplus:
            words.count(
                line.sessions.count, dutch: ("dag te veel", "dagen te veel"),
                english: ("day too many", "days too many"))
                + words(": nog \(left), gepubliceerd \(booked)", ": \(left) left, \(booked) published")
        case .ready: words("er ontbreekt niets meer", "nothing is missing any more")
        default:
            words("ontbreekt: ", "missing: ") + line.needs.map { words($0.words) }.joined(separator: ", ")
        }
    }

    private var stopped: String {
        let state =
            line.isUrgent
            ? words("gemeld als onmogelijk", "reported as impossible")
            : line.state.map { words(StateWords.order($0)) } ?? ""
        let days = words.count(
            line.sessions.count, dutch: ("dag staat nog", "dagen staan nog"),
            english: ("published day stands", "published days stand"))
        return "\(state), \(days)" + words(", vanaf ", ", from ") + day
    }

    private static let outcomes: [String: Said] = [
        "WORKED_POORLY": Said("werkte slecht", "worked poorly"),
        "SENT_HOME_CONDUCT": Said("weggestuurd om gedrag", "sent home for conduct"),
        "ABSENT_UNACCEPTABLE": Said("niet gekomen", "did not come"), "ABSENT_LATE": Said("te laat", "too late"),
        "ABSENT_REFUSED_INSTRUCTION": Said("weigerde een opdracht", "refused an instruction"),
    ]

    private var failure: String {
        let outcome = line.detail ?? ""
        let said = WeekWords.outcomes[outcome].map { words($0) } ?? outcome
        let (given, most) = (line.count ?? 0, line.limit ?? 0)
        return said + words(" op ", " on ") + day
            + words(", \(given) van \(most) gewaarschuwd", ", \(given) of \(most) warnings given")
    }

    private var waitingHours: String {
        let count = words.count(
            line.count ?? 0, dutch: ("urenopgave wacht", "urenopgaven wachten"),
            english: ("record of hours waits", "records of hours wait"))
        guard let week = line.day else {
            return count + words(", bij geen gepubliceerde dag", ", of no published day")
        }
        return count + words(" van week ", " of week ") + words.isoWeek(week)
    }

    // MARK: First days and changes

    private var firstDay: String {
        let project = line.project?.text ?? ""
        let start =
            line.since == nil
            ? words("eerste dag \(day)", "first day \(day)")
            : words("werkt er al, weer op \(day)", "works there already, next on \(day)")
        let must = line.isUrgent ? words(" (jeugdige: moet)", " (juvenile: a must)") : ""
        return words("bij ", "at ") + "\(project), \(start)\(must)"
    }

    private var changed: String {
        let clients = line.clients.map(\.text).joined(separator: ", ")
        switch line.kind {
        case .notice: return notice
        case .takenBack: return words("vervallen: ", "taken back: ") + clients
        case .added: return words("erbij: ", "added: ") + clients
        default:
            let known =
                line.detail == "series"
                ? words("plannen weten het", "plans know it")
                : words("tot dan gepland zoals nu", "planned as today until then")
            return words("vanaf \(day) anders; ", "other from \(day); ") + known
        }
    }

    private var notice: String {
        let who = line.project == nil ? words("cliënt", "client") : words("project", "project")
        let tried =
            switch line.detail {
            case nil: ""
            case "voicemail": words(", ingesproken", ", voicemail left")
            case "notReached": words(", niet bereikt", ", not reached")
            default: words(", nog niet verteld", ", not told yet")
            }
        return who + words(" moet uiterlijk \(day) iets horen", " is to be told by \(day)") + tried
    }

    private var missing: String {
        let count = words.count(
            line.count ?? 0, dutch: ("registratie ontbreekt", "registraties ontbreken"),
            english: ("record is missing", "records are missing"))
        let contact = line.detail.map { $0.isEmpty ? "" : " · \($0)" } ?? ""
        return count + words(", de oudste van \(since)", ", the oldest of \(since)") + contact
    }

    // MARK: Terms and partners

    private var term: String {
        let weeks = words.weeks(line.limit ?? 0)
        switch line.kind {
        case .noReply:
            return line.isUrgent
                ? words(
                    "uitgenodigd op \(since), geen antwoord: melden (WARN-02)",
                    "invited on \(since), no reply: to be reported (WARN-02)")
                : words(
                    "uitgenodigd op \(since), geen antwoord: adres nagaan, opnieuw oproepen (WARN-02)",
                    "invited on \(since), no reply: check the address, call again (WARN-02)")
        case .noIntake:
            return words(
                "ontvangen op \(since), na \(weeks) geen intake (START-02)",
                "received on \(since), no intake talk after \(weeks) (START-02)")
        case .noStart:
            return words(
                "ontvangen op \(since), na \(weeks) niet gewerkt (START-01)",
                "received on \(since), not worked after \(weeks) (START-01)")
        default:
            return words("termijn eindigt \(day), nog \(left), ", "term ends \(day), \(left) left, ") + fit
        }
    }

    private var fit: String {
        let (left, booked) = (line.minutes ?? .zero, line.booked ?? .zero)
        return booked >= left
            ? words("alles gepubliceerd", "all of it published")
            : words(
                "waarvan \(words.shortHours(left - booked)) nog niet gepubliceerd",
                "\(words.shortHours(left - booked)) of it not published yet")
    }

    private var partner: String {
        switch line.kind {
        case .approvalEnds:
            line.isUrgent
                ? words("goedkeuring eindigde \(day), er komen nog mensen", "approval ended \(day), people still come")
                : words("goedkeuring tot en met \(day)", "approval until \(day)")
        case .approvalWaits:
            words(
                "voorgesteld op \(since), besluit uiterlijk \(day) (PLACE-11)",
                "proposed on \(since), to be decided by \(day) (PLACE-11)")
        case .visit: words("bezoek uiterlijk \(day) (PLACE-20)", "visit due by \(day) (PLACE-20)")
        default:
            line.isUrgent
                ? words("geen contactpersoon", "no contact person")
                : words("contactpersoon tot en met \(day), daarna niemand", "contact person until \(day), then nobody")
        }
    }
}
