import PlacementDomain
import PlacementTesting
import Testing

/// What becomes of a field of a case: every small case of it.
@Suite("Fields of cases compared")
struct CaseMergeTests {
    private static let values: [String?] = [nil, "a", "b", "c"]
    private static let seen: [CaseSeen] = [.never, .value(nil), .value("a"), .value("b")]

    private func each(
        _ body: (CaseField, CaseMaster.Owner, CaseSeen, String?, String?, CaseVerdict) -> Void
    ) {
        for field in CaseField.allCases {
            for owner in [CaseMaster.Owner.caseSystem, .office] {
                for seen in Self.seen {
                    for ours in Self.values {
                        for theirs in Self.values {
                            let verdict = field.verdict(master: owner, seen: seen, ours: ours, theirs: theirs)
                            body(field, owner, seen, ours, theirs, verdict)
                        }
                    }
                }
            }
        }
    }

    @Test("a value of the office goes only where nobody changed it since both sides were told apart")
    func neverOverwritten() {
        each { field, owner, seen, ours, theirs, verdict in
            guard verdict == .take else { return }
            let isUnchanged = seen == .value(ours) || ours == nil || seen == .never && owner == .caseSystem
            #expect(isUnchanged && ours != theirs, "\(field) \(seen) \(ours ?? "-") \(theirs ?? "-")")
        }
    }

    @Test("both the same is nothing; a difference in a field of the case system is taken or decided, never sent")
    func settled() {
        each { field, owner, seen, ours, theirs, verdict in
            if ours == theirs { #expect(verdict == .nothing) }
            if owner == .caseSystem, ours != theirs {
                #expect([.take, .conflict].contains(verdict), "\(field) \(seen)")
            }
        }
    }

    @Test("a field of the office that only the office changed is sent; one that only the case changed is in conflict")
    func office() {
        each { _, owner, seen, ours, theirs, verdict in
            guard owner == .office, case .value(let before) = seen, ours != theirs else { return }
            if theirs == before { #expect(verdict == .send) }
            if ours == before, ours != nil { #expect(verdict == .conflict) }
        }
    }

    @Test("each field has one form and one master, and days and limitations change hands at the intake")
    func masters() {
        #expect(CaseField.availability.master.owner(hasIntake: false) == .caseSystem)
        #expect(CaseField.availability.master.owner(hasIntake: true) == .office)
        #expect(CaseField.workedMinutes.master.owner(hasIntake: false) == .office)
        #expect(CaseField.orderedMinutes.master.owner(hasIntake: true) == .caseSystem)
    }

    @Test("numbers, lists and periods have one spelling")
    func spelling() {
        for text in ["", "-1", "+1", " 1", "1,5", "1000000001", "12345678901", "1e3"] {
            #expect(CaseValue.number(text) == nil, "\(text)")
        }
        #expect(CaseValue.number("0") == 0 && CaseValue.number("1000000000") == 1_000_000_000)
        #expect(CaseValue.list(["b", "a", "b"]) == "a;b" && CaseValue.items("a;b") == ["a", "b"])
        for (first, last) in [("2026-03-01", "2026-04-10"), ("2026-03-01", nil)] as [(CalendarDay, CalendarDay?)] {
            let period = CaseValue.period(CaseValue.period(first, last, "detention"))
            #expect(period?.first == first && period?.last == last && period?.cause == "detention")
        }
        for text in ["2026-03-01", "2026-03-01/2026-02-01 x", "x/ y", "2026-03-01/2026-04-10 ", "2026-13-01/ x"] {
            #expect(CaseValue.period(text) == nil, "\(text)")
        }
    }
}
