import PlacementDomain

extension TroubleReport {
    /// All that stands in the way of one command: a single thing by itself, several below each other.
    ///
    /// - Parameters:
    ///   - findings: at least one.
    ///   - nothing: what was not done.
    static func inTheWay(_ findings: [Finding], nothing: Said, in words: Wording) -> TroubleReport {
        if findings.count == 1, let only = findings.first {
            return TroubleReport(
                code: only.code, cause: words(only.cause), remedy: words(only.remedy), ending: .wrongRequest)
        }
        let count = words.number(findings.count)
        return TroubleReport(
            cause: words(
                "er staan \(count) dingen in de weg; er is niets ", "\(count) things stand in the way; nothing was ")
                + words(nothing),
            remedy: words(
                "verhelp wat hierboven staat, en typ de opdracht opnieuw.",
                "mend what stands above, and type the command again."),
            ending: .wrongRequest, findings: findings)
    }
}
