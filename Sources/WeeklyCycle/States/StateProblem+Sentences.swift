import PlacementDomain

extension StateProblem {
    /// What happened.
    var cause: Said {
        switch self {
        case .unknownOrder(let id, _): Said("er is geen zaak \(id)", "there is no order \(id)")
        case .unknownPlacement(let id, _): Said("er is geen plaatsing \(id)", "there is no placement \(id)")
        case .orderState(let id, let state, _, _):
            Said {
                $0("zaak", "order") + " \(id): " + $0("de stand is ", "its state is ") + $0(StateWords.order(state))
            }
        case .placementState(let id, let state, _, _):
            Said {
                $0("plaatsing", "placement") + " \(id): " + $0("de stand is ", "its state is ")
                    + $0(StateWords.placement(state))
            }
        case .missing(let id, let need):
            Said {
                $0("zaak \(id) is nog niet compleet; er ontbreekt: ", "order \(id) is not complete; missing: ")
                    + $0(need.words.cause)
            }
        case .hoursLeft, .noHoursLeft, .noReason, .noReturnCode, .otherReturnCode: aboutTheEnd.cause
        case .inFuture(let day, let date, let today):
            Said {
                $0(day.words) + ": \(date) "
                    + $0("is nog niet geweest, het is vandaag \(today)", "has not come yet, today is \(today)")
            }
        case .tooEarly(let day, let date, let other, let otherDate):
            Said {
                $0(day.words) + " (\(date)) " + $0("ligt vóór ", "lies before ") + $0(other.words) + " (\(otherDate))"
            }
        case .caseSystem(let id, _):
            Said(
                "zaak \(id) komt uit een zaaksysteem; dat zegt of zij is ingetrokken",
                "order \(id) comes from a case system, which says whether it is withdrawn")
        case .otherKept(let id, let order, let other):
            Said(
                "plaatsing \(id): zaak \(order) heeft al een plaats, \(other)",
                "placement \(id): order \(order) has a place already, \(other)")
        case .neededDay(let id, let day):
            Said {
                $0("zaak \(id) wordt gepland, en heeft nodig: ", "order \(id) is planned, and needs: ") + $0(day.words)
            }
        }
    }

    private var aboutTheEnd: (cause: Said, remedy: Said) {
        switch self {
        case .hoursLeft(let id, let minutes):
            (
                Said {
                    $0("zaak \(id): er is nog \($0.hours(minutes)) over", "order \(id): \($0.hours(minutes)) left")
                },
                Said(
                    "boek eerst de gewerkte uren, of meld de zaak terug met 'dichtbij order return'.",
                    "enter the hours worked first, or return the order with 'dichtbij order return'.")
            )
        case .noHoursLeft(let id):
            (
                Said("zaak \(id): er zijn geen uren meer over", "order \(id): no hours are left"),
                Said(
                    "rond de zaak af met 'dichtbij order complete \(id)'.",
                    "complete the order with 'dichtbij order complete \(id)'.")
            )
        case .noReturnCode(let typed):
            (
                typed.map { Said("de code '\($0)' is hier niet bekend", "the code '\($0)' is not known here") }
                    ?? Said("de code van de terugmelding ontbreekt", "the code of the return is missing"),
                Said {
                    $0("kies met --code uit ", "choose with --code from ")
                        + ReturnCode.allCases.map(\.rawValue).joined(separator: ", ") + "."
                }
            )
        case .otherReturnCode(let id, let code): Self.contradiction(id, code)
        default:
            (
                Said("de reden ontbreekt", "the reason is missing"),
                Said("zeg met --reason waarom, zonder namen.", "say why with --reason, without names.")
            )
        }
    }

    private static func contradiction(_ id: OrderID, _ code: ReturnCode) -> (cause: Said, remedy: Said) {
        switch code {
        case .notStarted:
            (
                Said("zaak \(id): er is al gewerkt", "order \(id): work was done already"),
                Said("kies startedNotFinished of misconduct.", "choose startedNotFinished or misconduct.")
            )
        case .impossible:
            (
                Said(
                    "zaak \(id): er is niet gemeld dat uitvoering onmogelijk is (PLACE-07)",
                    "order \(id): it was not reported that it is impossible (PLACE-07)"),
                Said(
                    "meld dat eerst: 'dichtbij order impossible \(id)'.",
                    "report that first: 'dichtbij order impossible \(id)'.")
            )
        default:
            (
                Said("zaak \(id): er is nog niet gewerkt", "order \(id): no work was done yet"),
                Said("kies notStarted of misconduct.", "choose notStarted or misconduct.")
            )
        }
    }

    /// What to do next.
    var remedy: Said {
        switch self {
        case .unknownOrder(_, let nearest), .unknownPlacement(_, let nearest):
            nearest.isEmpty
                ? Said("kijk met 'dichtbij sheet'.", "look with 'dichtbij sheet'.")
                : Said {
                    $0("bedoelde u ", "did you mean ") + nearest.joined(separator: ", ") + "?"
                }
        case .orderState(_, _, let verb, let states): Self.possible(verb, states)
        case .placementState(_, _, let verb, let states):
            Said {
                $0("'placement \(verb.rawValue)' kan vanuit ", "'placement \(verb.rawValue)' is possible from ")
                    + $0(StateWords.list(states.map(StateWords.placement))) + "."
            }
        case .missing(_, let need): need.words.remedy
        case .hoursLeft, .noHoursLeft, .noReason, .noReturnCode, .otherReturnCode: aboutTheEnd.remedy
        case .inFuture: Said("typ een dag tot en met vandaag.", "type a day up to today.")
        case .tooEarly: Said("verbeter een van de twee dagen.", "correct one of the two days.")
        case .caseSystem:
            Said(
                "laat de zaak daar intrekken of weer openen.", "have the order withdrawn or opened again there.")
        case .otherKept(_, _, let other):
            Said(
                "beëindig die eerst: 'dichtbij placement end \(other)'.",
                "end that one first: 'dichtbij placement end \(other)'.")
        case .neededDay:
            Said("typ de goede dag in plaats van none.", "type the right day in the place of none.")
        }
    }

    private static func possible(_ verb: OrderVerb?, _ states: [Order.State]) -> Said {
        let list = StateWords.list(states.map(StateWords.order))
        guard let verb else {
            return Said(
                "open de zaak eerst weer met 'dichtbij order reopen'.",
                "open it again first with 'dichtbij order reopen'.")
        }
        let name = "'order \(verb.rawValue)'"
        return Said { $0("\(name) kan vanuit ", "\(name) is possible from ") + $0(list) + "." }
    }
}
