import PlacementDomain
import WeeklyCycle

extension StoreReport {
    func json(exported week: ExportedWeek, _ output: String) -> JSONText {
        object([
            ("verb", .string("export")), ("path", .string(output)), ("instance", .string(week.hash)),
            ("asOf", .string("\(week.asOf)")), ("planStart", .string("\(week.planStart)")),
            ("frozenThrough", week.publishedThrough.map { .string("\($0)") } ?? .null),
            ("clients", .integer(week.clients)), ("orders", .integer(week.orders)),
        ])
    }

    func json(made facts: StoreFacts, _ taken: TakenOver?, _ path: String) -> JSONText {
        object([
            ("verb", .string("init")), ("path", .string(path)), ("store", .string(facts.id)),
            ("jurisdiction", .string(facts.jurisdiction)), ("language", .string(facts.language)),
            ("timeZone", .string(facts.timeZone)), ("synthetic", .bool(facts.isSynthetic)),
            ("clients", .integer(taken?.clients ?? 0)), ("orders", .integer(taken?.orders ?? 0)),
            ("projects", .integer(taken?.projects ?? 0)), ("series", .integer(taken?.series ?? 0)),
            ("published", .integer(taken?.published ?? 0)),
        ])
    }

    func json(verified found: StoreVerification, _ path: String) -> JSONText {
        object([("verb", .string("verify")), ("path", .string(path))] + members(found))
    }

    func json(copied made: SealedCopy) -> JSONText {
        let copy = made.copy
        return object(
            [
                ("verb", .string("backup")), ("path", .string(copy.path)), ("bytes", .integer(copy.bytes)),
                ("sha256", .string(copy.digest)), ("seal", made.seal.map { .integer(Int($0)) } ?? .null),
            ] + members(copy.verification))
    }

    func json(migrated migration: StoreMigration, _ copy: StoreCopy?) -> JSONText {
        object([
            ("verb", .string("migrate")), ("path", .string(migration.path)), ("from", .integer(migration.from)),
            ("to", .integer(migration.to)), ("done", .bool(migration.isDone || copy != nil)),
            ("copy", copy.map { .string($0.path) } ?? .null),
        ])
    }

    func json(restored restore: StoreRestore, kept: String?, isDryRun: Bool) -> JSONText {
        object(
            [
                ("verb", .string("restore")), ("path", .string(restore.target)), ("dryRun", .bool(isDryRun)),
                ("sha256", .string(restore.digest)),
                ("lastAct", restore.lastAct.map { .string($0.description) } ?? .null),
                ("kept", kept.map { .string($0) } ?? .null),
            ] + members(restore.verification))
    }

    private func object(_ members: [(String, JSONText)]) -> JSONText {
        .object([("schema", .string("dichtbij.store/1"))] + members)
    }

    private func members(_ found: StoreVerification) -> [(String, JSONText)] {
        let counts = found.counts
        return [
            ("store", .string(found.facts.id)), ("version", .integer(found.schema)), ("head", .string(found.head)),
            ("acts", .integer(counts.acts)), ("decisions", .integer(counts.decisions)),
            ("orders", .integer(counts.orders)), ("entries", .integer(counts.entries)),
            ("assignments", .integer(counts.assignments)), ("publications", .integer(counts.publications)),
            ("files", .integer(counts.files)),
            (
                "findings",
                .list(
                    found.findings.map { finding in
                        .object([
                            ("code", .string(finding.code)), ("place", .string(finding.place)),
                            ("cause", .string(finding.cause.english)), ("do", .string(finding.remedy.english)),
                        ])
                    })
            ),
        ]
    }
}
