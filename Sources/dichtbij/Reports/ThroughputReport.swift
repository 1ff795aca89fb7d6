import PlacementDomain
import Planning

/// The figures on a screen: a table each, with its definition under it.
struct ThroughputReport {
    let figures: Throughput
    let words: Wording
    let console: Console

    private var numbers: ThroughputNumbers { figures.numbers }
    private var definitions: ThroughputDefinitions { ThroughputDefinitions(numbers: numbers) }

    var text: String {
        let tables = figures.tables.filter { $0.section != .lateProjects || !$0.lines.isEmpty }
        var lines = heading
        for table in tables {
            lines += ["", console.bold(words(ThroughputWords.title(table.section)))] + body(table)
            let own = definitions.lines(table.section, isOfOrders: figures.cut?.isOfOrders ?? true)
            lines += own.map { "    " + words($0) }
        }
        if tables.contains(where: \.isAnyHidden) { lines += ["", words(definitions.hidden)] }
        return (lines + ["", words.whatNow + next]).joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let period = figures.period
        let days = period.from == period.to ? words.shortDay(period.from) : words.shortDays(period.from...period.to)
        var lines = [
            console.bold(days)
                + words(", zoals het er staat op ", ", as it stands on ") + words.shortDay(period.asOf)
                + " \(period.now.time)"
        ]
        guard let cut = figures.cut else { return lines }
        lines.append(words("per ", "by ") + words(ThroughputWords.cut(cut)))
        if !cut.isOfOrders {
            lines.append(
                words(
                    "cijfers van zaken zijn er alleen per organisatie en unit",
                    "figures of orders are cut by organisation and unit alone"))
        }
        return lines
    }

    private var next: String {
        let late = figures.tables.contains { $0.section == .lateProjects && !$0.lines.isEmpty }
        return late
            ? words(
                "vraag deze projecten om hun opgave, de oudste eerst.",
                "ask these projects for what is missing, the oldest first.")
            : words("voor een rekenprogramma: ", "for a spreadsheet: ") + typed + " --format csv > "
                + words("cijfers.csv", "figures.csv")
    }

    /// The command that gives these figures.
    private var typed: String {
        let (period, cut) = (figures.period, figures.cut.map { " --by \($0.rawValue)" } ?? "")
        return "dichtbij report throughput --from \(period.from) --to \(period.to)\(cut)"
    }

    // MARK: Tables

    private func body(_ table: ThroughputTable) -> [String] {
        if table.section == .hours, figures.cut == nil, let line = table.lines.first { return ladder(table, line) }
        let shown = table.figures.indices.filter { !isLeftOut(table.figures[$0]) }
        let isList = figures.cut == nil && table.lines.count == 1 && table.lines[0].state == nil
        if isList, table.section != .lateProjects {
            return Self.aligned(
                shown.map { [name(table.figures[$0]), cell(table.lines[0].cells[$0], table.figures[$0])] })
        }
        let hasStates = table.lines.contains { $0.state != nil }
        let head = [""] + (hasStates ? [""] : []) + shown.map { name(table.figures[$0]) }
        let rows = table.lines.map { line in
            [figures.cut == nil && hasStates ? "" : label(line.group)]
                + (hasStates ? [line.state.map { words(ThroughputWords.state($0)) } ?? ""] : [])
                + shown.map { cell(line.cells[$0], table.figures[$0]) }
        }
        return Self.aligned([head] + rows, texts: hasStates ? 2 : 1)
    }

    /// Five steps, each with its share of the one before and of what was offered.
    private func ladder(_ table: ThroughputTable, _ line: ThroughputTable.Line) -> [String] {
        let cells = Dictionary(zip(table.figures, line.cells)) { first, _ in first }
        let steps: [(ThroughputFigure, ThroughputFigure?, ThroughputFigure?)] = [
            (.seats, nil, .seatsOfOffered), (.offered, .offeredOfSeats, nil),
            (.planned, .plannedOfOffered, .plannedOfOffered), (.turnedUp, .turnedUpOfPlanned, .turnedUpOfOffered),
            (.credited, .creditedOfTurnedUp, .creditedOfOffered),
        ]
        let head = [
            "", words("uren", "hours"), words("van de vorige", "of the one before"),
            words("van aangeboden", "of offered"),
        ]
        let rows = steps.map { step, before, offered in
            [step, before, offered].map { figure in
                figure.map { cell(cells[$0] ?? .none, $0) } ?? ""
            }
        }
        return Self.aligned([head] + zip(steps, rows).map { [name($0.0)] + $1 })
    }

    /// What only a file holds: lines of a screen have an end.
    private func isLeftOut(_ figure: ThroughputFigure) -> Bool {
        guard figures.cut != nil else { return false }
        switch figure {
        case .seatsOfOffered, .offeredOfSeats, .plannedOfOffered, .turnedUpOfPlanned, .creditedOfTurnedUp,
            .creditedOfOffered, .sentHome, .conduct, .unplannedHours:
            return true
        default: return false
        }
    }

    private func name(_ figure: ThroughputFigure) -> String { words(ThroughputWords.name(figure, numbers)) }

    private func label(_ group: ThroughputGroup?) -> String {
        guard let group else { return words("alles", "all") }
        if group.key.isEmpty { return words("onbekend", "unknown") }
        return group.name.isEmpty ? group.key : "\(group.key)  \(group.name)"
    }

    private func cell(_ cell: ThroughputCell, _ figure: ThroughputFigure) -> String {
        switch cell {
        case .none: return "–"
        case .hidden: return "<\(numbers.leastPeople)"
        case .count(let count), .days(let count): return words.number(count)
        case .minutes(let minutes): return hours(minutes)
        case .share(let share):
            let percent = tenths(share.tenths ?? 0) + " %"
            // Shares of hours say nothing more by their minutes.
            return figure.isOfHours ? percent : "\(percent) (\(words.number(share.part))/\(words.number(share.of)))"
        }
    }

    private func hours(_ minutes: Int) -> String {
        (minutes < 0 ? "-" : "") + words.shortHours(Minutes(abs(minutes)))
    }

    private func tenths(_ value: Int) -> String {
        words.number(value / 10) + words(",", ".") + String(value % 10)
    }

    /// Columns under each other: texts to the left, numbers to the right.
    private static func aligned(_ rows: [[String]], texts: Int = 1) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().filter { widths[$0.offset] > 0 }.map { column, cell in
                column < texts ? cell.padded(to: widths[column]) : cell.alignedRight(to: widths[column])
            }
            var line = "  " + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
