import PlacementDomain
import PlanFolders

/// Whom to call after a correction, one line for each call, the soonest working day first.
struct CallList {
    private struct Call {
        /// When the first working day begins that it is about.
        var first: Moment
        /// At the same moment a partner goes before his clients.
        var isPartner: Bool
        var who: String
        var days: [String]
    }

    let prepared: PreparedCorrection
    let people: People
    let words: Wording

    /// Empty where nobody goes or comes.
    func lines(most: Int) -> [String] {
        let calls = (partnerCalls + clientCalls).sorted {
            ($0.first, $0.isPartner ? 0 : 1, $0.who) < ($1.first, $1.isPartner ? 0 : 1, $1.who)
        }
        guard !calls.isEmpty else { return [] }
        return [words("Bellen, de eerste dag bovenaan:", "To call, the soonest day first:")]
            + calls.prefix(most).map { "  \($0.who): \($0.days.joined(separator: "; "))" }
            + (calls.count > most ? ["  " + words.more(calls.count - most)] : [])
    }

    /// `p3 Speeltuin De Brug: di 1 dec 09:00 (vandaag) komt er niemand`.
    private var partnerCalls: [Call] {
        Dictionary(grouping: prepared.sittings, by: \.project).compactMap { project, sittings in
            let sittings = sittings.sorted { ($0.session.date, $0.start) < ($1.session.date, $1.start) }
            guard let first = sittings.first else { return nil }
            return Call(
                first: Moment(day: first.session.date, time: first.start), isPartner: true, who: name(project),
                days: sittings.map { "\(day($0.session.date, "\($0.start)")) \(expected($0))" })
        }
    }

    private func expected(_ sitting: PublishedSession) -> String {
        guard sitting.status != .cancelled else { return words("komt er niemand", "nobody comes") }
        return words(sitting.people == 1 ? "komt er nu " : "komen er nu ", "now expects ")
            + words.count(sitting.people, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
    }

    /// `c12: niet op di 1 dec 09:00–16:30 (vandaag); wel op do 3 dec 09:00–16:30`.
    private var clientCalls: [Call] {
        Dictionary(grouping: prepared.correction.records, by: whose).compactMap { whose, records in
            let records = records.sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
            guard let first = records.first else { return nil }
            var days = records.map { record in
                (record.what == .removed ? words("niet op ", "not on ") : words("wel op ", "comes on "))
                    + day(record.session.date, "\(record.from)–\(record.to)")
            }
            if records.contains(where: { isRestricted($0.client) }) {
                days[days.count - 1] += words(
                    " (krijgt geen papier: vertel het zelf)", " (gets no paper: tell them yourself)")
            }
            return Call(
                first: Moment(day: first.session.date, time: first.from), isPartner: false, who: whose, days: days)
        }
    }

    func whose(_ record: CorrectionRecord) -> String {
        record.client == .unknown ? words("zaak ", "order ") + record.order.text : people.label(record.client)
    }

    /// `groen Groenploeg Zeist`.
    func name(_ id: ProjectID) -> String {
        let name = prepared.papers.instance.projects.first { $0.id == id }?.name ?? ""
        return [id.text, name].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A day with times, and whether it is today or tomorrow: too soon for paper.
    private func day(_ day: CalendarDay, _ times: String) -> String {
        let mark =
            switch day.days(since: prepared.correction.at.day) {
            case 0: words(" (vandaag)", " (today)")
            case 1: words(" (morgen)", " (tomorrow)")
            default: ""
            }
        return "\(words.shortDay(day)) \(times)\(mark)"
    }

    private func isRestricted(_ client: ClientID) -> Bool {
        prepared.papers.instance.clients.first { $0.id == client }?.restricted ?? true
    }
}
