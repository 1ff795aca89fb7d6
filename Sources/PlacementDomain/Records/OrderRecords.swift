extension Order: IdentifiedRecord {
    package struct IDs: Hashable, Sendable {
        package var client: ClientID
        package var unit: UnitID?

        package init(client: ClientID, unit: UnitID? = nil) {
            self.client = client
            self.unit = unit
        }
    }

    package static var table: InstanceTable { .orders }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Order, IDs>]> { \.orders }
    package static func all(in instance: Instance) -> [Order] { instance.orders }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(client: instance.client(client), unit: unit.map(instance.unit))
    }
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        client = finder.clients.number(of: ids.client, "client", report)
        unit = finder.units.number(of: ids.unit, "unit", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        guard report.isSound else { return }
        if deductedMinutes >= orderedMinutes {
            report.add(
                .outOfRange, field: "deductedMinutes",
                cause: Said("niet minder dan orderedMinutes", "not less than orderedMinutes"),
                remedy: RecordSentences.correctNumber)
        }
        report.checkPeriod(first: medicalCheckOrderedOn, last: medicalCheckResultOn, field: "medicalCheckResultOn")
        checkDates(report)
    }

    /// Reports, as a warning, a date of the chain that lies before an earlier one.
    private func checkDates(_ report: RecordReport) {
        let dates: [(field: String, day: CalendarDay?)] = [
            ("receivedDate", receivedDate), ("invitedDate", invitedDate), ("intakeDate", intakeDate),
            ("matchingWeighedOn", matchingWeighedOn), ("firstWorkedDate", firstWorkedDate), ("endedDate", endedDate),
        ]
        var latest: (field: String, day: CalendarDay)?
        for (field, day) in dates {
            guard let day else { continue }
            if let latest, day < latest.day {
                report.add(
                    .dateOrder, field: field,
                    cause: Said(
                        "\(day) ligt vóór \(latest.field) \(latest.day)",
                        "\(day) lies before \(latest.field) \(latest.day)"),
                    remedy: Said(
                        "verbeter een van de twee datums; de zaak wordt wel gepland",
                        "correct one of the two days; the order is planned all the same"))
            } else {
                latest = (field, day)
            }
        }
    }
}

extension Placement: IdentifiedRecord {
    package struct IDs: Hashable, Sendable {
        package var order: OrderID
        package var project: ProjectID
        package var series: [SeriesID]

        package init(order: OrderID, project: ProjectID, series: [SeriesID]) {
            self.order = order
            self.project = project
            self.series = series
        }
    }

    package static var table: InstanceTable { .placements }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<Placement, IDs>]> { \.placements }
    /// Orphaned ones last.
    package static func all(in instance: Instance) -> [Placement] { instance.placements + instance.orphanedPlacements }

    package func ids(in instance: InstanceIDs) -> IDs {
        IDs(
            order: orphanOf ?? instance.order(order), project: instance.project(project),
            series: series.map(instance.series))
    }
    /// An order that is not there is a warning of the rules, not an error: orders leave an export.
    package mutating func link(_ ids: IDs, _ finder: RecordFinder, _ report: RecordReport) {
        order = finder.orders.find(ids.order) ?? -1
        orphanOf = order < 0 ? ids.order : nil
        if order < 0 { ids.order.reportOrphan(finder, report) }
        project = finder.projects.number(of: ids.project, "project", report)
        series = finder.series.numbers(of: ids.series, "series", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        if report.isSound,
            series.contains(where: {
                instance.series.indices.contains($0) && instance.series[$0].isOther(than: project)
            })
        {
            report.contradiction(
                "series", Said("een reeks van een ander project", "a series that belongs to another project"),
                Said("noem reeksen van dit project", "name series of this project"))
        }
    }
}

extension PublishedEntry: LinkedRecord, KeyedRecord where OrderReference == OrderID {
    package static var table: InstanceTable { .publishedAssignments }
    package static var keyFields: [String] { ["order", "session"] }
    package static var inRecords: WritableKeyPath<InstanceRecords, [Unlinked<PublishedEntry<OrderID>, SeriesID>]> {
        \.publishedAssignments
    }
    /// Each with the id of its order, orphaned ones last.
    package static func all(in instance: Instance) -> [PublishedEntry<OrderID>] {
        let ids = InstanceIDs(instance)
        return instance.publishedAssignments.map { $0.of(ids.order($0.order)) } + instance.orphanedAssignments
    }

    package var key: [String] { [order.text, "\(series)", "\(date.number)"] }

    package func ids(in instance: InstanceIDs) -> SeriesID { instance.series(series) }
    /// An order that is not there is a warning of the rules, not an error: the week stands, and its seat is taken.
    package mutating func link(_ ids: SeriesID, _ finder: RecordFinder, _ report: RecordReport) {
        if finder.orders.find(order) == nil { order.reportOrphan(finder, report) }
        series = finder.series.number(of: ids, "session", report)
    }

    package func check(_ report: RecordReport, in instance: Instance) {
        guard report.isSound else { return }
        if to <= from {
            report.add(
                .endBeforeStart, field: "to", cause: RecordSentences.notAfter(to, from),
                remedy: RecordSentences.correctTime)
        } else if creditMinutes.value > to.minute - from.minute {
            report.add(
                .outOfRange, field: "creditMinutes",
                cause: Said(
                    "meer dan de minuten van \(from) tot \(to)", "more than the minutes from \(from) to \(to)"),
                remedy: Said("verbeter het getal", "correct the number"))
        }
    }
}

extension OrderID {
    /// Reports an id that is not in the tables and could not be an order's.
    fileprivate func reportOrphan(_ finder: RecordFinder, _ report: RecordReport) {
        if text.isEmpty {
            _ = finder.orders.number(of: self, "order", report)
        } else if let cause = IdentifierForm.fault(text) {
            report.add(.wrongType, field: "order", cause: cause, remedy: RecordSentences.plainID)
        }
    }
}
