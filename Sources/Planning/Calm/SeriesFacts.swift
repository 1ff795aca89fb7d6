import PlacementDomain
import PlacementModel

/// Everything that planning reads of a series and its project, by group of causes, and of sittings that are not as usual.
struct SeriesFacts: Sendable {
    let model: PlacementModel
    private let approvals: [Int: [ApprovalPeriod]]
    private let contacts: [Int: [PartnerContact]]
    private let closures: [Int: [Closure]]
    private let changes: [Int: [SessionChange]]
    private let agreements: [Int: [Agreement]]

    private var instance: Instance { model.instance }

    init(model: PlacementModel) {
        self.model = model
        let instance = model.instance
        approvals = Dictionary(grouping: instance.approvals, by: \.project)
        contacts = Dictionary(grouping: instance.contacts, by: \.project)
        closures = Dictionary(grouping: instance.closures, by: \.project)
        changes = Dictionary(grouping: instance.sessions, by: \.series)
        agreements = Dictionary(grouping: instance.agreements, by: \.series)
    }

    /// - Parameter index: into `instance.series`.
    func text(_ group: SeriesFactGroup, of index: Int) -> String {
        var text = FactText()
        let series = instance.series[index]
        let project = instance.projects[series.project]
        switch group {
        case .limits:
            text.add("composition", series.composition.rawValue, "\(project.acceptsJuveniles)")
            for word in project.demands { text.add("demands", word) }
            for word in project.excludes { text.add("excludes", word) }
            for word in project.workKinds { text.add("kind", word) }
        case .approval:
            text.add("kind", project.kind.rawValue)
            for own in approvals[series.project] ?? [] {
                text.add("approval", own.firstDay.description, own.lastDay.fact, own.state.rawValue)
            }
            for own in contacts[series.project] ?? [] { text.add("contact", own.firstDay.fact, own.lastDay.fact) }
        case .closed:
            text.add("last", series.lastDay.fact)
            for own in closures[series.project] ?? [] where own.series ?? index == index {
                text.add("closed", own.firstDay.description, own.lastDay.description)
            }
        case .cancelled:
            for own in changes[index] ?? [] {
                text.add(
                    own.date.description, own.status.rawValue, (own.start?.minute).fact, (own.end?.minute).fact,
                    (own.breakMinutes?.value).fact)
            }
        case .seats: addSeats(series, index, to: &text)
        }
        return text.text
    }

    private func addSeats(_ series: Series, _ index: Int, to text: inout FactText) {
        let supervisor = series.supervisor.map { instance.supervisors[$0] }
        text.add(
            instance.projects[series.project].id.text, series.weekday.name, "\(series.start)", "\(series.end)",
            "\(series.breakMinutes.value)", series.rhythm.rawValue, series.firstDay.fact, "\(series.seats.value)",
            (series.bookable?.value).fact, series.mostStarts.fact, "\(series.leastAttendance)",
            "\(series.supervised)", supervisor?.id.text ?? "", supervisor?.sex?.rawValue ?? "",
            (supervisor?.mostClients).fact,
            series.pickUp.map { instance.pickUps[$0].id.text } ?? "")
        for own in agreements[index] ?? [] {
            text.add("agreement", own.organisation, own.atLeast.fact, own.atMost.fact, own.releaseDays.fact)
        }
    }

    /// Held sittings that have other times, break or seats than their series.
    var unusualSittings: [SessionID: String] {
        var result: [SessionID: String] = [:]
        for change in instance.sessions {
            let session = SessionID(series: instance.series[change.series].id, date: change.date)
            result[session] = unusual(change)
        }
        return result
    }

    /// nil: it is not held, or as its series.
    private func unusual(_ change: SessionChange) -> String? {
        let series = instance.series[change.series]
        guard let number = model.held.number(ofSeries: change.series, on: change.date) else { return nil }
        let sitting = model.held.sittings[number]
        let isUsual =
            Int(sitting.start) == series.start.minute && Int(sitting.end) == series.end.minute
            && Int(sitting.breakMinutes) == series.breakMinutes.value && change.seats == nil && change.bookable == nil
        guard !isUsual else { return nil }
        var text = FactText()
        text.add("\(sitting.start)", "\(sitting.end)", "\(sitting.breakMinutes)", "\(sitting.bookable)")
        return text.text
    }
}
