package import PlacementDomain

/// What the checker derives of one client, for tests that compare it with other derivations.
package struct DerivedChoices: Sendable {
    package struct DerivedColumn: Hashable, Sendable {
        package var project: Int
        /// Ascending.
        package var series: [Int]
        package var sessions: [SessionID]
        package var unworked: Int
        package var cost: Int
        package var lost: Int

        package init(project: Int, series: [Int], sessions: [SessionID], unworked: Int, cost: Int, lost: Int) {
            self.project = project
            self.series = series
            self.sessions = sessions
            self.unworked = unworked
            self.cost = cost
            self.lost = lost
        }
    }

    package var client: Int
    package var order: Int
    package var remaining: Int
    package var firstDay: CalendarDay
    package var termEnd: CalendarDay
    package var hasTerm: Bool
    /// Empty for a signed client.
    package var columns: [DerivedColumn]
    package var continuation: DerivedColumn?
    package var isSigned: Bool
    package var unplacedCost: Int
    package var unplacedLost: Int
    package var leastLost: Int
}

extension RosterChecker {
    /// Every choice of every planned client, as the bound sees it. For small instances: all columns are listed.
    package static func choices(_ instance: Instance) -> [DerivedChoices] {
        let tables = DerivedTables(instance, threads: 1)
        let (model, table) = (tables.model, tables.patterns)
        let proof = Proof(tables: tables, threads: 1, scale: 1)
        let figures = proof.run(leaves: []) { _, _ in ClientOutcome() }
        guard let first = model.planned.units.first else { return [] }
        let worker = ClientWorker(model, table, first: first)
        return model.planned.units.enumerated().map { index, unit in
            worker.open(unit)
            func derived(
                _ numbers: some Collection<Int32>, _ project: Int, unworked: Int, cost: Int, lost: Int
            ) -> DerivedChoices.DerivedColumn {
                let sittings = numbers.map { model.table.sittings[Int($0)] }
                return DerivedChoices.DerivedColumn(
                    project: project, series: Set(sittings.map { Int($0.series) }).sorted(),
                    sessions: sittings.map {
                        SessionID(
                            series: instance.series[Int($0.series)].id, date: CalendarDay(number: Int($0.day)))
                    }, unworked: unworked, cost: cost, lost: lost)
            }
            var columns: [DerivedChoices.DerivedColumn] = []
            if !tables.kept.isSigned[index] {
                worker.visit { choice in
                    for column in choice.columns {
                        let numbers = (column.begin..<column.end).lazy.map { choice.view.sitting[Int($0)] }
                        columns.append(
                            derived(
                                numbers, choice.project, unworked: Int(column.unworked), cost: column.cost,
                                lost: column.lost))
                    }
                    return false
                }
            }
            let continuation = tables.kept.ofUnit[index].map {
                derived(
                    $0.sittings, instance.placements[$0.placement].project, unworked: $0.unworked, cost: $0.cost,
                    lost: $0.lost)
            }
            return DerivedChoices(
                client: unit.client, order: unit.order, remaining: unit.remaining,
                firstDay: CalendarDay(number: unit.firstDay), termEnd: CalendarDay(number: unit.termEnd),
                hasTerm: unit.hasTerm, columns: columns, continuation: continuation,
                isSigned: tables.kept.isSigned[index], unplacedCost: figures.unplacedCost[index],
                unplacedLost: figures.unplacedLost[index], leastLost: figures.leastLost[index])
        }
    }

    /// Orders that are not planned, with their codes.
    package static func notPlanned(_ instance: Instance) -> [NotPlannedOrder] { PlannedUnits(instance).notPlanned }

    /// Whether leaves with these decisions (question number → answer) hold every case.
    package static func covers(_ leaves: [[Int: Bool]]) -> Bool {
        CertificateReader.covers(
            leaves.map { leaf in
                Dictionary(uniqueKeysWithValues: leaf.map { (ProofLeaf.Question(unit: $0.key, project: 0), $0.value) })
            })
    }
}

/// How much there is to price, for the benchmark page.
package struct InstanceCounts: Sendable {
    package var clients = 0
    package var heldSittings = 0
    package var patterns = 0
    /// Pairs of a client and a pattern that he can have.
    package var pairs = 0
    /// Those of them whose timeline is the client's own, because dates differ for him.
    package var ownPairs = 0
    package var columns = 0
}

extension RosterChecker {
    /// Counts without keeping anything: for instances of any size.
    package static func counts(_ instance: Instance) -> InstanceCounts {
        let model = CheckerModel(instance)
        let table = PatternTable(model, threads: 1)
        var counts = InstanceCounts()
        counts.clients = model.planned.units.count
        counts.heldSittings = model.table.sittings.count
        counts.patterns = table.patterns.count
        guard let first = model.planned.units.first else { return counts }
        let worker = ClientWorker(model, table, first: first)
        for unit in model.planned.units {
            worker.open(unit)
            worker.visit { choice in
                counts.pairs += 1
                counts.ownPairs += choice.sharedEntry < 0 ? 1 : 0
                counts.columns += choice.columns.count
                return false
            }
        }
        return counts
    }
}
