package import PlacementDomain

/// PLACE-04 (input): nobody works long alone: an external project names who is present, and accepts little time alone.
///
/// - Source: Btul 3:7, text in force on 2026-01-01; the number is an assumption; NL, `rules.yaml` PLACE-04 `aloneMinutes`.
package enum Place04NotLongAlone {
    package static let id = "PLACE-04"

    /// - Parameter limit: nil: no number for this jurisdiction, no finding.
    package static func finding(project: Project, limit: Int?) -> Finding? {
        guard let limit else { return nil }
        let nobody = !project.presentPerson.contains { !$0.isWhitespace }
        guard nobody || project.aloneMinutes.value > limit else { return nil }
        let cause =
            nobody
            ? Said(
                "bij een extern project is niemand genoemd die aanwezig is",
                "an external project that names nobody who is present")
            : Said(
                "\(project.aloneMinutes) minuten alleen is afgesproken, meer dan \(limit)",
                "\(project.aloneMinutes) minutes alone are accepted, more than \(limit)")
        return Finding(
            code: "D1218", severity: .warning, file: "projects.csv", line: project.line,
            field: nobody ? "presentPerson" : "aloneMinutes", cause: Said { "project \(project.id): " + $0(cause) },
            remedy: Said(
                "spreek met het project af wie er is, en hoe lang iemand alleen mag zijn",
                "settle with the project who is present and up to what time alone is accepted"))
    }
}
