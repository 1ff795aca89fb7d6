import PlacementDomain
import Planning

/// The figures as files: a table for a Dutch spreadsheet, or one JSON object.
struct ThroughputFile {
    let figures: Throughput
    let words: Wording

    private var numbers: ThroughputNumbers { figures.numbers }
    private static let dialect = TableDialect.dutchSpreadsheet

    // MARK: Spreadsheet

    /// A line for each figure of each line, with its definition.
    var table: [UInt8] {
        var text = TableText(Self.dialect)
        for heading in headings { text.cell(heading) }
        text.endRecord()
        for table in figures.tables {
            for line in table.lines {
                for (figure, cell) in zip(table.figures, line.cells) {
                    for field in fields(table.section, line, figure, cell) { text.cell(field) }
                    text.endRecord()
                }
            }
        }
        return text.bytes
    }

    private var headings: [String] {
        words.isDutch
            ? [
                "van", "tot en met", "gerekend op", "onderdeel", "groep", "naam", "stand", "cijfer", "waarde",
                "eenheid",
                "teller", "noemer", "definitie",
            ]
            : [
                "from", "to", "as of", "section", "group", "name", "state", "figure", "value", "unit", "numerator",
                "denominator", "definition",
            ]
    }

    private func fields(
        _ section: ThroughputSection, _ line: ThroughputTable.Line, _ figure: ThroughputFigure, _ cell: ThroughputCell
    ) -> [String] {
        let (value, unit, share) = parts(cell)
        let (part, whole) = share.map { shown($0, of: figure) } ?? ("", "")
        let period = figures.period
        let group = line.group.map { $0.key.isEmpty ? words("onbekend", "unknown") : $0.key } ?? words("alles", "all")
        return [
            Self.dialect.text(period.from), Self.dialect.text(period.to), Self.dialect.text(period.asOf),
            words(ThroughputWords.title(section)), group, line.group?.name ?? "",
            line.state.map { words(ThroughputWords.state($0)) } ?? "", words(ThroughputWords.name(figure, numbers)),
            value, unit, part, whole, definition(section),
        ]
    }

    private func parts(_ cell: ThroughputCell) -> (value: String, unit: String, share: Share?) {
        switch cell {
        case .none: ("–", "", nil)
        case .hidden: ("<\(numbers.leastPeople)", words("verborgen, PRIV-11", "hidden, PRIV-11"), nil)
        case .count(let count): (String(count), words("aantal", "number"), nil)
        case .days(let days): (String(days), words("dagen", "days"), nil)
        case .minutes(let minutes): (Self.hours(minutes), words("uren", "hours"), nil)
        case .share(let share): (Self.dialect.decimal(share.tenths ?? 0, decimals: 1), "%", share)
        }
    }

    /// Shares of hours have hours above and below, all others count.
    private func shown(_ share: Share, of figure: ThroughputFigure) -> (String, String) {
        figure.isOfHours
            ? (Self.hours(share.part), Self.hours(share.of)) : (String(share.part), String(share.of))
    }

    private static func hours(_ minutes: Int) -> String {
        minutes < 0 ? "-" + dialect.hours(-minutes) : dialect.hours(minutes)
    }

    private func definition(_ section: ThroughputSection) -> String {
        let own = section == .lateProjects ? .registration : section
        return ThroughputDefinitions(numbers: numbers).lines(own, isOfOrders: figures.cut?.isOfOrders ?? true)
            .map { words($0) }.joined(separator: " · ")
    }

    // MARK: JSON

    var json: JSONText {
        let period = figures.period
        return .object([
            ("schema", .string("dichtbij.throughput/1")), ("from", .string("\(period.from)")),
            ("to", .string("\(period.to)")), ("asOf", .string("\(period.now)")),
            ("by", figures.cut.map { .string($0.rawValue) } ?? .null), ("leastPeople", .integer(numbers.leastPeople)),
            ("tables", .list(figures.tables.map(object))),
        ])
    }

    private func object(_ table: ThroughputTable) -> JSONText {
        .object([
            ("table", .string(table.section.rawValue)), ("definition", .string(definition(table.section))),
            (
                "lines",
                .list(
                    table.lines.map { line in
                        .object([
                            ("group", line.group.map { .string($0.key) } ?? .null),
                            ("name", .string(line.group?.name ?? "")),
                            ("state", line.state.map { .string($0) } ?? .null),
                            ("values", .object(zip(table.figures, line.cells).map { ($0.rawValue, value($1)) })),
                        ])
                    })
            ),
        ])
    }

    /// Minutes are minutes; of a share both numbers, and tenths of a per cent.
    private func value(_ cell: ThroughputCell) -> JSONText {
        switch cell {
        case .none: .null
        case .hidden: .string("<\(numbers.leastPeople)")
        case .count(let count): .integer(count)
        case .days(let days): .integer(days)
        case .minutes(let minutes): .object([("minutes", .integer(minutes))])
        case .share(let share):
            .object([
                ("part", .integer(share.part)), ("of", .integer(share.of)), ("tenths", .integer(share.tenths ?? 0)),
            ])
        }
    }
}

extension ThroughputFigure {
    /// Whether it is a share of minutes.
    var isOfHours: Bool {
        switch self {
        case .seatsOfOffered, .offeredOfSeats, .plannedOfOffered, .turnedUpOfPlanned, .turnedUpOfOffered,
            .creditedOfTurnedUp, .creditedOfOffered, .neverBooked:
            true
        default: false
        }
    }
}
