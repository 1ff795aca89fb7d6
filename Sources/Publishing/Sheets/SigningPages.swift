import PlacementDomain

/// A signing list cut into sheets of A4, day by day.
///
/// A day stands on one page as long as it fits; days share a page where they fit whole, so that a group has a page a day and
/// a partner with one person a page a week. A day with more people goes on on the next page, which says so.
struct SigningPages: Sendable {
    struct Page: Sendable {
        /// A part of the week's sittings, in their order.
        var parts: [Part]
    }

    struct Part: Sendable {
        var sitting: PartnerSheet.Sitting
        /// People of the sitting on this page, by their position; unnamed people stand behind the named ones.
        var people: Range<Int>
        /// Whether the sitting began on an earlier page.
        var isContinued: Bool
    }

    /// Rows of 11 mm on a page, beside the head of the page and its foot; the heading of a day takes one of them.
    static let rowsOnPage = 19
    /// Signs of a name on one line of its column.
    static let signsInLine = 24

    private(set) var pages: [Page] = []
    private var rowsLeft = 0

    init(_ week: PartnerSheet.Week) {
        for sitting in week.sittings { add(sitting) }
    }

    private mutating func add(_ sitting: PartnerSheet.Sitting) {
        let rows = (0..<sitting.count).map { SigningPages.rows(of: sitting, $0) }
        let heading = SigningPages.headingRows(sitting)
        if heading + rows.reduce(0, +) > rowsLeft { beginPage() }
        var first = 0
        var isContinued = false
        repeat {
            rowsLeft -= heading
            var end = first
            while end < rows.count, rows[end] <= rowsLeft || end == first {
                rowsLeft -= rows[end]
                end += 1
            }
            let part = Part(sitting: sitting, people: first..<end, isContinued: isContinued)
            pages[pages.count - 1].parts.append(part)
            first = end
            isContinued = true
            if first < rows.count { beginPage() }
        } while first < rows.count
    }

    private mutating func beginPage() {
        if pages.last?.parts.isEmpty ?? false { return }
        pages.append(Page(parts: []))
        rowsLeft = SigningPages.rowsOnPage
    }

    private static func headingRows(_ sitting: PartnerSheet.Sitting) -> Int { sitting.isUnsettled ? 2 : 1 }

    /// A row holds two lines of a name.
    private static func rows(of sitting: PartnerSheet.Sitting, _ person: Int) -> Int {
        guard sitting.people.indices.contains(person) else { return 1 }
        let lines = (sitting.people[person].name.count + signsInLine - 1) / signsInLine
        return max(1, (lines + 1) / 2)
    }
}
