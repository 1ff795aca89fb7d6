/// A record that refers to a client and nothing else.
package protocol ClientRecord: LinkedRecord where IDs == ClientID {
    var client: Int { get set }
}

extension ClientRecord {
    package func ids(in instance: InstanceIDs) -> ClientID { instance.client(client) }
    package mutating func link(_ ids: ClientID, _ finder: RecordFinder, _ report: RecordReport) {
        client = finder.clients.number(of: ids, "client", report)
    }
}

/// A record that refers to a unit and nothing else.
package protocol UnitRecord: LinkedRecord where IDs == UnitID {
    var unit: Int { get set }
}

extension UnitRecord {
    package func ids(in instance: InstanceIDs) -> UnitID { instance.unit(unit) }
    package mutating func link(_ ids: UnitID, _ finder: RecordFinder, _ report: RecordReport) {
        unit = finder.units.number(of: ids, "unit", report)
    }
}

/// A record that refers to a project and nothing else.
package protocol ProjectRecord: LinkedRecord where IDs == ProjectID {
    var project: Int { get set }
}

extension ProjectRecord {
    package func ids(in instance: InstanceIDs) -> ProjectID { instance.project(project) }
    package mutating func link(_ ids: ProjectID, _ finder: RecordFinder, _ report: RecordReport) {
        project = finder.projects.number(of: ids, "project", report)
    }
}

/// A record that refers to a series and nothing else.
package protocol SeriesRecord: LinkedRecord where IDs == SeriesID {
    var series: Int { get set }
}

extension SeriesRecord {
    package func ids(in instance: InstanceIDs) -> SeriesID { instance.series(series) }
    package mutating func link(_ ids: SeriesID, _ finder: RecordFinder, _ report: RecordReport) {
        series = finder.series.number(of: ids, "series", report)
    }
}
