import PlacementDomain

/// What signed clients who lose hours could choose unlocked (KEPT_LOSES_HOURS).
enum LosingHours {
    /// Units that are signed and whose continuation loses hours of a term: only they are asked about.
    static func units(_ tables: DerivedTables) -> [Int] {
        tables.kept.ofUnit.indices.filter {
            tables.kept.isSigned[$0] && (tables.kept.ofUnit[$0]?.column.lost ?? 0) > 0
        }
    }

    /// The least lost points among the columns of each of them as if he were unlocked; who has no column is left out.
    ///
    /// - Parameter threads: changes the speed only.
    static func leastLost(_ tables: DerivedTables, _ patterns: PatternTable, threads: Int) -> [Int: Int] {
        let (facts, losing) = (tables.facts, units(tables))
        guard let any = losing.first else { return [:] }
        let workers = max(1, min(threads, losing.count))
        let found = mapInParallel(workers, threads: workers) { number -> [(Int, Int)] in
            let worker = ClientWorker(facts, patterns, first: facts.planned.units[any])
            return losing.indices.filter { $0 % workers == number }.compactMap { position in
                worker.open(facts.planned.units[losing[position]])
                var least: Int?
                worker.visit { pattern in
                    for column in pattern.columns { least = min(least ?? Int.max, column.lost) }
                    return least == 0
                }
                return least.map { (losing[position], $0) }
            }
        }
        return Dictionary(uniqueKeysWithValues: found.flatMap(\.self))
    }
}
