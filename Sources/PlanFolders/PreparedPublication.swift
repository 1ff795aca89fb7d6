public import PlacementDomain
public import Planning
import Publishing

/// A publication that is ready to be written.
public struct PreparedPublication: Sendable {
    public let papers: PreparedPapers
    /// Who asked for it.
    public let actor: Actor
    /// Partners with news, for whom people, days or times differ from how their last weeks went on.
    public let news: Int
    public let letters: Int
    /// Published orders that are not in the tables any more.
    public let unknownOrders: [OrderID]
    /// Sorted by (project, client); nil: there is no earlier publication.
    public let changes: [PublishedChange]?
    /// Sittings to come of which it is not sure that they are held as published.
    public let uncertain: Int

    /// What a planner must decide, most urgent first.
    public let decisions: [OpenDecision]
    /// Clients of whom something new is left out until then, sorted.
    public let withheld: [ClientID]
    /// Another publication beside this one that still holds for somebody, where none was named to go on from.
    public let beside: PublicationBeside?
    /// The roster, open for questions; nil: nothing is to be decided.
    public let open: OpenPlan?

    init(_ papers: PreparedPapers, request: PublishRequest, beside: PublicationBeside?, open: OpenPlan?) {
        let publication = papers.publication
        self.papers = papers
        self.beside = beside
        self.open = open
        actor = request.actor
        news = publication.newsPartners
        letters = publication.documents.count { $0.kind == .letter }
        unknownOrders = publication.unknownOrders
        changes = request.previous == nil ? nil : publication.changes
        uncertain = publication.uncertainSessions.count
        decisions = publication.decisions
        withheld = publication.withheld
    }
}
