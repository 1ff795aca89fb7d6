import PlacementDomain

/// What can be wrong with a line of a correction, in words.
enum CorrectionFindings {
    struct Texts {
        var code: String
        var cause: Said
        var remedy: Said
    }

    /// Whether a finding says that what was asked for is so already.
    static func isDone(_ finding: Finding) -> Bool {
        let remedy = Wording.english(finding.remedy)
        return ["there is nothing left to do", "nothing is to be done"].contains { remedy.hasPrefix($0) }
    }

    static func standsNot(_ whom: String, _ session: SessionID, _ known: CorrectionRecord?) -> Texts {
        let done = known.map { known in
            Said(
                "; dat is al gedaan in correctie \(known.number) van \(known.at)",
                "; correction \(known.number) of \(known.at) did that already")
        }
        return Texts(
            code: "D7601",
            cause: Said { words in
                words("\(whom) staat niet op \(session)", "\(whom) does not stand on \(session)")
                    + (done.map { words($0) } ?? "")
            },
            remedy: done == nil
                ? Said(
                    "kijk in published.csv wie waar staat", "look in published.csv who stands where")
                : Said("er is niets meer te doen", "there is nothing left to do"))
    }

    static func unknownSession(_ session: SessionID, _ nearest: [String]) -> Texts {
        let list = nearest.joined(separator: ", ")
        return Texts(
            code: "D7602",
            cause: Said(
                "\(session) is geen werkdag van een reeks", "\(session) is no working day of a series"),
            remedy: nearest.isEmpty
                ? Said("kies een reeks uit series.csv", "choose a series of series.csv")
                : Said(
                    "kijk naar de weekdag van de reeks; reeksen die erop lijken: \(list)",
                    "look at the weekday of the series; series that look like it: \(list)"))
    }

    static let noSession = Texts(
        code: "D7602", cause: Said("de werkdag ontbreekt", "the working day is missing"),
        remedy: Said("schrijf reeks@jjjj-mm-dd", "write it as series@yyyy-mm-dd"))

    static func notPublished(_ session: SessionID, _ weeks: ClosedRange<CalendarDay>) -> Texts {
        Texts(
            code: "D7603",
            cause: Said(
                "\(session) ligt niet in de gepubliceerde weken", "\(session) is not within the published weeks"),
            remedy: Said(
                "kies een dag van \(weeks.lowerBound) tot en met \(weeks.upperBound); andere weken regelt het plan",
                "choose a day from \(weeks.lowerBound) through \(weeks.upperBound); the plan sees to other weeks"))
    }

    static func cancelledAlready(_ session: SessionID) -> Texts {
        Texts(
            code: "D7604",
            cause: Said("\(session) gaat al niet door", "\(session) is cancelled already"),
            remedy: Said(
                "er is niets meer te doen; gaat de dag toch door, verbeter dan sessions.csv en plan opnieuw",
                "there is nothing left to do; if it does take place, correct sessions.csv and plan again"))
    }

    static func sameSeats(_ session: SessionID, _ seats: Int) -> Texts {
        Texts(
            code: "D7605",
            cause: Said("\(session) heeft al \(seats) plaatsen", "\(session) has \(seats) seats already"),
            remedy: Said(
                "er is niets te doen, of geef een ander aantal", "nothing is to be done, or give another number"))
    }

    static let noSeats = Texts(
        code: "D7605", cause: Said("het aantal plaatsen ontbreekt", "the number of seats is missing"),
        remedy: Said("vul 'seats' in", "fill in 'seats'"))

    static let nobodyNamed = Texts(
        code: "D7606", cause: Said("de cliënt ontbreekt", "the client is missing"),
        remedy: Said("vul 'client' in: een id, naam of zaak", "fill in 'client': an id, name or order"))

    static func unknownClient(_ typed: String, _ nearest: [String]) -> Texts {
        let list = nearest.joined(separator: ", ")
        return Texts(
            code: "D7606",
            cause: Said("\(typed) staat niet in clients.csv", "\(typed) is not in clients.csv"),
            remedy: nearest.isEmpty
                ? Said("kies een id uit clients.csv", "choose an id of clients.csv")
                : Said("bedoelde u \(list)?", "did you mean \(list)?"))
    }

    static func severalClients(_ clients: [ClientID]) -> Texts {
        let list = clients.prefix(20).map(\.text).joined(separator: ", ")
        return Texts(
            code: "D7606",
            cause: Said("dit kunnen \(clients.count) cliënten zijn", "this may be any of \(clients.count) clients"),
            remedy: Said("noem het id: \(list)", "name the id: \(list)"))
    }

    static func severalOrders(_ whom: String, _ orders: [OrderID]) -> Texts {
        let list = orders.map(\.text).joined(separator: ", ")
        return Texts(
            code: "D7607",
            cause: Said("\(whom) heeft meer zaken die dit kunnen zijn", "\(whom) has several orders that may be meant"),
            remedy: Said(
                "schrijf de zaak in plaats van de cliënt: \(list)", "write the order instead of the client: \(list)"))
    }

    static func nothingLeft(_ whom: String) -> Texts {
        Texts(
            code: "D7608",
            cause: Said(
                "\(whom) heeft geen uren meer die nog niet gewerkt of gepubliceerd zijn",
                "\(whom) has no hours left that are not worked or published"),
            remedy: Said("kies iemand anders", "choose somebody else"))
    }

    static let noCause = Texts(
        code: "D7609", cause: Said("de reden ontbreekt", "the cause is missing"),
        remedy: Said {
            $0("geef --cause, een van: ", "give --cause, one of: ")
                + CorrectionReason.allCases.map(\.rawValue).joined(separator: ", ")
        })

    static func standsAlready(_ whom: String, _ session: SessionID) -> Texts {
        Texts(
            code: "D7610",
            cause: Said("\(whom) staat al op \(session)", "\(whom) stands on \(session) already"),
            remedy: Said("er is niets meer te doen", "there is nothing left to do"))
    }

    static func twice(_ whom: String, _ session: SessionID) -> Texts {
        Texts(
            code: "D7610",
            cause: Said(
                "\(whom) gaat twee keer van \(session)", "\(whom) is taken off \(session) twice"),
            remedy: Said("houd één regel", "keep one line"))
    }

    static let nothing = Finding(
        code: "D7611", severity: .error, file: "",
        cause: Said("er staat niets te corrigeren", "nothing is to be corrected"),
        remedy: Said(
            "geef --cancel, --remove, --move, --add, --seats of --file",
            "give --cancel, --remove, --move, --add, --seats or --file"))
}
