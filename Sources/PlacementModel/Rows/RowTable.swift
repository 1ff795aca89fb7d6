package import PlacementDomain
internal import PlacementRules

/// All rows of a model (C12): the seats of each sitting first, in the order of the sittings, then those of agreements,
/// then those of first sittings.
package struct RowTable: Sendable {
    package let held: HeldSittings
    /// Who is there before anything is chosen.
    package let earlier: EarlierSeats
    /// Of agreements, sorted.
    package let organisations: [String]
    /// By client; empty: nobody is told apart.
    private let members: [RowMember]
    /// Seats for this roster, by sitting; empty: what may be booked.
    private let seats: [Int]
    /// The rows behind the seats: those of agreements, then those of first sittings.
    private let others: [Row]
    /// By sitting: the row of those who begin there; empty: there is none anywhere.
    private let starts: [Int32: RowNumber]
    /// By sitting: numbers of its rows of agreements, in the order of these; sittings without any are left out.
    private let besideSeats: [Int32: [RowNumber]]

    /// Nothing but seats, as if nobody were there: for a client who is looked at alone.
    package init(seatsOf held: HeldSittings) {
        self.held = held
        earlier = .none
        (organisations, members, seats, others, besideSeats, starts) = ([], [], [], [], [:], [:])
    }

    package init(instance: Instance, units: [PlanningUnit], held: HeldSittings, continuations: Continuations) {
        self.held = held
        let earlier = EarlierSeats(instance: instance, units: units, held: held, continuations: continuations)
        self.earlier = earlier
        var seats = held.sittings.map { Int($0.bookable) }
        for number in earlier.sittings {
            seats[Int(number)] = Group01Seats.capacity(
                bookable: seats[Int(number)], publishedLoad: earlier.publishedLoad(of: number),
                signedContinuations: earlier.signed[number]?.count ?? 0)
        }
        self.seats = seats
        let organisations = Set(instance.agreements.map(\.organisation)).sorted()
        self.organisations = organisations
        let indexes = Dictionary(uniqueKeysWithValues: organisations.enumerated().map { ($1, $0) })
        let members = instance.clients.map {
            RowMember(organisation: indexes[$0.organisation] ?? organisations.count)
        }
        self.members = members
        let maker = AgreementRowMaker(
            held: held, asOf: instance.asOf, earlier: earlier, members: members, seats: seats)
        let agreements = instance.agreements.flatMap { agreement in
            maker.rows(of: agreement, organisation: indexes[agreement.organisation] ?? organisations.count)
        }
        let count = Int32(held.sittings.count)
        let numbered = agreements.enumerated().map { (number: RowNumber(count + Int32($0)), sitting: $1.sitting) }
        besideSeats = Dictionary(grouping: numbered, by: \.sitting).mapValues { $0.map(\.number) }
        let ofStarts = StartRowMaker(held: held, units: units, continuations: continuations).rows(instance)
        let firstStart = count + Int32(agreements.count)
        starts = Dictionary(
            uniqueKeysWithValues: ofStarts.enumerated().map { ($1.sitting, RowNumber(firstStart + Int32($0))) })
        others = agreements + ofStarts
    }

    package var count: Int { held.sittings.count + others.count }

    package subscript(number: RowNumber) -> Row {
        let sittings = held.sittings.count
        if number.index >= sittings { return others[number.index - sittings] }
        let limit = seats.isEmpty ? Int(held.sittings[number.index].bookable) : seats[number.index]
        return Row(
            kind: .seat, sitting: number.value, limit: limit, signed: earlier.signed[number.value]?.count ?? 0)
    }

    /// What each row leaves to those who have a choice, by row number.
    package var open: [Int32] { (0..<Int32(count)).map { Int32(self[RowNumber($0)].open) } }

    // MARK: Whom a row counts

    package func member(of client: Int) -> RowMember { members.isEmpty ? .anybody : members[client] }

    /// Each kind of member that some client is, once.
    package var allMembers: [RowMember] { Set(members).sorted { $0.organisation < $1.organisation } }

    // MARK: Rows and sittings

    /// Whether timelines hold seats only: there are no rows of agreements.
    package var areSeatsOnly: Bool { besideSeats.isEmpty }

    /// The row that counts everybody in a sitting.
    package func seat(of sitting: Int32) -> RowNumber { RowNumber(sitting) }

    /// The sitting whose seats a row counts; nil: it counts something else.
    package func sitting(ofSeat number: RowNumber) -> Int32? {
        number.index < held.sittings.count ? number.value : nil
    }

    /// The rows of agreements that bound a sitting beside its seats.
    package func besideSeat(of sitting: Int32) -> [RowNumber] {
        besideSeats.isEmpty ? [] : besideSeats[sitting] ?? []
    }

    /// Whether some sitting bounds how many begin there.
    package var boundsStarts: Bool { !starts.isEmpty }

    /// The row of those who begin at a sitting; nil: any number may.
    package func start(of sitting: Int32) -> RowNumber? { starts.isEmpty ? nil : starts[sitting] }

    /// Calls `body` for every row that bounds a sitting and counts a client like `member`, wherever he begins; its
    /// seats last.
    package func forEachRow(of sitting: Int32, counting member: RowMember, _ body: (RowNumber) -> Void) {
        for number in besideSeat(of: sitting) where self[number].counts(member) { body(number) }
        body(seat(of: sitting))
    }

    /// Whether an agreement bounds some sitting of the series.
    package func bindsBesideSeats(series: Int) -> Bool {
        !besideSeats.isEmpty && held.range(ofSeries: series).contains { besideSeats[Int32($0)] != nil }
    }

    // MARK: Names

    /// The row that a certificate names by a kind and an organisation; nil: there is none in this sitting.
    package func number(of kind: RowPrice.Kind, in sitting: Int32, organisation: String?) -> RowNumber? {
        if kind == .seat { return seat(of: sitting) }
        if kind == .start { return start(of: sitting) }
        return besideSeat(of: sitting).first {
            let row = self[$0]
            return row.priceKind == kind && row.organisation.map { organisations[$0] } == organisation
        }
    }
}
