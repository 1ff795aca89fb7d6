import InstanceFormat
public import PlacementDomain
public import Planning
package import Publishing

/// A publication that is ready to be written.
public struct PreparedPublication: Sendable {
    public let instance: Instance
    public let rosterId: String
    /// Who asked for it.
    public let actor: Actor
    /// The weeks on the sheets, Monday to Sunday.
    public let days: ClosedRange<CalendarDay>
    /// Paths of all files, as they will be written.
    public let paths: [String]
    public let partners: Int
    /// Partners with people in these weeks who keep the paper that they have.
    public let unchangedPartners: Int
    /// Partners with news, for whom people, days or times differ from how their last weeks went on.
    public let news: Int
    public let letters: Int
    /// Notices to clients of whom a day that they were told of does not stand any more.
    public let notices: Int
    /// Restricted clients, whom the planner tells himself.
    public let byHand: [ClientID]
    /// Clients in whose language there is no text.
    public let interpreters: [ClientID]
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

    package let publication: Publication
    let output: String
    /// The instance folder.
    let folder: String
    let removesForeign: Bool
    let makesPDF: Bool

    init(
        _ publication: Publication, instance: Instance, request: PublishRequest, beside: PublicationBeside?,
        open: OpenPlan?
    ) {
        self.open = open
        self.publication = publication
        self.instance = instance
        output = request.output
        folder = request.folder
        removesForeign = request.removesForeign
        makesPDF = request.makesPDF
        self.beside = beside
        decisions = publication.decisions
        withheld = publication.withheld
        actor = request.actor
        rosterId = publication.record.rosterId
        days = publication.record.firstDay...publication.record.lastDay
        paths = PublicationWriting.paths(of: publication)
        partners = publication.documents.count { $0.kind == .signingList }
        letters = publication.documents.count { $0.kind == .letter }
        notices = publication.documents.count { $0.kind == .notice }
        unchangedPartners = publication.unchangedPartners
        news = publication.newsPartners
        byHand = publication.byHand
        interpreters = publication.interpreters
        unknownOrders = publication.unknownOrders
        changes = request.previous == nil ? nil : publication.changes
        uncertain = publication.uncertainSessions.count
    }
}
