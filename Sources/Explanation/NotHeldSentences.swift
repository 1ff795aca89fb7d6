internal import PlacementModel

/// What keeps projects, or the place of a signed placement, from being held, in Dutch and English.
enum NotHeldSentences {
    static func ofProjects(_ cause: NotHeldCause) -> (dutch: String, english: String) {
        switch cause {
        case .closed:
            ("De projecten in de buurt zijn in die weken dicht.", "The projects in reach are closed in those weeks.")
        case .notApproved:
            (
                "De projecten in de buurt hebben op die dagen geen goedkeuring.",
                "The projects in reach have no approval on those days."
            )
        case .noContact:
            (
                "De projecten in de buurt hebben op die dagen geen contactpersoon.",
                "The projects in reach have no contact person on those days."
            )
        case .holiday:
            (
                "De dagen van de projecten in de buurt vallen op feestdagen.",
                "The days of the projects in reach fall on public holidays."
            )
        case .cancelled:
            (
                "De dagen van de projecten in de buurt zijn afgezegd.",
                "The days of the projects in reach are cancelled."
            )
        case .noDay:
            (
                "De projecten in de buurt hebben geen werkdag tussen de eerste en de laatste dag van deze cliënt.",
                "The projects in reach have no working day between this client's first and last day."
            )
        case .other:
            (
                "De projecten in de buurt gaan op die dagen niet door.",
                "The projects in reach are not held on those days."
            )
        }
    }

    static func ofPlace(_ cause: NotHeldCause) -> (dutch: String, english: String) {
        switch cause {
        case .closed: ("De plek is in die weken dicht.", "The place is closed in those weeks.")
        case .notApproved:
            ("De plek heeft op die dagen geen goedkeuring.", "The place has no approval on those days.")
        case .noContact:
            ("De plek heeft op die dagen geen contactpersoon.", "The place has no contact person on those days.")
        case .holiday:
            ("De dagen van de plek vallen op feestdagen.", "The days of the place fall on public holidays.")
        case .cancelled: ("De dagen van de plek zijn afgezegd.", "The days of the place are cancelled.")
        case .noDay:
            (
                "De plek heeft geen werkdag tussen de eerste en de laatste dag van deze cliënt.",
                "The place has no working day between this client's first and last day."
            )
        case .other: ("De plek gaat op die dagen niet door.", "The place is not held on those days.")
        }
    }
}
