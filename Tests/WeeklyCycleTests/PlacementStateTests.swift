import Foundation
import PlacementDomain
import Testing
import WeeklyCycle

@Suite("States of placements")
struct PlacementStateTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    private static let (today, signedDay) = (day("2026-11-30"), day("2026-11-10"))

    private func standing(
        _ state: PlacementStanding.State, _ change: (inout PlacementStanding) -> Void = { _ in }
    ) -> PlacementStanding {
        var standing = PlacementStanding(
            id: "pl-1", order: "o1", client: "c1", project: "p1", firstDay: Self.day("2026-11-16"), state: state,
            decisionDay: Self.day("2026-11-05"), received: Self.day("2026-09-01"))
        if state == .signed { standing.signedDay = Self.signedDay }
        change(&standing)
        return standing
    }

    private func judge(
        _ standing: PlacementStanding, _ verb: PlacementVerb, reason: String? = "because", date: CalendarDay? = nil
    ) -> JudgedPlacement {
        PlacementJudge(standing: standing, today: Self.today).judge(
            PlacementRequest(verb, "pl-1", reason: reason, date: date))
    }

    /// In the order proposed, agreed, pinned, signed, ended: `>` it changes, `=` it stands there already, `-` refused.
    private static let table: [(PlacementVerb, String)] = [
        (.sign, ">>>=-"), (.introduce, ">>>>-"), (.unlock, "-->>-"), (.end, ">>>>="),
    ]

    @Test("every verb in every state does what the table says")
    func everyVerbInEveryState() {
        #expect(Self.table.map(\.0) == PlacementVerb.allCases)
        for (verb, row) in Self.table {
            for (state, wanted) in zip(PlacementStanding.State.allCases, row) {
                let judged = judge(standing(state), verb)
                #expect((judged.placement == standing(state)) == (wanted != ">"), "\(verb) \(state)")
                #expect(judged.problems.map(\.code) == (wanted == "-" ? ["D5182"] : []), "\(verb) \(state)")
            }
        }
    }

    @Test("signing has its day, closes what was unlocked, and is corrected with a reason")
    func signing() {
        let signed = judge(standing(.pinned), .sign, reason: nil, date: Self.signedDay).placement
        #expect(signed.state == .signed && signed.signedDay == Self.signedDay)
        let open = standing(.signed) { ($0.unlockedOn, $0.unlockReason) = (Self.today, "moved house") }
        let again = judge(open, .sign, reason: nil).placement
        #expect(again.signedDay == Self.today && !again.isUnlocked && again.unlockReason.isEmpty)
        #expect(judge(standing(.signed), .sign, reason: nil, date: Self.signedDay).problems == [])
        #expect(judge(standing(.signed), .sign, reason: nil, date: Self.today).problems == [.noReason])
        #expect(judge(standing(.signed), .sign, date: Self.today).placement.signedDay == Self.today)
        let other = standing(.proposed) { $0.otherKept = ["pl-2"] }
        #expect(judge(other, .sign).problems == [.otherKept("pl-1", "o1", other: "pl-2")])
    }

    @Test("unlocking and ending need a reason; the same again changes nothing")
    func reasons() {
        for verb in [PlacementVerb.unlock, .end] {
            #expect(judge(standing(.signed), verb, reason: " ").problems == [.noReason])
        }
        let open = judge(standing(.signed), .unlock, reason: "moved house").placement
        #expect(open.isUnlocked && open.unlockedOn == Self.today && open.state == .signed)
        #expect(judge(open, .unlock, reason: nil).placement == open)
        #expect(judge(open, .unlock, reason: "moved house").placement == open)
        #expect(judge(open, .unlock, reason: "another").placement.unlockReason == "another")
        #expect(judge(standing(.signed), .end).placement.state == .ended)
    }

    @Test("days that have not come, or lie before the order, the decision or the signature, are refused")
    func days() {
        let tomorrow = Self.today.adding(days: 1)
        for verb in PlacementVerb.allCases {
            let state: PlacementStanding.State = verb == .sign ? .agreed : .signed
            #expect(judge(standing(state), verb, date: tomorrow).problems.map(\.code) == ["D5178"], "\(verb)")
            let before = judge(standing(state), verb, date: Self.day("2026-08-01")).problems
            #expect(before.allSatisfy { $0.code == "D5179" } && !before.isEmpty, "\(verb)")
        }
        #expect(judge(standing(.agreed), .sign, date: Self.day("2026-11-04")).problems.count == 1)
        #expect(judge(standing(.signed), .unlock, date: Self.day("2026-11-09")).problems.count == 1)
    }
}
