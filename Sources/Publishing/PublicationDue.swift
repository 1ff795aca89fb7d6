import PlacementDomain

/// Who gets new paper: partners whose weeks say something else than the paper they hold, or who have news; clients with a
/// new place.
struct PublicationDue {
    /// Numbers of projects, ascending by id.
    private(set) var projects: [Int] = []
    /// `weeks[project]`: Mondays of the weeks of which the signing list is a new one, ascending.
    private(set) var weeks: [Int: [CalendarDay]] = [:]
    /// Numbers of placements in the roster, ascending by client.
    private(set) var placements: [Int] = []
    private(set) var unchanged = 0
    private(set) var papers: [PublishedPaper] = []
    private(set) var letters: [PublishedLetter] = []

    /// - Parameter news: numbers of projects with news.
    init(parts: PublicationParts, previous: PublicationRecord?, news: Set<Int>) {
        findPapers(parts, previous, news)
        findLetters(parts, previous)
    }

    private struct Week: Hashable {
        var project: ProjectID
        var monday: CalendarDay
    }

    private mutating func findPapers(
        _ parts: PublicationParts, _ previous: PublicationRecord?, _ news: Set<Int>
    ) {
        let held = Dictionary(
            (previous?.papers ?? []).map { (Week(project: $0.project, monday: $0.monday), $0.digest) },
            uniquingKeysWith: { first, _ in first })
        for (number, project) in parts.index.instance.projects.enumerated() where parts.weeks.isConcerned(project.id) {
            let sheet = parts.sheet(number)
            var weeks: [CalendarDay] = []
            var hasPeople = false
            for week in sheet.weeks {
                let digest = week.said(project: sheet.project, unit: sheet.unit, language: parts.words.code)
                    .map { parts.settings.digest(Array($0.utf8)) }
                let isCorrected = parts.isCorrected(project.id, week.monday)
                if isCorrected || digest != held[Week(project: project.id, monday: week.monday)] {
                    weeks.append(week.monday)
                }
                guard let digest else { continue }
                hasPeople = true
                papers.append(PublishedPaper(project: project.id, monday: week.monday, digest: digest))
            }
            // News gets paper also where a new week has nobody, whose list says nothing.
            if weeks.isEmpty, news.contains(number) {
                weeks = sheet.weeks.map(\.monday).filter { held[Week(project: project.id, monday: $0)] == nil }
            }
            if !weeks.isEmpty {
                projects.append(number)
                self.weeks[number] = weeks
            } else if hasPeople {
                unchanged += 1
            }
        }
        let carried = (previous?.papers ?? []).filter { parts.isCarried($0.monday, $0.project) }
        unchanged += Set(carried.lazy.filter { parts.days.contains($0.monday) }.map(\.project)).count
        papers += carried
        papers.sort { ($0.project, $0.monday) < ($1.project, $1.monday) }
    }

    private mutating func findLetters(_ parts: PublicationParts, _ previous: PublicationRecord?) {
        let changes = HandChanges(previous)
        let unsaid = PublicationParts.unsaid(parts.index.instance)
        for (number, placed) in parts.roster.placements.enumerated() where !parts.isRestricted(placed.client) {
            let letter = PublishedLetter(
                client: placed.client, order: placed.order, project: placed.project, series: placed.series,
                firstDate: placed.firstDate)
            if PublicationParts.isFirmStart(placed, parts.index.instance, unsaid: unsaid) {
                letters.append(letter)
                if changes.letter(placed.order) != letter { placements.append(number) }
            } else if changes.isChanged(placed), placed.firstDate <= parts.index.instance.firmThrough {
                letters.append(letter)
                placements.append(number)
            } else if placed.kind == .continuation, let old = changes.letter(placed.order) {
                letters.append(old)
            }
        }
        letters += (previous?.letters ?? []).filter {
            parts.weeks.correction != nil || parts.withholding.clients.contains($0.client)
        }
        letters.sort { ($0.client, $0.order) < ($1.client, $1.order) }
    }
}

extension PublicationParts {
    /// Whether a correction has somebody of a project in a week: its list is a new one, also where only keys differ.
    func isCorrected(_ project: ProjectID, _ monday: CalendarDay) -> Bool {
        weeks.correction?.records.contains { record in
            record.session.date.monday == monday
                && index.project(of: record.session).map { index.instance.projects[$0].id } == project
        } ?? false
    }

    /// The files of this publication that are made by this room.
    func documents(
        _ due: PublicationDue, _ notices: [DayNotice], _ runs: [PrintRun], hasChanges: Bool
    ) -> [PublishedDocument] {
        var result: [PublishedDocument] = []
        for number in due.projects {
            let folder = "partners/" + names.file(index.instance.projects[number].id.text)
            result.append(PublishedDocument(kind: .signingList, path: folder + "/signing-list.html", subject: number))
            result.append(PublishedDocument(kind: .contactPage, path: folder + "/contact-page.html", subject: number))
            result.append(PublishedDocument(kind: .sheetTable, path: folder + "/sheet.csv", subject: number))
            result.append(PublishedDocument(kind: .calendar, path: folder + "/calendar.ics", subject: number))
        }
        for number in due.placements {
            let client = roster.placements[number].client
            result.append(
                PublishedDocument(kind: .letter, path: "letters/\(names.file(client.text)).html", subject: number))
        }
        for (number, notice) in notices.enumerated() {
            result.append(
                PublishedDocument(
                    kind: .notice, path: "notices/\(names.file(notice.client.text)).html", subject: number))
        }
        for (number, run) in runs.enumerated() {
            let folder = "print/" + names.file(index.instance.units[run.unit].id.text)
            if !run.letters.isEmpty {
                result.append(PublishedDocument(kind: .letterRun, path: folder + "/letters.html", subject: number))
            }
            if !run.projects.isEmpty {
                result.append(PublishedDocument(kind: .sheetRun, path: folder + "/sheets.html", subject: number))
            }
        }
        if hasChanges {
            result.append(PublishedDocument(kind: .changesTable, path: "changes.csv", subject: -1))
            result.append(PublishedDocument(kind: .changesPage, path: "changes.html", subject: -1))
        }
        result.append(PublishedDocument(kind: .byHandTable, path: "by-hand.csv", subject: -1))
        if !interpreterLines(result, notices).isEmpty {
            result.append(PublishedDocument(kind: .interpreterTable, path: "interpreters.csv", subject: -1))
        }
        return result
    }
}
