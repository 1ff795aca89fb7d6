import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

/// The conflicts that the model lists against those of brute force.
@Suite("Conflicts to decide")
struct ConflictTests {
    @Test("C11 and C12: enumerated changes of facts, before, at and after planStart")
    func enumerated() {
        var seen: Set<String> = []
        for tiny in TinyInstances.changedFacts { seen.formUnion(compare(tiny.builder.build(), tiny.name)) }
        let wanted: Set = [
            "KEPT_NOT_POSSIBLE", "KEPT_LOSES_HOURS", "TOO_MANY_KEPT", "KEPT_APART", "KEPT_AGAINST_LIMITS",
        ]
        #expect(wanted.subtracting(seen).isEmpty)
    }

    @Test("C11 and C12: random changes of facts")
    func random() {
        for seed in UInt64(1)...1_000 {
            let builder = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(changedFacts: true))
            compare(builder.build(), "seed \(seed)")
        }
    }

    @Test("C10 to C12: everything else that earlier weeks leave")
    func earlierWeeks() {
        for seed in UInt64(1)...400 {
            let builder = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true))
            compare(builder.build(), "seed \(seed)")
        }
    }

    /// - Returns: the codes that were listed.
    @discardableResult
    private func compare(_ instance: Instance, _ name: String) -> Set<String> {
        let (brute, model) = (BruteForce(instance), PlacementModel(instance: instance))
        let conflicts = model.choices(threads: 1).keptConflicts
        let all = Set(model.continuations.ofUnit.keys)
        var codes: Set<String> = []
        for continues in [[], all] {
            let found = conflicts.all(continues: continues)
            #expect(
                found == brute.conflicts(continues: Set(continues.map { model.units[$0].client })), "\(name)")
            codes.formUnion(found.map(\.code))
        }
        return codes
    }

    private func town(_ configure: (inout InstanceBuilder) -> Void) -> PlacementModel {
        var builder = InstanceBuilder.town(clients: 2, projects: 2)
        builder.publishedThrough = "2026-12-06"
        configure(&builder)
        return PlacementModel(instance: builder.build())
    }

    private func codes(_ model: PlacementModel) -> [String] {
        for warning in model.warnings {
            #expect(ForeignWords.found(in: warning.cause).isEmpty, "\(warning.cause)")
            #expect(ForeignWords.found(in: warning.remedy).isEmpty, "\(warning.remedy)")
        }
        return model.warnings.map(\.code).filter { $0 >= "D1220" && $0 <= "D1229" }
    }

    @Test("D1222 a published sitting that is not held, from the day of the plan on")
    func notHeld() {
        func warnings(_ date: CalendarDay) -> [String] {
            codes(
                town {
                    $0.asOf = "2026-11-18"
                    $0.addPublishedAssignment(of: "o1", "s1", date, credit: 420)
                    $0.addSession("s1", date, .cancelled)
                })
        }
        #expect(warnings("2026-11-16") == [], "what is past stays as it was")
        #expect(warnings("2026-11-23") == ["D1222"], "before planStart")
        #expect(warnings("2026-11-30") == ["D1222"])
    }

    @Test("D1227 other times than the sitting has now; a last sitting that ends early has its own")
    func otherTimes() {
        func warnings(credit: Int, to: TimeOfDay, _ change: (inout InstanceBuilder) -> Void = { _ in }) -> [String] {
            codes(
                town {
                    $0.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: credit, to: to)
                    change(&$0)
                })
        }
        let early: (inout InstanceBuilder) -> Void = {
            $0.addSession("s1", "2026-11-30", .changed, end: "12:00", break: 0)
        }
        #expect(warnings(credit: 420, to: "16:30") == [])
        #expect(warnings(credit: 60, to: "10:30") == [], "the break lies before the end")
        #expect(warnings(credit: 60, to: "11:30") == ["D1227"])
        #expect(warnings(credit: 420, to: "16:30", early) == ["D1227"])
        #expect(warnings(credit: 180, to: "12:00", early) == [])
        #expect(
            warnings(credit: 420, to: "16:30") { $0.addSession("s1", "2026-11-30", .changed, break: 60) } == ["D1227"],
            "more minutes than it has")
        #expect(
            warnings(credit: 420, to: "16:30") { $0.addSession("s1", "2026-11-30", .changed, start: "09:30") }
                == ["D1227"])
    }

    @Test("D1228 more minutes published than remain, with the surplus")
    func surplus() {
        func findings(credited: Int) -> [Finding] {
            town {
                $0.change(OrderID("o1")) {
                    ($0.orderedMinutes, $0.creditedMinutes, $0.detentionDays) = (900, Minutes(credited), nil)
                }
                $0.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: 420)
            }.warnings.filter { $0.code == "D1228" }
        }
        #expect(findings(credited: 480).isEmpty)
        #expect(findings(credited: 481).map { $0.cause.english.hasSuffix(": 1 minute too many") } == [true])
    }

    @Test("D1229 one person in two sittings at one time")
    func twoPlaces() {
        let model = town {
            $0.addSeries("s9", at: "p2", .monday, "13:00", "18:00", break: 0)
            $0.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: 420)
            $0.addPublishedAssignment(of: "o1", "s9", "2026-11-30", credit: 300, from: "13:00", to: "18:00")
        }
        #expect(codes(model) == ["D1229"])
    }

    @Test("D1226 a placement of an order that is not in the tables plays no part")
    func orphanedPlacement() {
        let plain = town { _ in }
        let model = town { $0.addPlacement("pl9", of: "gone", at: "p1", series: ["s1"]) }
        #expect(codes(model) == ["D1226"] && codes(plain) == [])
        #expect(model.units == plain.units && model.continuations.ofUnit.isEmpty)
        #expect(model.choices(threads: 1).keptConflicts.all(continues: []).isEmpty)
    }

    @Test("KEPT_LOSES_HOURS names the hours that unlocking would save, and never those of an order without a term")
    func losingHours() {
        func hours(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> [Int: Int] {
            town {
                $0.change(OrderID("o1")) {
                    ($0.orderedMinutes, $0.detentionDays) = (1_800, nil)
                    $0.caseTermEnd = "2027-03-01"
                }
                $0.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
                $0.addClosure("p1", "2026-12-10", through: "2028-01-01")
                configure(&$0)
            }.hoursLostBySigning(threads: 1)
        }
        // He works once, on 7 December, seven hours of thirty.
        #expect(hours() == [0: 23])
        #expect(
            hours {
                $0.change(OrderID("o1")) {
                    ($0.legalFrame, $0.finalDate, $0.caseTermEnd) = (.voluntary, nil, nil)
                }
            } == [:])
        #expect(hours { $0.placements[0].value.state = .agreed } == [:], "he may choose")
    }
}
