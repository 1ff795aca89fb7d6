import PlacementDomain

/// Checks names of formats with their version, as `dichtbij.instance/2`.
enum Schema {
    /// Reports a text that names another format, or a version that is not read here.
    ///
    /// - Parameter version: the newest that is read; older ones are, too.
    /// - Returns: the version; nil: reported.
    @discardableResult
    static func check(
        _ text: String, _ name: String, through version: Int = 1, file: String, line: Int,
        _ collector: FindingCollector
    ) -> Int? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let found = parts.count == 2 && parts[0] == name ? Int(parts[1]) : nil
        if let found, (1...version).contains(found), text == "\(name)/\(found)" { return found }
        if let found, found > version {
            collector.add(
                .schemaNewer, file: file, line: line, field: "schema",
                cause: Said(
                    "formaat versie \(found); dit programma leest versie \(version)",
                    "format version \(found); this program reads version \(version)"),
                remedy: Said(
                    "gebruik een nieuwer programma, of laat de map schrijven in versie \(version)",
                    "use a newer program, or have the folder written in version \(version)"))
        } else {
            collector.add(
                .schemaOther, file: file, line: line, field: "schema",
                cause: Said("niet het schema \(name)/\(version)", "not the schema \(name)/\(version)"),
                remedy: Said("schrijf schema \(name)/\(version)", "write schema \(name)/\(version)"))
        }
        return nil
    }
}
