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
        let facts = Facts(instance)
        let (tables, patterns) = (DerivedTables(facts), PatternTable(facts, threads: 1))
        let figures = Proof(tables: tables, patterns: patterns, threads: 1, scale: 1).run(leaves: [])
        guard let first = facts.planned.units.first else { return [] }
        let worker = ClientWorker(facts, patterns, first: first)
        return facts.planned.units.enumerated().map { index, unit in
            worker.open(unit)
            var columns: [DerivedChoices.DerivedColumn] = []
            if !tables.kept.isSigned[index] {
                worker.visit { pattern in
                    columns += pattern.columns.map { column in
                        derived(
                            pattern.sittings(of: column), pattern.project, unworked: Int(column.unworked),
                            cost: column.cost, lost: column.lost, facts)
                    }
                    return false
                }
            }
            let own = figures.ofUnit[index]
            return DerivedChoices(
                client: unit.client, order: unit.order, remaining: unit.remaining,
                firstDay: CalendarDay(number: unit.firstDay), termEnd: CalendarDay(number: unit.termEnd),
                hasTerm: unit.hasTerm, columns: columns,
                continuation: tables.kept.ofUnit[index].map { derived($0.column, $0.project, facts) },
                isSigned: tables.kept.isSigned[index], unplacedCost: own.unplacedCost, unplacedLost: own.unplacedLost,
                leastLost: own.leastLost)
        }
    }

    /// The columns of every planned client, by the plain rules alone: `choices` must list the same for who is not
    /// signed.
    package static func plainColumns(_ instance: Instance) -> [[DerivedChoices.DerivedColumn]] {
        let facts = Facts(instance)
        return facts.planned.units.map { unit in
            let person = Person(unit, facts)
            return seriesOfPatterns(person).flatMap { series -> [DerivedChoices.DerivedColumn] in
                let project = facts.series[series[0]].project
                let timeline = ColumnRules.timeline(of: series, for: person)
                let sittings = timeline.map { facts.held.sittings[$0] }
                if !PatternRules.broken(by: sittings, planStart: facts.planStart, person.limits).isEmpty { return [] }
                return Set(sittings.map(\.day)).compactMap { day in
                    ColumnRules.column(of: series, at: project, beginningOn: day, timeline: timeline, for: person)
                        .map { derived($0, project, facts) }
                }
            }
        }
    }

    /// Every set of series that C6 asks about, with a lawful sitting in each, by project.
    private static func seriesOfPatterns(_ person: Person) -> [[Int]] {
        let instance = person.facts.instance
        var sets: [[Int]] = []
        for project in instance.projects.indices {
            let lawful = instance.series.indices.filter {
                instance.series[$0].project == project && !ColumnRules.timeline(of: [$0], for: person).isEmpty
            }
            let most = PatternSize.most(of: lawful.count, instance.policy)
            PatternTable.forEachSubset(of: lawful, most: most) { sets.append($0) }
        }
        return sets
    }

    /// Series whose lawful sittings the fast search finds otherwise than the plain rules, of how many that were
    /// compared.
    ///
    /// - Returns: for each difference the client and the series; and of how many pairs none, all and some of the sittings
    ///   are lawful.
    package static func searchDifferences(
        _ instance: Instance
    ) -> (differences: [String], none: Int, all: Int, some: Int) {
        let facts = Facts(instance)
        var result: (differences: [String], none: Int, all: Int, some: Int) = ([], 0, 0, 0)
        for unit in facts.planned.units.flatMap({ [$0, $0.continuing] }) {
            let person = Person(unit, facts)
            let search = LawfulSearch(person)
            for series in facts.series.indices {
                let held = facts.held.range(ofSeries: series, within: unit.window)
                var numbers = held.map(Int32.init)
                if search.mayBeLawful(series) { search.keepLawful(&numbers, of: series) } else { numbers = [] }
                let plain = held.filter { SittingConditions.allow(facts.held.sittings[$0], for: person) }
                if numbers.map(Int.init) != plain {
                    result.differences.append("\(person.client.id) \(instance.series[series].id)")
                }
                if plain.isEmpty {
                    result.none += 1
                } else if plain.count == held.count {
                    result.all += 1
                } else {
                    result.some += 1
                }
            }
        }
        return result
    }

    private static func derived(
        _ column: WrittenColumn, _ project: Int, _ facts: Facts
    ) -> DerivedChoices.DerivedColumn {
        derived(
            column.sittings, project, unworked: column.unworked, cost: column.cost, lost: column.lost, facts)
    }

    private static func derived(
        _ numbers: some Collection<Int>, _ project: Int, unworked: Int, cost: Int, lost: Int, _ facts: Facts
    ) -> DerivedChoices.DerivedColumn {
        DerivedChoices.DerivedColumn(
            project: project, series: Set(numbers.map { facts.held.sittings[$0].series }).sorted(),
            sessions: numbers.map(facts.session), unworked: unworked, cost: cost, lost: lost)
    }

    /// Orders that are not planned, with their codes.
    package static func notPlanned(_ instance: Instance) -> [NotPlannedOrder] { PlannedUnits(instance).notPlanned }

    /// Whether leaves with these decisions (question number → answer) hold every case.
    package static func covers(_ leaves: [[Int: Bool]]) -> Bool {
        CertificateReader.covers(
            leaves.map { leaf in
                Dictionary(
                    uniqueKeysWithValues: leaf.map { (ProofLeaf.Question(unit: $0.key, subject: .place(0)), $0.value) })
            })
    }
}
