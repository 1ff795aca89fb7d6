public import PlacementDomain

extension AttendanceProblem {
    /// What happened.
    var cause: Said {
        switch self {
        case .unknownClient(let id, _): Said("er is geen cliënt of zaak \(id)", "there is no client or order \(id)")
        case .unknownSession(let session):
            Said("er is geen reeks \(session.series)", "there is no series \(session.series)")
        case .notADay(let session):
            Said(
                "\(session.date) is geen dag van reeks \(session.series)",
                "\(session.date) is no day of series \(session.series)")
        case .beforeFinal(let day):
            Said("dit is vóór de straf onherroepelijk was (\(day))", "this is before the sentence was final (\(day))")
        case .inFuture(let moment, let now):
            Said("\(moment) is nog niet geweest, het is nu \(now)", "\(moment) has not come yet, it is \(now)")
        case .notApproved(let project):
            Said(
                "project \(project) was op die dag niet goedgekeurd (PLACE-01)",
                "project \(project) was not approved on that day (PLACE-01)")
        case .notHeld(let session):
            Said("\(session) ging niet door", "\(session) was not held")
        case .notBooked(let session):
            Said("op \(session) was hij niet ingepland", "he was not booked on \(session)")
        case .overlaps(let day):
            Said("op \(day) werkte hij op dat moment ergens anders", "on \(day) he worked elsewhere at that time")
        case .detained(let day): Said("op \(day) zat hij vast", "on \(day) he was detained")
        default: ofTimes ?? ofRecords
        }
    }

    private var ofTimes: Said? {
        switch self {
        case .timesMissing: Said("begin en einde ontbreken", "begin and end are missing")
        case .timesBackwards: Said("het einde ligt niet na het begin", "the end is not after the beginning")
        case .outsideSitting(let from, let to):
            Said(
                "de tijden vallen meer dan een uur buiten de werkdag van \(from) tot \(to)",
                "the times are more than an hour outside the working day from \(from) to \(to)")
        case .timesOfAbsence(let outcome):
            Said {
                $0(outcome.name)
                    + $0(
                        ": wie er niet was, heeft geen tijden, aftrek of uren",
                        ": no times, penalty or hours of somebody who was not there")
            }
        case .otherBreak(let pause):
            Said(
                "de pauze van die dag is \(pause) minuten; korter alleen met een reden",
                "the break of that day is \(pause) minutes; shorter with a reason only")
        case .tooShort:
            Said("pauze en aftrek zijn langer dan hij er was", "break and penalty are longer than he was there")
        case .otherCredit(let credit):
            Said { $0("de tijden geven ", "the times give ") + $0.shortHours(credit) }
        case .otherPenalty:
            Said("aftrek hoort alleen bij slecht gewerkt", "a penalty goes with poor work alone")
        default: nil
        }
    }

    private var ofRecords: Said {
        switch self {
        case .orderState(let id, let state):
            Said {
                $0("zaak \(id) loopt op die dag niet: ", "order \(id) does not run on that day: ")
                    + $0(StateWords.order(state))
            }
        case .recordedOtherwise(let record):
            Said {
                $0("er staat al iets anders: ", "something else stands there already: ") + record.text($0)
                    + $0(" (registratie \(record.number))", " (record \(record.number))")
            }
        case .staysSensitive: Said("wat gevoelig is, blijft gevoelig", "what is sensitive stays so")
        case .noteTooLong: Said("de opmerking is te lang", "the note is too long")
        case .afterTerm(let day):
            Said("dit is na de laatste dag van de termijn (\(day))", "this is after the last day of the term (\(day))")
        case .outcomeOff(let outcome):
            Said("\(outcome.rawValue) is hier niet in gebruik", "\(outcome.rawValue) is not in use here")
        case .notForPartners(let outcome):
            Said("\(outcome.rawValue) beslist een planner", "\(outcome.rawValue) is for a planner to decide")
        case .noReason: Said("de reden ontbreekt", "the reason is missing")
        case .whichOrder(let client, let orders):
            orders.isEmpty
                ? Said("cliënt \(client) heeft geen lopende zaak", "client \(client) has no order that runs")
                : Said {
                    $0("cliënt \(client) heeft meer dan één zaak: ", "client \(client) has more than one order: ")
                        + orders.map(\.text).joined(separator: ", ")
                }
        case .unknownRecord(let number): Said("er is geen registratie \(number)", "there is no record \(number)")
        case .isReversed(let number):
            Said("registratie \(number) is al teruggedraaid", "record \(number) was reversed already")
        case .endedOrder(let id, let state):
            Said {
                $0("zaak \(id) is afgesloten met deze uren: ", "order \(id) has ended with these hours: ")
                    + $0(StateWords.order(state))
            }
        case .warned(let id, let number):
            Said(
                "op deze registratie rust waarschuwing \(number) van zaak \(id)",
                "warning \(number) of order \(id) rests on this record")
        default: Said("dit kan zo niet", "this cannot be so")
        }
    }

