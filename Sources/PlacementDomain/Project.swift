/// A place of work with its partner.
public struct Project: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case group, external, induction, education }

    public var id: ProjectID
    public var name: String
    /// Index into `Instance.units`.
    public var unit: Int
    public var kind: Kind
    public var jurisdiction: String
    /// The organisation that owns the project.
    public var organisation: String
    public var partner: String
    public var reasonForWorkingTogether: String
    public var pc4: String
    public var point: GeoPoint
    public var address: String
    public var workKinds: [String]
    /// Tags that a client must hold.
    public var demands: [String]
    /// Tags that a client must not hold.
    public var excludes: [String]
    public var acceptsJuveniles: Bool
    public var presentPerson: String
    public var aloneMinutes: Minutes
    public var nextVisitDue: CalendarDay?
    public var siteChecklist: String
    public var overbookingAgreedOn: CalendarDay?
    public var overbookingReference: String
    public var line: Int

    public init(
        id: ProjectID, name: String = "", unit: Int = 0, kind: Kind = .external, jurisdiction: String = "NL",
        organisation: String = "RN", partner: String = "", reasonForWorkingTogether: String = "", pc4: String = "",
        point: GeoPoint = GeoPoint(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0), address: String = "",
        workKinds: [String] = [], demands: [String] = [], excludes: [String] = [], acceptsJuveniles: Bool = false,
        presentPerson: String = "", aloneMinutes: Minutes = 0, nextVisitDue: CalendarDay? = nil,
        siteChecklist: String = "", overbookingAgreedOn: CalendarDay? = nil, overbookingReference: String = "",
        line: Int = 0
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.kind = kind
        self.jurisdiction = jurisdiction
        self.organisation = organisation
        self.partner = partner
        self.reasonForWorkingTogether = reasonForWorkingTogether
        self.pc4 = pc4
        self.point = point
        self.address = address
        self.workKinds = workKinds
        self.demands = demands
        self.excludes = excludes
        self.acceptsJuveniles = acceptsJuveniles
        self.presentPerson = presentPerson
        self.aloneMinutes = aloneMinutes
        self.nextVisitDue = nextVisitDue
        self.siteChecklist = siteChecklist
        self.overbookingAgreedOn = overbookingAgreedOn
        self.overbookingReference = overbookingReference
        self.line = line
    }
}

/// Days on which a project may be used (PLACE-01); `proposed` and `refused` never count.
public struct ApprovalPeriod: Hashable, Sendable {
    public enum State: String, CaseIterable, Hashable, Sendable {
        case proposed, approved, refused, lapsing
    }

    public var project: Int
    public var firstDay: CalendarDay
    /// Inclusive; nil: runs to `calendarEnd`.
    public var lastDay: CalendarDay?
    public var decisionReference: String
    public var state: State

    public init(
        project: Int, firstDay: CalendarDay, lastDay: CalendarDay? = nil, decisionReference: String = "",
        state: State = .approved
    ) {
        self.project = project
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.decisionReference = decisionReference
        self.state = state
    }
}

/// The partner's named contact person on some days (PLACE-02).
public struct PartnerContact: Hashable, Sendable {
    public var project: Int
    public var name: String
    public var phone: String
    public var email: String
    public var channel: String
    /// Both inclusive; nil: open (the end runs to `calendarEnd`).
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?

    public init(
        project: Int, name: String = "", phone: String = "", email: String = "", channel: String = "phone",
        firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil
    ) {
        self.project = project
        self.name = name
        self.phone = phone
        self.email = email
        self.channel = channel
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}

/// Where a van collects people for some series of a project; travel minutes to it include the ride.
public struct PickUpPoint: Hashable, Sendable {
    public var id: PickUpID
    public var project: Int
    public var name: String
    public var point: GeoPoint
    public var time: TimeOfDay?
    public var seats: Seats
    public var address: String

    public init(
        id: PickUpID, project: Int, name: String = "",
        point: GeoPoint = GeoPoint(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0), time: TimeOfDay? = nil,
        seats: Seats = 8, address: String = ""
    ) {
        self.id = id
        self.project = project
        self.name = name
        self.point = point
        self.time = time
        self.seats = seats
        self.address = address
    }
}
