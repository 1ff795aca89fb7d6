import Foundation
import PlacementDomain
import Testing
import WeeklyCycle

/// The states of an order against a table that somebody can read.
@Suite("States of orders")
struct OrderStateTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    private static let today = day("2026-11-30")

    private static let rules = RuleBook(versions: [
        .init(id: "PLACE-16", jurisdiction: "NL", validFrom: day("2020-01-01"), numbers: ["weighedNeeded": 1]),
        .init(id: "PLACE-19", jurisdiction: "NL", validFrom: day("2020-01-01"), numbers: ["resultNeeded": 1]),
    ])

    /// Complete, begun, with ten hours left; a test says what is otherwise.
    private func standing(_ state: Order.State, _ change: (inout OrderStanding) -> Void = { _ in }) -> OrderStanding {
        var order = Order(
            id: "o1", client: -1, legalFrame: .judgment, receivedDate: Self.day("2026-09-01"), finalDate: nil,
            intakeDate: Self.day("2026-09-07"), matchingWeighedOn: Self.day("2026-09-08"), orderedMinutes: 2_400,
            state: state)
        if [.completed, .returned, .withdrawn].contains(state) { order.endedDate = Self.day("2026-11-20") }
        if state == .returned { order.returnReason = "misconduct" }
        var standing = OrderStanding(
            order: order, client: "c1", remaining: 600, hasWorked: true, wasPublished: true)
        change(&standing)
        return standing
    }

    private func judge(
        _ standing: OrderStanding, _ verb: OrderVerb, reason: String? = "because", code: String? = nil,
        date: CalendarDay? = nil
    ) -> JudgedOrder {
        OrderJudge(standing: standing, rules: Self.rules, today: Self.today).judge(
            OrderRequest(.go(verb), "o1", reason: reason, code: code, date: date))
    }

    private func note(_ standing: OrderStanding, _ days: [OrderDay: CalendarDay?]) -> JudgedOrder {
        OrderJudge(standing: standing, rules: Self.rules, today: Self.today).judge(OrderRequest(.note(days), "o1"))
    }

    /// For each state, in the order received, intake, ready, placed, working, suspended, completed, returned, withdrawn:
    /// `>` it leads on, `=` it stands there already, `-` it is refused.
    private static let table: [(OrderVerb, String, Order.State?)] = [
        (.ready, ">>=------", .ready),
        (.suspend, "--->>=---", .suspended),
        (.resume, "---==>---", .working),
        (.complete, "-->>>>=--", .completed),
        (.return, ">>>>>>-=-", .returned),
        (.withdraw, ">>>>>>>>=", .withdrawn),
        (.reopen, "======>>>", .working),
        (.impossible, ">>>>>>---", nil),
    ]

    @Test("every verb in every state does what the table says, and nothing else")
    func everyVerbInEveryState() {
        #expect(Self.table.map(\.0) == OrderVerb.allCases)
        for (verb, row, target) in Self.table {
            #expect(row.count == Order.State.allCases.count, "\(verb)")
            for (state, wanted) in zip(Order.State.allCases, row) {
                let standing = standing(state) { if verb == .complete { $0.remaining = 0 } }
                let judged = judge(standing, verb, code: verb == .return ? "misconduct" : nil)
                switch wanted {
                case ">":
                    #expect(judged.problems == [] && judged.order.state == target ?? state, "\(verb) \(state)")
                    #expect(judged.order != standing.order, "\(verb) \(state)")
                case "=":
                    #expect(judged.problems == [] && judged.order == standing.order, "\(verb) \(state)")
                default:
                    #expect(judged.problems.map(\.code) == ["D5171"], "\(verb) \(state): \(judged.problems)")
                    #expect(judged.order == standing.order, "\(verb) \(state)")
                }
            }
        }
    }

    @Test("an order that goes on is as far as the facts say, each way in which they can be")
    func reached() {
        for (hasWorked, wasPublished, isWeighed, hadIntake) in (0..<16).map({
            ($0 & 1 > 0, $0 & 2 > 0, $0 & 4 > 0, $0 & 8 > 0)
        }) {
            let standing = standing(.withdrawn) {
                ($0.hasWorked, $0.wasPublished) = (hasWorked, wasPublished)
                if !isWeighed { $0.order.matchingWeighedOn = nil }
                if !hadIntake { $0.order.intakeDate = nil }
            }
            let wanted: Order.State =
                hasWorked ? .working : wasPublished ? .placed : isWeighed ? .ready : hadIntake ? .intake : .received
            let judged = judge(standing, .reopen)
            #expect(judged.order.state == wanted && judged.order.endedDate == nil && judged.order.returnReason == nil)
        }
        let placed = standing(.suspended) { $0.hasWorked = false }
        #expect(judge(placed, .resume).order.state == .placed)
    }

    @Test("an order that is not complete is not ready: everything that is missing is the answer, at once")
    func missing() {
        let nothing = standing(.received) {
            $0.known = []
            $0.order.matchingWeighedOn = nil
            $0.order.medicalCheckOrderedOn = Self.day("2026-09-02")
        }
        let judged = judge(nothing, .ready, reason: nil)
        #expect(judged.problems.map(\.code) == Array(repeating: "D5172", count: 8))
        #expect(Set(judged.problems).count == 8)
        for fact in ClientFact.allCases {
            let one = standing(.intake) { $0.known.remove(fact) }
            #expect(judge(one, .ready).problems == [.missing("o1", .client(fact))])
        }
        // Where the rules ask for nothing, nothing of the order is missing.
        let elsewhere = standing(.intake) {
            $0.order.jurisdiction = "EW"
            $0.order.matchingWeighedOn = nil
        }
        #expect(judge(elsewhere, .ready).order.state == .ready)
    }

    @Test("complete with minutes left and return with none are refused; a return has a code that is so, and a reason")
    func ends() {
        #expect(judge(standing(.working), .complete).problems == [.hoursLeft("o1", 600)])
        let done = standing(.working) { $0.remaining = 0 }
        #expect(judge(done, .complete, reason: nil).order.endedDate == Self.today)
        #expect(judge(done, .return, code: "misconduct").problems == [.noHoursLeft("o1")])
        #expect(
            judge(done, .return, reason: nil).problems.map(\.code) == ["D5175", "D5174", "D5176"], "all at once")
        #expect(judge(standing(.working), .return, code: "lazy").problems == [.noReturnCode(typed: "lazy")])
        let new = standing(.ready) { ($0.hasWorked, $0.wasPublished) = (false, false) }
        let codes: [(ReturnCode, Bool, Bool)] = [
            (.notStarted, true, false), (.startedNotFinished, false, true), (.misconduct, true, true),
            (.impossible, false, false),
        ]
        #expect(codes.map(\.0) == ReturnCode.allCases)
        for (code, ofNew, ofBegun) in codes {
            for (standing, isAllowed) in [(new, ofNew), (standing(.working), ofBegun)] {
                let judged = judge(standing, .return, code: code.rawValue)
                #expect(judged.problems.map(\.code) == (isAllowed ? [] : ["D5177"]), "\(code)")
                #expect(judged.order.returnReason == (isAllowed ? code.rawValue : nil), "\(code)")
            }
        }
        let reported = judge(standing(.working), .impossible, date: Self.day("2026-11-27")).order
        #expect(reported.impossibleReportedOn == Self.day("2026-11-27") && reported.state == .working)
        let told = standing(.working) { $0.order.impossibleReportedOn = Self.today }
        #expect(judge(told, .return, code: "impossible").order.state == .returned)
    }

    @Test("a returned order stays as it is for the same code and day; another one asks to open it first")
    func returnedTwice() {
        #expect(judge(standing(.returned), .return, code: "misconduct").problems == [])
        #expect(
            judge(standing(.returned), .return, code: "misconduct", date: Self.today).problems.map(\.code)
                == ["D5171"])
        #expect(judge(standing(.returned), .return, code: "startedNotFinished").problems.map(\.code) == ["D5171"])
    }

    @Test("who suspends, returns, withdraws, reopens or reports says why; blanks are no reason")
    func reasons() {
        for verb in OrderVerb.allCases {
            let sources = OrderJudge.sources(of: verb)
            let standing = standing(sources[sources.count / 2]) { if verb == .complete { $0.remaining = 0 } }
            let judged = judge(standing, verb, reason: "  ", code: verb == .return ? "misconduct" : nil)
            let isAsked = [.suspend, .return, .withdraw, .reopen, .impossible].contains(verb)
            #expect(judged.problems == (isAsked ? [.noReason] : []), "\(verb)")
        }
    }

    @Test("that an order is withdrawn is said by its case system, where one knows it")
    func caseSystem() {
        func foreign(_ state: Order.State) -> OrderStanding { standing(state) { $0.isForeign = true } }
        #expect(judge(foreign(.working), .withdraw).problems == [.caseSystem("o1", .withdraw)])
        #expect(judge(foreign(.withdrawn), .reopen).problems == [.caseSystem("o1", .reopen)])
        #expect(judge(foreign(.returned), .reopen).problems == [])
    }

    @Test("noting the intake talk is a state, both ways; noting the same changes nothing")
    func notes() {
        let new = standing(.received) { $0.order.intakeDate = nil }
        let talk = Self.day("2026-09-04")
        let held = note(new, [.intake: talk])
        #expect(held.problems == [] && held.order.state == .intake && held.order.intakeDate == talk)
        #expect(note(new, [.invited: talk]).order.invitedDate == talk)
        #expect(note(standing(.intake), [.intake: nil, .weighed: nil]).order.state == .received)
        #expect(note(standing(.working), [.weighed: Self.day("2026-09-08")]).order == standing(.working).order)
        for state in [Order.State.ready, .placed, .working, .suspended] {
            #expect(
                note(standing(state), [.weighed: nil]).problems == [.neededDay("o1", .order(.weighed))], "\(state)")
        }
        for state in OrderJudge.ended {
            #expect(note(standing(state), [.invited: Self.day("2026-09-02")]).problems.map(\.code) == ["D5171"])
        }
    }

    @Test("days that have not come, lie before the order, or stand in another order than things happen: all are told")
    func days() {
        let tomorrow = Self.today.adding(days: 1)
        let judged = note(standing(.intake), [.invited: tomorrow, .medicalResult: Self.day("2026-08-01")])
        #expect(
            judged.problems == [
                .inFuture(.order(.invited), tomorrow, today: Self.today),
                .tooEarly(.order(.medicalResult), Self.day("2026-08-01"), than: .received, Self.day("2026-09-01")),
                .tooEarly(.order(.intake), Self.day("2026-09-07"), than: .order(.invited), tomorrow),
                .tooEarly(.order(.weighed), Self.day("2026-09-08"), than: .order(.invited), tomorrow),
            ])
        let ended = judge(standing(.working), .return, code: "misconduct", date: Self.day("2026-09-07"))
        #expect(ended.problems.map(\.code) == ["D5179"])
        #expect(judge(standing(.working), .withdraw, date: tomorrow).problems.map(\.code) == ["D5178"])
        // What stood in a wrong order before is not this command's.
        let wrong = standing(.intake) { $0.order.invitedDate = Self.day("2026-09-20") }
        #expect(note(wrong, [.medicalOrdered: Self.today]).problems == [])
    }
}
