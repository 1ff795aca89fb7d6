package import PlacementDomain
package import PlacementModel

/// Gives some bytes their digest: SHA-256, lower-case hex.
public typealias FactDigesting = @Sendable ([UInt8]) -> String

/// Makes the digests of what a model was made from, beside the choices of one roster.
///
/// Some facts are facts about a choice: how long it takes to get there, and whether a placement is the one that a publication wrote
/// of it. So an earlier plan's digests are compared with those of today's facts beside that plan's choices.
package struct FactMaker: Sendable {
    let model: PlacementModel
    private let digest: FactDigesting
    private let clients: ClientFacts
    /// Digests that no choice has a part in, made once for both rosters that a calm plan is about: of each client, of series
    /// and of sittings.
    private let ofClients: [[FactDigests.Row]]
    private let ofSeries: [FactDigests.Row]
    private let ofSessions: [FactDigests.Row]

    /// - Complexity: linear in the tables.
    package init(model: PlacementModel, digest: @escaping FactDigesting, threads: Int) {
        self.model = model
        self.digest = digest
        let (clients, series) = (ClientFacts(instance: model.instance), SeriesFacts(model: model))
        self.clients = clients
        let groups = ClientFactGroup.allCases.filter { !$0.isBesideChoice }
        ofClients = FactMaker.rows(.client, model.instance.clients.map(\.id.text), groups, digest, threads) {
            clients.text($1, of: $0, choice: nil)
        }
        ofSeries = FactMaker.rows(
            .series, model.instance.series.map(\.id.text), SeriesFactGroup.allCases, digest, threads
        ) {
            series.text($1, of: $0)
        }.flatMap { $0.sorted { $0.group < $1.group } }
        ofSessions = series.unusualSittings.map { session, text in
            FactDigests.Row(
                kind: .session, id: session.description, group: ChangeCause.seats.word, digest: digest(Array(text.utf8))
            )
        }.sorted { $0.id < $1.id }
    }

    /// - Parameter choices: of a roster of this model, or of an earlier one.
    package func facts(beside choices: [PlacedClient], threads: Int) -> FactDigests {
        let instance = model.instance
        let chosen = Dictionary(choices.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = ClientFactGroup.allCases.filter(\.isBesideChoice)
        let beside = FactMaker.rows(.client, instance.clients.map(\.id.text), groups, digest, threads) {
            clients.text($1, of: $0, choice: chosen[instance.clients[$0].id])
        }
        let own = zip(ofClients, beside).flatMap { ($0 + $1).sorted { $0.group < $1.group } }
        return FactDigests(rows: all + own + ofSeries + ofSessions)
    }

    /// - Returns: by index of `ids`, a row for each group.
    private static func rows<Group: FactGroup>(
        _ kind: FactDigests.Kind, _ ids: [String], _ groups: [Group], _ digest: FactDigesting, _ threads: Int,
        _ text: @Sendable (Int, Group) -> String
    ) -> [[FactDigests.Row]] {
        concurrently(ids.count, threads: threads) { index in
            groups.map { group in
                FactDigests.Row(
                    kind: kind, id: ids[index], group: group.word, digest: digest(Array(text(index, group).utf8)))
            }
        }
    }

    private var all: [FactDigests.Row] {
        let instance = model.instance
        var (days, holidays) = (FactText(), FactText())
        days.add(
            instance.asOf.description, instance.planStart.description, instance.publishedThrough.fact,
            "\(instance.startWeeks)", instance.calendarEnd.description)
        for own in instance.holidays { holidays.add(own.date.description, own.jurisdiction) }
        return [(ChangeCause.closed, holidays.text), (.rules, rules), (.time, days.text)].map { cause, text in
            FactDigests.Row(kind: .all, id: "", group: cause.word, digest: digest(Array(text.utf8)))
        }
    }

    private var rules: String {
        var text = FactText()
        var policy = model.instance.policy
        policy.sentences = [:]
        // How long something is kept has no part in a plan, and plans that were made before it could be said do not name it.
        policy.retention = nil
        text.add("\(policy)".replacing(", retention: nil", with: ""))
        for version in model.instance.rules.versions {
            text.add(
                version.id, version.jurisdiction, version.frames.map(\.rawValue).sorted().joined(separator: ";"),
                version.validFrom.description,
                version.numbers.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
                    .joined(separator: ";"),
                version.words.sorted { $0.key < $1.key }.map { "\($0)=\($1.joined(separator: "|"))" }
                    .joined(separator: ";"))
        }
        return text.text
    }
}
