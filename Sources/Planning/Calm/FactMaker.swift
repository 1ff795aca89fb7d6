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
    let digest: FactDigesting

    package init(model: PlacementModel, digest: @escaping FactDigesting) {
        self.model = model
        self.digest = digest
    }

    /// - Parameter choices: of a roster of this model, or of an earlier one.
    /// - Complexity: linear in the tables.
    package func facts(beside choices: [PlacedClient], threads: Int) -> FactDigests {
        let series = SeriesFacts(model: model)
        return FactDigests(
            rows: all + clients(choices, threads: threads) + rows(of: series, threads: threads) + sessions(series))
    }

    private func clients(_ choices: [PlacedClient], threads: Int) -> [FactDigests.Row] {
        let instance = model.instance
        let chosen = Dictionary(choices.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        let facts = ClientFacts(instance: instance)
        return rows(.client, instance.clients.map(\.id.text), threads) { (index, group: ClientFactGroup) in
            facts.text(group, of: index, choice: chosen[instance.clients[index].id])
        }
    }

    private func rows(of series: SeriesFacts, threads: Int) -> [FactDigests.Row] {
        rows(.series, model.instance.series.map(\.id.text), threads) { (index, group: SeriesFactGroup) in
            series.text(group, of: index)
        }
    }

    private func rows<Group: FactGroup>(
        _ kind: FactDigests.Kind, _ ids: [String], _ threads: Int, _ text: @Sendable (Int, Group) -> String
    ) -> [FactDigests.Row] {
        let groups = Group.allCases.sorted { $0.word < $1.word }
        return concurrently(ids.count, threads: threads) { index in
            groups.map { group in
                FactDigests.Row(
                    kind: kind, id: ids[index], group: group.word, digest: digest(Array(text(index, group).utf8)))
            }
        }.flatMap(\.self)
    }

    private func sessions(_ series: SeriesFacts) -> [FactDigests.Row] {
        series.unusualSittings.map { session, text in
            FactDigests.Row(
                kind: .session, id: session.description, group: ChangeCause.seats.word, digest: digest(Array(text.utf8))
            )
        }.sorted { $0.id < $1.id }
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
        text.add("\(policy)")
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
