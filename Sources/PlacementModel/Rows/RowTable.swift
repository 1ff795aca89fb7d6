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
    /// Numbers of the rows beside the seats, in the order of the agreements; sittings without any are left out.
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

    /// Whether there are seats only.
    package var areSeatsOnly: Bool { besideSeats.isEmpty }

    /// The row that counts everybody in a sitting.
    package func seat(of sitting: Int32) -> RowNumber { RowNumber(sitting) }

    /// The sitting whose seats a row counts; nil: it counts something else.
    package func sitting(ofSeat number: RowNumber) -> Int32? {
        number.index < held.sittings.count ? number.value : nil
    }

    /// The rows that bound a sitting beside its seats.
    package func besideSeat(of sitting: Int32) -> [RowNumber] {
        besideSeats.isEmpty ? [] : besideSeats[sitting] ?? []
    }

    /// Whether some sitting bounds how many begin there.
    package var boundsStarts: Bool { !starts.isEmpty }

    /// The row of those who begin at a sitting; nil: any number may.
    package func start(of sitting: Int32) -> RowNumber? { starts.isEmpty ? nil : starts[sitting] }

    /// Calls `body` for every row that bounds a sitting and counts a client like `member`, its seats last.
    package func forEachRow(of sitting: Int32, counting member: RowMember, _ body: (RowNumber) -> Void) {
        for number in besideSeat(of: sitting) where self[number].counts(member) { body(number) }
        body(seat(of: sitting))
    }

    /// Whether some sitting of the series is bound by more than its seats.
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

/// Makes the rows of seat agreements (GROUP-07), one or two for each held sitting of their series.
private struct AgreementRowMaker {
    let held: HeldSittings
    let asOf: CalendarDay
    let earlier: EarlierSeats
    let members: [RowMember]
    /// By sitting.
    let seats: [Int]

    func rows(of agreement: Agreement, organisation: Int) -> [Row] {
        held.range(ofSeries: agreement.series).flatMap { number in
            let sitting = Int32(number)
            return [
                agreement.atMost.map { atMost(sitting, organisation, $0) },
                agreement.atLeast.flatMap { reserve(sitting, organisation, $0, agreement.releaseDays) },
            ].compactMap(\.self)
        }
    }

    private func atMost(_ sitting: Int32, _ organisation: Int, _ most: Int) -> Row {
        let signed = own(earlier.signed, sitting, organisation)
        let limit = Group07SeatAgreements.mostOfOrganisation(
            atMost: most, published: own(earlier.published, sitting, organisation), signed: signed)
        return Row(kind: .atMost(organisation: organisation), sitting: sitting, limit: limit, signed: signed)
    }

    /// nil: the seats are released.
    private func reserve(_ sitting: Int32, _ organisation: Int, _ least: Int, _ releaseDays: Int?) -> Row? {
        let day = held.sittings[Int(sitting)].day
        guard Group07SeatAgreements.isReserved(date: day, asOf: asOf, releaseDays: releaseDays) else { return nil }
        let published = own(earlier.published, sitting, organisation)
        let signed = (earlier.signed[sitting]?.count ?? 0) - own(earlier.signed, sitting, organisation)
        let limit = Group07SeatAgreements.mostOfOthers(
            capacity: seats[Int(sitting)], atLeast: least, publishedOfOrganisation: published, signedOfOthers: signed)
        return Row(
            kind: .reserve(organisation: organisation, kept: max(0, least - published)), sitting: sitting,
            limit: limit, signed: signed)
    }

    private func own(_ clients: [Int32: [Int]], _ sitting: Int32, _ organisation: Int) -> Int {
        clients[sitting]?.count { members[$0].organisation == organisation } ?? 0
    }
}
