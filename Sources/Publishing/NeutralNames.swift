import PlacementDomain

/// Names of files and titles of calendars: they get copied to clouds and shown by mail programs.
struct NeutralNames: Sendable {
    /// SHA-256 of some bytes, lower-case hex.
    let digest: @Sendable ([UInt8]) -> String

    /// Words that no title, file name or calendar says (PRIV-01).
    static let unspoken = ["werkstraf", "taakstraf", "reclassering"]

    /// Whether a text holds one of these words.
    static func saysUnspoken(_ text: String) -> Bool {
        let lower = text.lowercased()
        return unspoken.contains { lower.contains($0) }
    }

    /// A name for a file or folder: the id, with bytes that file systems refuse or misread written as `%XX`.
    ///
    /// An id that would give a name of more than 200 bytes, or says one of the unspoken words, becomes a digest.
    func file(_ id: String) -> String {
        var name = ""
        for scalar in id.unicodeScalars {
            switch scalar {
            case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "%", "\u{00}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                name += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            case "." where name.isEmpty: name += "%2E"
            default: name.unicodeScalars.append(scalar)
            }
        }
        guard name.utf8.count <= 200, !NeutralNames.saysUnspoken(name) else {
            return "id-" + digest(Array(id.utf8)).prefix(32)
        }
        return name
    }

    /// The name of a session in calendars, the same for ever: `series@date`, with a digest for an id that says an unspoken word.
    func uid(_ session: SessionID) -> String {
        NeutralNames.saysUnspoken(session.series.text)
            ? "\(file(session.series.text))@\(session.date)" : session.description
    }

    /// The project's name; its id where the name says an unspoken word or is empty.
    func title(_ project: Project) -> String {
        if !project.name.isEmpty, !NeutralNames.saysUnspoken(project.name) { return project.name }
        return NeutralNames.saysUnspoken(project.id.text) ? file(project.id.text) : project.id.text
    }
}
