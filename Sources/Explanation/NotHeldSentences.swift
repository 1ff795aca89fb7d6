internal import PlacementModel

/// What keeps projects, or the place of a signed placement, from being held, in Dutch and English.
enum NotHeldSentences {
    static func ofProjects(_ cause: NotHeldCause) -> (dutch: String, english: String) {
        switch cause {
        case .closed:
            (
                "De projecten die deze cliënt kan bereiken, zijn in die weken gesloten.",
                "The projects that this client can reach are closed in those weeks."
            )
        case .notApproved:
            (
                "De projecten die deze cliënt kan bereiken, hebben op die dagen geen goedkeuring.",
                "The projects that this client can reach have no approval on those days."
            )
        case .noContact:
            (
                "De projecten die deze cliënt kan bereiken, hebben op die dagen geen contactpersoon.",
                "The projects that this client can reach have no contact person on those days."
            )
        case .holiday:
            (
                "Alle werkdagen van de projecten die deze cliënt kan bereiken, vallen op een feestdag.",
                "All working days of the projects that this client can reach fall on public holidays."
            )
        case .cancelled:
            (
                "Alle werkdagen van de projecten die deze cliënt kan bereiken, zijn afgezegd.",
                "All working days of the projects that this client can reach are cancelled."
            )
        case .noDay:
            (
                "De projecten die deze cliënt kan bereiken, hebben geen werkdag tussen zijn eerste en zijn laatste dag.",
                "The projects that this client can reach have no working day between the client's first and last day."
            )
        case .other:
            (
                "Op die dagen is er geen werk bij de projecten die deze cliënt kan bereiken.",
                "There is no work on those days at the projects that this client can reach."
            )
        }
    }

    static func ofPlace(_ cause: NotHeldCause) -> (dutch: String, english: String) {
        switch cause {
        case .closed: ("Het project is in die weken gesloten.", "The project is closed in those weeks.")
        case .notApproved:
            ("Het project heeft op die dagen geen goedkeuring.", "The project has no approval on those days.")
        case .noContact:
            ("Het project heeft op die dagen geen contactpersoon.", "The project has no contact person on those days.")
        case .holiday:
            (
                "Alle werkdagen van het project vallen op een feestdag.",
                "All working days of the project fall on public holidays."
            )
        case .cancelled:
            ("Alle werkdagen van het project zijn afgezegd.", "All working days of the project are cancelled.")
        case .noDay:
            (
                "Het project heeft geen werkdag tussen de eerste en de laatste dag van deze cliënt.",
                "The project has no working day between this client's first and last day."
            )
        case .other:
            ("Op die dagen is er geen werk bij dit project.", "There is no work on those days at this project.")
        }
    }

    /// Of one published day; nil: nothing that can be named alone.
    static func ofDay(_ cause: NotHeldCause) -> (dutch: String, english: String)? {
        switch cause {
        case .closed: ("het project is dan gesloten", "the project is closed then")
        case .notApproved: ("het project heeft dan geen goedkeuring", "the project has no approval then")
        case .noContact: ("het project heeft dan geen contactpersoon", "the project has no contact person then")
        case .holiday: ("het is een feestdag", "it is a public holiday")
        case .cancelled: ("hij is afgezegd", "it is cancelled")
        case .noDay, .other: nil
        }
    }
}
