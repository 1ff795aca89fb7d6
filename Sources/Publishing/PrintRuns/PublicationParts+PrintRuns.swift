import PlacementDomain

extension PublicationParts {
    /// What each unit prints, units with nothing to print left out; ascending by unit.
    func printRuns(_ due: PublicationDue, _ notices: [DayNotice]) -> [PrintRun] {
        var runs: [Int: PrintRun] = [:]
        for project in due.projects {
            let unit = index.instance.projects[project].unit
            runs[unit, default: PrintRun(unit: unit)].projects.append(project)
        }
        for (unit, letter) in letters(due) + letters(of: notices) {
            runs[unit, default: PrintRun(unit: unit)].letters.append(letter)
        }
        return runs.values.sorted { $0.unit < $1.unit }.map { run in
            var run = run
            run.projects.sort { (name(ofProject: $0), $0) < (name(ofProject: $1), $1) }
            run.letters.sort {
                ($0.isNotice ? 1 : 0, $0.name, $0.client, $0.project) < (
                    $1.isNotice ? 1 : 0, $1.name, $1.client, $1.project
                )
            }
            return run
        }
    }

    private func letters(_ due: PublicationDue) -> [(unit: Int, letter: LetterInRun)] {
        due.placements.compactMap { number in
            let placed = roster.placements[number]
            guard let project = index.projects[placed.project] else { return nil }
            return (
                index.instance.projects[project].unit,
                LetterInRun(
                    source: .placement(number), client: placed.client,
                    name: index.client(placed.client)?.ownName ?? "",
                    caseReference: index.order(placed.order)?.caseReference ?? "",
                    project: name(ofProject: project), day: placed.firstDate,
                    needsInterpreter: needsInterpreter(placed.client, "letter"))
            )
        }
    }

    private func letters(of notices: [DayNotice]) -> [(unit: Int, letter: LetterInRun)] {
        notices.enumerated().compactMap { number, notice in
            guard let first = notice.firstDay else { return nil }
            return (
                notice.unitNumber,
                LetterInRun(
                    source: .notice(number), client: notice.client, name: notice.name, caseReference: "",
                    project: first.project, day: first.date,
                    needsInterpreter: needsInterpreter(notice.client, "notice"))
            )
        }
    }

    private func name(ofProject project: Int) -> String {
        let own = index.instance.projects[project]
        return own.name.isEmpty ? own.id.text : own.name
    }

    /// All papers of a unit's partners as one page: contact page and signing list of each, an index in front.
    func sheetRun(_ run: PrintRun, weeks due: [Int: [CalendarDay]], news: [Int: PartnerNews]) -> [UInt8] {
        var lines: [SheetLinePart] = []
        var papers: [String] = []
        for (position, project) in run.projects.enumerated() {
            let list = SigningListPart(sheet(project), weeks: due[project] ?? [], language: words.code)
            lines.append(
                SheetLinePart(number: position + 1, project: name(ofProject: project), pages: list.pages.count))
            papers.append(contactPage(project, news[project]))
            papers.append(templates.text(["signing-list"], in: words.code, list))
        }
        let index = SheetIndexPart(unit: unitName(run.unit), madeOn: weeks.today, lines: lines)
        return page(
            .sheetRun, ([templates.text(["sheet-run"], in: words.code, index)] + papers).joined(separator: "\n"))
    }

    /// All letters and notices of a unit as one page, an index in front.
    ///
    /// - Parameter article: one of them without the page around it.
    func letterRun(_ run: PrintRun, article: (LetterInRun) -> String) -> [UInt8] {
        let index = LetterIndexPart(unit: unitName(run.unit), madeOn: weeks.today, letters: run.letters)
        return page(
            .letterRun,
            ([templates.text(["letter-run"], in: words.code, index)] + run.letters.map(article))
                .joined(separator: "\n"))
    }

    private func unitName(_ number: Int) -> String {
        guard index.instance.units.indices.contains(number) else { return "" }
        let unit = index.instance.units[number]
        return unit.name.isEmpty ? unit.id.text : unit.name
    }
}
