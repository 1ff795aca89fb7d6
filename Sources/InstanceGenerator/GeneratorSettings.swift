public import PlacementDomain

/// Everything that an instance is drawn from. The same settings give the same instance, byte for byte.
///
/// Counts come with the size; all other draws are in `draws`, each an assumption unless its comment says otherwise.
public struct GeneratorSettings: Hashable, Sendable {
    public var size: InstanceSize
    public var seed: UInt64
    /// Share of the projects that are supervised groups, `0...1`; 0: group projects without supervision.
    public var groupShare: Double

    public var clients: Int
    public var groupProjects: Int
    public var externalProjects: Int
    /// Weeks in which a placement may begin, and over which the load is reckoned.
    public var startWeeks: Int
    /// Remaining client-days ÷ seat-days over `startWeeks`, in per mille; seats are drawn, then moved to meet it.
    public var loadPerMille: Int
    /// Travel minutes only to this many nearest projects of a home; nil: to all within the limits.
    public var nearestProjects: Int?
    /// Homes are those around one centre (town, region): of so many drawn centres the one with the densest
    /// surroundings, since offices stand where people live; nil: homes are everywhere.
    public var centresDrawn: Int?

    public var asOf = CalendarDay(number: 20_780)  // 2026-11-23
    public var planStart = CalendarDay(number: 20_787)  // 2026-11-30
    public var calendarEnd = CalendarDay(number: 21_549)  // 2028-12-31
    public var draws = GeneratorDraws()

    /// - Parameters:
    ///   - seed: any number.
    ///   - groupShare: `0...1`.
    public init(size: InstanceSize, seed: UInt64 = 1, groupShare: Double = 0) {
        self.size = size
        self.seed = seed
        self.groupShare = groupShare
        nearestProjects = nil
        centresDrawn = nil
        switch size {
        case .town:
            (clients, groupProjects, externalProjects, startWeeks, loadPerMille) = (200, 2, 28, 12, 850)
            centresDrawn = 3
        case .region:
            (clients, groupProjects, externalProjects, startWeeks, loadPerMille) = (2_000, 17, 283, 13, 840)
            centresDrawn = 6
        case .country:
            (clients, groupProjects, externalProjects, startWeeks, loadPerMille) = (12_000, 100, 1_400, 13, 870)
        case .xl:
            (clients, groupProjects, externalProjects, startWeeks, loadPerMille) = (120_000, 1_000, 14_000, 13, 870)
            nearestProjects = 50
        }
    }

    public var projects: Int { groupProjects + externalProjects }

    /// Supervised groups where `groupShare` is given, else the unsupervised ones of the size.
    var groups: Int { groupShare > 0 ? Int((groupShare * Double(projects)).rounded()) : groupProjects }
    var isSupervised: Bool { groupShare > 0 }

    /// What stands in the instance as its maker.
    var title: String {
        let share = groupShare > 0 ? " group-share \(Int((groupShare * 1000).rounded()))/1000" : ""
        return "dichtbij-generator/1 \(size.rawValue) seed \(seed)\(share)"
    }

    func validate() throws(GeneratorError) {
        guard (0...1).contains(groupShare) else {
            throw .settingOutOfRange(
                name: Said("aandeel groepen", "group share"),
                allowed: Said("een getal van 0 tot en met 1", "a number from 0 to 1"))
        }
        guard (1...999_999).contains(clients), (1...99_999).contains(projects) else {
            throw .settingOutOfRange(
                name: Said("grootte", "size"),
                allowed: Said(
                    "1 tot 999.999 cliënten en 1 tot 99.999 projecten",
                    "1 to 999,999 clients and 1 to 99,999 projects"))
        }
        guard (1...13).contains(startWeeks), loadPerMille > 0 else {
            throw .settingOutOfRange(
                name: Said("weken of drukte", "weeks or load"),
                allowed: Said("1 tot 13 weken en een drukte boven 0", "1 to 13 weeks and a load above 0"))
        }
        guard planStart.weekday == .monday, asOf <= planStart, planStart < calendarEnd else {
            throw .settingOutOfRange(
                name: Said("datums", "dates"),
                allowed: Said(
                    "een maandag vanaf asOf, vóór het einde van de kalender",
                    "a Monday from asOf on, before the calendar's end"))
        }
    }
}
