public import PlacementDomain
internal import PlacementRules
internal import Synchronization

/// The problem of one instance, made once and handed to whoever asks: solver, reasons, offers.
///
/// 1. The sittings that are held, and who is planned (`Week`). 2. Who may sit where on which day (`Eligible`). 3. What
/// earlier weeks left: kept placements that go on. 4. What ties clients together (`Rows`). 5. Every client's choices
/// (`Columns`), made when somebody first asks for them all.
///
/// Holds no answer and never changes: a thousand questions may be asked of one model, from any thread.
public final class PlacementModel: Sendable {
    public let instance: Instance
    package let held: HeldSittings
    /// Everybody who is planned, ascending by client.
    package let units: [PlanningUnit]
    /// Orders outside cost and bound, and why; ascending by client, then order.
    package let notPlanned: [NotPlannedOrder]
    package let eligibility: Eligibility
    package let patternSizes: PatternSizes
    package let continuations: Continuations
    package let rows: RowTable
    package let apart: ApartPairs
    /// What was published, held against the facts of today.
    package let published: PublishedToCome
    /// What the rules say about single records and dates (D12xx), none of which stops a plan.
    public let warnings: [Finding]
    private let clientRecords = Mutex<ClientRecords?>(nil)
    private let allChoices = Mutex<ChoiceSpace?>(nil)

    /// - Complexity: linear in the tables; some 50 ms for 2,000 clients.
    public init(instance: Instance) {
        self.instance = instance
        // 1. The week.
        let held = HeldSittings(instance: instance)
        let planning = PlanningUnits(instance: instance)
        self.held = held
        units = planning.units
        notPlanned = planning.notPlanned
        // 2. Who may sit where.
        eligibility = Eligibility(instance: instance, held: held)
        // 3. What goes on. 4. What ties clients together.
        continuations = Continuations(
            instance: instance, units: planning.units, held: held, eligibility: eligibility)
        rows = RowTable(instance: instance, units: planning.units, held: held, continuations: continuations)
        apart = ApartPairs(instance: instance)
        let published = PublishedToCome(
            instance: instance, notPlanned: planning.notPlanned, reach: eligibility.reach)
        self.published = published
        patternSizes = PatternSizes(
            instance: instance, held: held, units: planning.units, eligibility: eligibility)
        warnings =
            held.warnings + planning.warnings + EarlierWeeksFindings.warnings(instance: instance, toCome: published)
            + patternSizes.warnings
    }

    /// One client alone beside the sittings of `other`.
    private init(of alone: Instance, beside other: PlacementModel) {
        instance = alone
        held = other.held
        let planning = PlanningUnits(instance: alone)
        units = planning.units
        notPlanned = planning.notPlanned
        eligibility = Eligibility(sharing: other.eligibility, clientsOf: alone)
        patternSizes = other.patternSizes
        continuations = Continuations(
            instance: alone, units: planning.units, held: other.held, eligibility: eligibility)
        rows = RowTable(seatsOf: other.held)
        apart = .none
        published = .none
        warnings = planning.warnings
    }

    /// The model of one client after a change of his own records, without anybody else.
    ///
    /// He is client 0 of its instance; held sittings and all that depends on projects and series alone are taken over, so
    /// a what-if question costs about a millisecond. Seats, agreements and other people play no part in it.
    ///
    /// - Parameters:
    ///   - client: index into `instance.clients`.
    ///   - change: of his records and of `startWeeks`; projects, series and what belongs to them must stay.
    package func updating(_ client: Int, by change: (inout Instance) -> Void = { _ in }) -> PlacementModel {
        var alone = records.instance(ofClient: client)
        change(&alone)
        return PlacementModel(of: alone, beside: self)
    }

    /// Everybody's records apart, for `updating`; made when somebody first asks.
    private var records: ClientRecords {
        clientRecords.withLock { known in
            if let known { return known }
            let made = ClientRecords(instance: instance)
            known = made
            return made
        }
    }

    /// The choices of everybody who has one, with the rows that tie them; made once.
    ///
    /// - Parameter threads: at least 1; changes the speed only.
    package func choices(threads: Int) -> ChoiceSpace {
        allChoices.withLock { known in
            if let known { return known }
            let made = ChoiceSpace(model: self, threads: threads)
            known = made
            return made
        }
    }
}
