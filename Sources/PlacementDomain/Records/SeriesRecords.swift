extension Series: IdentifiedRecord {
    package struct IDs: Hashable, Sendable {
        package var project: ProjectID
        package var supervisor: SupervisorID?
        package var pickUp: PickUpID?

        package init(project: ProjectID, supervisor: SupervisorID? = nil, pickUp: PickUpID? = nil) {
            self.project = project
            self.supervisor = supervisor
            self.pickUp = pickUp
        }
    }

    package static var table: InstanceTable { .series }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Series, IDs>]> { \.series }
    package static func all(in instance: Instance) -> [Series] { instance.series }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(
            project: instance.project(project), supervisor: supervisor.map(instance.supervisor),
            pickUp: pickUp.map(instance.pickUp))
    }
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        project = finder.projects.number(of: ids.project, "project", report)
        supervisor = finder.supervisors.number(of: ids.supervisor, "supervisor", report)
        pickUp = finder.pickUps.number(of: ids.pickUp, "pickUp", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
        guard report.isSound else { return }
        if end <= start {
            report.add(
                .endBeforeStart, field: "end", cause: RecordSentences.notAfter(end, start),
                remedy: RecordSentences.correctTime)
        } else if !(1...480).contains(netMinutes.value) {
            report.add(
                .sittingLength, field: "breakMinutes",
                cause: Said(
                    "\(netMinutes) minuten werk op een werkdag (einde − begin − pauze)",
                    "\(netMinutes) minutes of work in a working day (end − start − break)"),
                remedy: Said("maak er 1 tot 480 minuten van", "make it 1 to 480 minutes"))
        }
        if let pickUp, instance.pickUps.indices.contains(pickUp), isOther(than: instance.pickUps[pickUp].project) {
            report.contradiction(
                "pickUp",
                Said("het verzamelpunt hoort bij een ander project", "the pick-up point belongs to another project"),
                Said("noem er een van dit project, of geen", "name one of this project, or none"))
        }
    }

    /// Whether it belongs to another project; not said where one of the two could not be found.
    func isOther(than project: Int) -> Bool { self.project >= 0 && project >= 0 && self.project != project }
}

extension SessionChange: KeyedRecord, SeriesRecord {
    package static var table: InstanceTable { .sessions }
    package static var keyFields: [String] { ["series", "date"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<SessionChange, SeriesID>]> { \.sessions }
    package static func all(in instance: Instance) -> [SessionChange] { instance.sessions }

    package var key: [Int] { [series, Int(date.number)] }
}

extension Closure: LinkedRecord {
    package struct IDs: Hashable, Sendable {
        package var project: ProjectID
        package var series: SeriesID?

        package init(project: ProjectID, series: SeriesID? = nil) {
            self.project = project
            self.series = series
        }
    }

    package static var table: InstanceTable { .closures }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Closure, IDs>]> { \.closures }
    package static func all(in instance: Instance) -> [Closure] { instance.closures }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(project: instance.project(project), series: series.map(instance.series))
    }
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        project = finder.projects.number(of: ids.project, "project", report)
        series = finder.series.number(of: ids.series, "series", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        report.checkPeriod(first: firstDay, last: lastDay)
        if report.isSound, let series, instance.series.indices.contains(series),
            instance.series[series].isOther(than: project)
        {
            report.contradiction(
                "series", Said("de reeks hoort bij een ander project", "the series belongs to another project"),
                Said("noem een reeks van dit project, of geen", "name a series of this project, or none"))
        }
    }
}

extension Agreement: KeyedRecord, SeriesRecord {
    package static var table: InstanceTable { .agreements }
    package static var keyFields: [String] { ["series", "organisation"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Agreement, SeriesID>]> { \.agreements }
    package static func all(in instance: Instance) -> [Agreement] { instance.agreements }

    package var key: String { "\(series) \(organisation)" }

    package func check(_ report: RecordReport, in instance: Instance) {
        if report.isSound, let atLeast, let atMost, atLeast > atMost {
            report.add(
                .outOfRange, field: "atLeast",
                cause: Said("\(atLeast) is meer dan atMost \(atMost)", "\(atLeast) is more than atMost \(atMost)"),
                remedy: RecordSentences.correctNumber)
        }
        if report.isSound, atLeast == nil, atMost == nil {
            report.contradiction(
                "atLeast", Said("atLeast en atMost zijn allebei leeg", "neither atLeast nor atMost is filled"),
                Said("vul er een in, of haal de regel weg", "fill one of them, or take the row out"))
        }
    }
}

extension RunningSeries: KeyedRecord, SeriesRecord {
    package static var table: InstanceTable { .runningSeries }
    package static var keyFields: [String] { ["series"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<RunningSeries, SeriesID>]> {
        \.runningSeries
    }
    package static func all(in instance: Instance) -> [RunningSeries] { instance.runningSeries }

    package var key: Int { series }

    package func check(_ report: RecordReport, in instance: Instance) {
        if report.isSound, instance.series.indices.contains(series), !instance.series[series].supervised {
            report.contradiction(
                "series", Said("de reeks is niet begeleid", "the series is not supervised"),
                Said(
                    "haal de regel weg: zo'n reeks gaat altijd door",
                    "take the row out: such a series always runs"))
        }
    }
}
