/// A *werkmeester* who leads groups.
public struct Supervisor: Hashable, Sendable {
    public var id: SupervisorID
    public var name: String
    public var unit: Int
    public var sex: Sex?
    public var workingDays: Set<Weekday>
    public var mostClients: Int

    public init(
        id: SupervisorID, name: String = "", unit: Int = 0, sex: Sex? = nil,
        workingDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday], mostClients: Int = 10
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.sex = sex
        self.workingDays = workingDays
        self.mostClients = mostClients
    }
}
