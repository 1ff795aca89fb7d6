public import PlacementDomain
package import Publishing

/// Papers that are ready to be written: of a publication, or of a correction.
public struct PreparedPapers: Sendable {
    /// The facts that they were made of; of a correction with the sessions as it leaves them.
    public let instance: Instance
    public let rosterId: String
    /// The weeks on the sheets, Monday to Sunday.
    public let days: ClosedRange<CalendarDay>
    /// Paths of all files, as they will be written.
    public let paths: [String]
    public let partners: Int
    /// Partners with people in these weeks who keep the paper that they have.
    public let unchangedPartners: Int
    /// Notices to clients of whom a day that they were told of does not stand any more, or to whom a day is added.
    public let notices: Int
    /// Restricted clients, whom the planner tells himself.
    public let byHand: [ClientID]
    /// Clients in whose language there is no text.
    public let interpreters: [ClientID]

    package let publication: Publication
    /// What next week's tables are copied from: the instance folder of a roster, or the publication that is corrected.
    let source: String
    let request: PaperRequest

    /// What was published, and what next week takes over.
    package var record: PublicationRecord { publication.record }

    /// nil: a correction.
    package var next: NextWeek? {
        if case .week(let next) = publication.following { next } else { nil }
    }

    /// The facts with the people who stand after a correction; nil: a roster.
    package var corrected: Instance? {
        if case .corrected(let instance) = publication.following { instance } else { nil }
    }

    /// Clients and partners who get a paper.
    package var told: (clients: [ClientID], projects: [ProjectID]) {
        (publication.toldClients, publication.toldProjects)
    }

    /// Its files beside papers, as they will be written.
    package func recordFiles() throws(FolderError) -> [KeptFile] {
        try PublicationWriting.recordFiles(publication, instance: instance, source: source)
    }

    init(_ publication: Publication, instance: Instance, source: String, request: PaperRequest) {
        self.publication = publication
        self.instance = instance
        self.source = source
        self.request = request
        rosterId = publication.record.rosterId
        days = publication.record.firstDay...publication.record.lastDay
        paths = PublicationWriting.paths(of: publication)
        partners = publication.documents.count { $0.kind == .signingList }
        unchangedPartners = publication.unchangedPartners
        notices = publication.documents.count { $0.kind == .notice }
        byHand = publication.byHand
        interpreters = publication.interpreters
    }
}
