/// What a store holds of a client, beside the story of one of his orders: for papers that are for himself.
///
/// Where he may not come and whom he must not meet are not here: no paper tells these.
public struct HeldData: Hashable, Sendable {
    public var story: OrderStory
    /// `home` is no index here; what is not known yet is empty or nothing.
    public var client: Client
    /// Four digits of where he lives; empty: not known.
    public var postcode = ""
    /// Whether his sittings a week are known.
    public var isWeekKnown = false
    public var free: [Availability] = []
    public var exceptions: [AvailabilityException] = []
    /// Tags that hold on the day.
    public var limitations: Set<String> = []
    public var grounds: [WeekendGround] = []
    public var office = Office()
    /// By id: those that the story names.
    public var sites: [ProjectID: Site] = [:]
    /// Weekdays of the series of the place that he has, by their ids.
    public var weekdays: [SeriesID: Weekday] = [:]
    /// Minutes one way to that place, by each of his means, fastest first.
    public var journeys: [Journey] = []
    /// Who looked at his data, the newest first.
    public var looks: [Look] = []

    public init(story: OrderStory, client: Client) {
        self.story = story
        self.client = client
    }

    /// The unit to which he can turn.
    public struct Office: Hashable, Sendable {
        public var name: String
        public var telephone: String
        public var address: String

        public init(name: String = "", telephone: String = "", address: String = "") {
            self.name = name
            self.telephone = telephone
            self.address = address
        }
    }

    /// A project, as papers for a client name it.
    public struct Site: Hashable, Sendable {
        public var name: String
        public var address: String
        public var workKinds: [String]

        public init(name: String, address: String = "", workKinds: [String] = []) {
            self.name = name
            self.address = address
            self.workKinds = workKinds
        }
    }

    /// How long the way takes by one of his means.
    public struct Journey: Hashable, Sendable {
        public var mode: TravelMode
        public var minutes: Int

        public init(mode: TravelMode, minutes: Int) {
            self.mode = mode
            self.minutes = minutes
        }
    }

    /// Somebody saw his data on a day.
    public struct Look: Hashable, Sendable {
        public var day: CalendarDay
        /// A code, no name.
        public var actor: String
        /// `person`, `service` or `partner`; empty: not known any more.
        public var kind: String
        /// The screens and papers, sorted, each once.
        public var outputs: [String]

        public init(day: CalendarDay, actor: String, kind: String, outputs: [String]) {
            self.day = day
            self.actor = actor
            self.kind = kind
            self.outputs = outputs
        }
    }

    /// As he is called; the id where no name is known.
    public func name(of project: ProjectID) -> String {
        sites[project].flatMap { $0.name.isEmpty ? nil : $0.name } ?? project.text
    }
}
