import PlacementDomain

/// Why a line of a returned sheet gives no hours as it stands, or what else is to be known of it.
enum HoursFault: Hashable {
    case unreadable(SheetColumn)
    /// More cells than headings.
    case shifted
    /// Begin without end, or the other way round; the column is the empty one.
    case oneTimeMissing(SheetColumn)
    case endBeforeBegin
    case outsideSitting(TimeOfDay, TimeOfDay)
    /// He was there for less than the break.
    case shorterThanBreak(Minutes)
    /// What the times give, and what stands in the column of hours.
    case hoursDisagree(fromTimes: Minutes, stated: Minutes)
    case tooManyHours(most: Minutes)
    case breakUnknown
    /// The day or a planned time is not the printed one.
    case otherPlan(SheetColumn)
    case otherName
    /// The name lost letters when the file was saved.
    case damagedName
    case noKey
    case unknownKey
    /// The same key with other values on another line.
    case conflictingLines([Int])
    case sameAs(line: Int)
    case dropped

    func finding(_ file: String, line: Int) -> Finding {
        Finding(
            code: code, severity: .warning, file: file, line: line, field: column?.heading.dutch ?? "", cause: cause,
            remedy: remedy)
    }

    private var code: String {
        switch self {
        case .unreadable(.hours): "D7522"
        case .unreadable(.date): "D7523"
        case .unreadable: "D7521"
        case .shifted: "D7524"
        case .oneTimeMissing: "D7525"
        case .endBeforeBegin: "D7526"
        case .outsideSitting: "D7527"
        case .shorterThanBreak: "D7528"
        case .hoursDisagree: "D7529"
        case .tooManyHours: "D7530"
        case .breakUnknown: "D7531"
        case .otherPlan: "D7532"
        case .otherName, .damagedName: "D7533"
        case .noKey: "D7534"
        case .unknownKey: "D7535"
        case .conflictingLines: "D7536"
        case .sameAs: "D7537"
        case .dropped: "D7538"
        }
    }

    private var column: SheetColumn? {
        switch self {
        case .unreadable(let column), .oneTimeMissing(let column), .otherPlan(let column): column
        case .endBeforeBegin, .shorterThanBreak: .end
        case .hoursDisagree, .tooManyHours: .hours
        case .otherName, .damagedName: .name
        case .noKey, .unknownKey: .row
        case .shifted, .outsideSitting, .breakUnknown, .conflictingLines, .sameAs, .dropped: nil
        }
    }
}