    /// What to do about it.
    var remedy: Said {
        switch self {
        case .unknownClient(_, let nearest) where !nearest.isEmpty:
            Said("bedoelde u \(nearest.joined(separator: ", "))?", "did you mean \(nearest.joined(separator: ", "))?")
        case .unknownClient, .unknownSession, .notADay, .beforeFinal, .timesBackwards, .timesMissing, .outsideSitting,
            .tooShort, .otherPenalty, .timesOfAbsence:
            Said("verbeter de regel, of vraag wie er was", "correct the line, or ask who was there")
        case .inFuture: Said("leg het vast als de dag voorbij is", "record it when the day is over")
        case .notApproved:
            Said(
                "leg eerst de goedkeuring vast: 'dichtbij approval add'",
                "record the approval first: 'dichtbij approval add'")
        case .notHeld:
            Said(
                "vraag of de dag toch doorging, en verbeter dan eerst de dag of de sluiting",
                "ask whether the day was held after all, and correct day or closure first")
        case .notBooked:
            Said(
                "wie toch kwam: zeg waarom, met --unplanned of in de kolom 'Niet ingepland'",
                "of somebody who came all the same say why, with --unplanned or in the column 'Not booked'")
        case .orderState(let id, _):
            Said(
                "kijk met 'dichtbij order show \(id)', en beslis eerst over de zaak",
                "look with 'dichtbij order show \(id)', and decide about the order first")
        case .otherBreak, .afterTerm, .noReason:
            Said("zeg waarom, met --reason of in de kolom 'Reden'", "say why, with --reason or in the column 'Reason'")
        case .otherCredit:
            Said("laat het aantal uren weg, of verbeter de tijden", "leave the hours out, or correct the times")
        case .overlaps:
            Said("vergelijk de twee formulieren, en verbeter de tijden", "compare the two forms, and correct the times")
        case .detained:
            Said(
                "vraag na of de periode klopt, en verbeter haar eerst",
                "ask whether the period is right, and correct it first")
        case .recordedOtherwise(let record):
            Said(
                "verbeter het met 'dichtbij attend correct \(record.number)'",
                "correct it with 'dichtbij attend correct \(record.number)'")
        default: ofOthers
        }
    }

    private var ofOthers: Said {
        switch self {
        case .staysSensitive: Said("laat het gevoelig", "leave it sensitive")
        case .noteTooLong: Said("maak de opmerking korter dan 4.000 tekens", "keep the note below 4,000 characters")
        case .outcomeOff, .notForPartners:
            Said("kies een andere uitkomst", "choose another outcome")
        case .whichOrder(_, let orders):
            orders.isEmpty
                ? Said("kijk welke zaak bedoeld is", "look which order is meant")
                : Said("noem de zaak met --order", "name the order with --order")
        case .unknownRecord, .isReversed:
            Said(
                "kijk met 'dichtbij order show' wat er nu staat",
                "look with 'dichtbij order show' what stands there now")
        case .endedOrder(let id, _):
            Said(
                "beslis eerst: 'dichtbij order reopen \(id) --reason …'; van dagen hechtenis hangt het af",
                "decide first: 'dichtbij order reopen \(id) --reason …'; days of detention hang on it")
        case .warned(let id, let number):
            Said(
                "trek die eerst in: 'dichtbij warn withdraw \(id) --number \(number) --reason …'",
                "withdraw it first: 'dichtbij warn withdraw \(id) --number \(number) --reason …'")
        default: Said("verbeter de regel", "correct the line")
        }
    }
}

extension AttendanceRecord {
    /// `gewerkt 09:00–16:30, pauze 30, 7 u`.
    public func text(_ words: Wording) -> String {
        var parts = [words(outcome.name)]
        if let from, let to { parts[0] += " \(from)–\(to)" }
        if let pause = breakMinutes, pause > 0 { parts.append(words("pauze \(pause)", "break \(pause)")) }
        if penaltyMinutes > 0 { parts.append(words("aftrek \(penaltyMinutes)", "penalty \(penaltyMinutes)")) }
        if from != nil { parts.append(words.shortHours(creditMinutes)) }
        return parts.joined(separator: ", ")
    }
}
