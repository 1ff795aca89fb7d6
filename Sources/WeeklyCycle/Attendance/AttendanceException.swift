public import PlacementDomain

/// Somebody of whom a booked day was otherwise than planned, as it is typed.
public struct AttendanceException: Hashable, Sendable {
    /// An id, as typed.
    public var client: String
    public var outcome: AttendanceOutcome
    /// When he came and left; nil: as booked.
    public var from: TimeOfDay?
    public var to: TimeOfDay?

    public init(client: String, outcome: AttendanceOutcome, from: TimeOfDay? = nil, to: TimeOfDay? = nil) {
        self.client = client
        self.outcome = outcome
        self.from = from
        self.to = to
    }
}

extension PreparedAttendance {
    /// What is recorded of them, each on the one day of these that he is booked on.
    ///
    /// - Throws: `CycleError`, with everything that is wrong at once as D5445: nobody of that id is booked, he is booked on
    ///   several of these days, it is recorded already, or he is named twice.
    public func entries(
        _ exceptions: [AttendanceException], reason: String?
    ) throws(CycleError) -> [AttendanceEntry] {
        var (entries, faults): ([AttendanceEntry], [ExceptionTrouble.Fault]) = ([], [])
        var named: Set<String> = []
        for exception in exceptions {
            let booked = days.filter { $0.client.text == exception.client }
            let open = booked.filter { $0.record == nil }
            if !named.insert(exception.client).inserted {
                faults.append(.init(exception.client, .twice))
            } else if open.count == 1, let day = open.first {
                let isThere = exception.outcome.isAttended
                entries.append(
                    AttendanceEntry(
                        client: day.client, order: day.order, session: day.session, outcome: exception.outcome,
                        from: isThere ? exception.from ?? day.from : nil, to: isThere ? exception.to ?? day.to : nil,
                        reason: reason))
            } else if booked.isEmpty {
                let nearest = NearestIds.of(exception.client, among: Set(days.map(\.client.text)).sorted())
                faults.append(.init(exception.client, .notBooked(nearest: nearest)))
            } else {
                let sessions = (open.isEmpty ? booked : open).map(\.session)
                faults.append(.init(exception.client, open.isEmpty ? .recorded(sessions) : .several(sessions)))
            }
        }
        guard faults.isEmpty else { throw .other(ExceptionTrouble(faults: faults)) }
        return entries
    }
}

/// Exceptions that fit no booked day (D5445).
struct ExceptionTrouble: Trouble {
    struct Fault: Hashable {
        enum Kind: Hashable {
            case notBooked(nearest: [String])
            case several([SessionID])
            case recorded([SessionID])
            case twice
        }

        let client: String
        let kind: Kind

        init(_ client: String, _ kind: Kind) { (self.client, self.kind) = (client, kind) }

        func text(_ words: Wording) -> String {
            let who = VisibleText.of(client) + ": "
            switch kind {
            case .notBooked(let nearest):
                let most =
                    nearest.isEmpty ? "" : words("; bedoelt u ", "; did you mean ") + nearest.joined(separator: ", ")
                return who + words("is hier niet ingepland", "is not booked here") + most
            case .several(let sessions):
                let list = sessions.map(\.description).joined(separator: ", ")
                return who + words("is meer dan eens ingepland: ", "is booked more than once: ") + list
            case .recorded(let sessions):
                let list = sessions.map(\.description).joined(separator: ", ")
                return who + words("is al vastgelegd: ", "is recorded already: ") + list
            case .twice: return who + words("staat er twee keer", "is named twice")
            }
        }
    }

    let faults: [Fault]

    func report(in words: Wording) -> TroubleReport {
        TroubleReport(
            code: "D5445",
            cause: words(
                "\(faults.count) uitzondering\(faults.count == 1 ? " past" : "en passen") bij geen ingeplande dag; er is niets vastgelegd",
                "\(faults.count) exception\(faults.count == 1 ? " fits" : "s fit") no booked day; nothing was recorded"),
            remedy: words(
                "verbeter --except, of leg die dag apart vast met --client en --session; een vastgelegde dag verandert met 'attend correct'.",
                "correct --except, or record that day by itself with --client and --session; a recorded day is changed by 'attend correct'."
            ),
            ending: .wrongRequest, evidence: faults.map { $0.text(words) })
    }
}
