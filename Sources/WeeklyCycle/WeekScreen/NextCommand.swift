package import PlacementDomain

/// What to type next: words, and places where whoever types puts something in.
package struct NextCommand: Hashable, Sendable {
    package enum Word: Hashable, Sendable {
        /// As it is typed.
        case text(String)
        /// Why, a day, a name, a folder, a file.
        case reason, day, name, folder, file
    }

    package var words: [Word]

    /// - Parameter words: without the program's name.
    package init(_ words: [Word]) { self.words = words }

    /// Behind the words that begin it.
    package init(_ verb: String, _ words: Word...) {
        self.words = verb.split(separator: " ").map { Word.text(String($0)) } + words
    }

    /// In one line that a shell reads as it is meant.
    package func text(_ language: Wording) -> String {
        (["dichtbij"]
            + words.map { word in
                switch word {
                case .text(let text): NextCommand.quoted(text)
                case .reason: language("REDEN", "REASON")
                case .day: language("DAG", "DAY")
                case .name: language("NAAM", "NAME")
                case .folder: language("MAP", "FOLDER")
                case .file: language("BESTAND", "FILE")
                }
            }).joined(separator: " ")
    }

    private static let plainSigns = Set("-_.@:/=+,%".unicodeScalars)

    /// An id may hold blanks and signs that mean something to a shell.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || plainSigns.contains(scalar)
        }
        return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
    }
}

extension NextCommand {
    /// Takes published days of a client back.
    static func takeBack(_ sessions: [SessionID], of client: ClientID) -> NextCommand {
        var command = NextCommand("correct")
        for session in sessions { command.words += [.text("--remove"), .text("\(client)@\(session)")] }
        command.words += [.text("--cause"), .text(CorrectionReason.other.rawValue), .text("--output"), .folder]
        return command
    }

    /// Verbs that record what became of published days.
    static func accept(_ project: ProjectID?, week: CalendarDay?) -> NextCommand {
        var command = NextCommand("attend accept")
        if let project { command.words += [.text("--project"), .text(project.text)] }
        if let week { command.words += [.text("--week"), .text(Wording.english.isoWeek(week))] }
        return command
    }

    static func missing(_ project: ProjectID, _ day: CalendarDay) -> NextCommand {
        NextCommand("attend", .text("--project"), .text(project.text), .text("--date"), .text("\(day)"))
    }

    static func warn(_ failure: OpenFailure) -> NextCommand {
        failure.isWarningLeft
            ? NextCommand("warn issue", .text(failure.order.text), .text("--cause"), .text("\(failure.attendance)"))
            : NextCommand("order suspend", .text(failure.order.text), .text("--reason"), .reason)
    }
}
