import PlacementDomain

extension FolderReading {
    /// Reads everything; nil where the dates, policy or rules are missing. Valid only if no error was found.
    func instance() -> Instance? {
        let needed = InstanceTable.allCases.map(\.file) + InstanceTables.documents
        guard checkEntries(needed: needed, tolerated: [InstanceTables.readme], unknown: .error) else { return nil }
        let packageVersion = load("datapackage.json").flatMap { DataPackage.check($0, collector) }
        version = packageVersion ?? version
        let policy = yaml("policy.yaml").flatMap { PolicyDocument.read($0, folderVersion: version) }
        let rules = yaml("rules.yaml").flatMap(RulesDocument.read)
        let head = yaml("instance.yaml").flatMap {
            InstanceDocument.read($0, version: packageVersion, supervisedWeeks: policy?.supervisedWeeks)
        }
        let blank = Instance(
            asOf: CalendarDay(number: 0), planStart: CalendarDay(number: 4), startWeeks: 1,
            calendarEnd: CalendarDay(number: 4), policy: Policy(), rules: RuleBook(versions: []))
        var instance = InstanceAssembly.instance(head ?? blank, from: self, collector)
        if let policy { instance.policy = policy }
        if let rules { instance.rules = rules }
        instance.hash = hash.text
        return policy == nil || rules == nil || head == nil ? nil : instance
    }
}
