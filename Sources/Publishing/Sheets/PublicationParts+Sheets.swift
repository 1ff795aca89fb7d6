import PlacementDomain

/// Papers of partners, made by templates.
extension PublicationParts {
    /// The signing list of a project, without the page around it.
    ///
    /// - Parameter weeks: Mondays of the weeks that are listed.
    func signingList(_ project: Int, weeks: [CalendarDay]) -> String {
        let list = SigningListPart(sheet(project), weeks: weeks, language: words.code)
        return templates.text(["signing-list"], in: words.code, list)
    }

    /// The page for a project's contact person, without the page around it.
    func contactPage(_ project: Int, _ news: PartnerNews?) -> String {
        let page = ContactPagePart(
            sheet: sheet(project), language: words.code, news: news,
            returnDays: returnDays(index.instance.projects[project].jurisdiction))
        return templates.text(["contact-page"], in: words.code, page)
    }

    /// A page in the language of partners and planners.
    func page(_ kind: PagePart.Kind, _ body: String) -> [UInt8] { templates.page(kind, in: words.code, body) }

    /// Working days within which a partner reports hours (PLACE-15): the fewest of all frames, as his people differ.
    private func returnDays(_ jurisdiction: String) -> Int? {
        LegalFrame.allCases.compactMap { frame in
            index.instance.rules.number(
                "PLACE-15", "workingDays", jurisdiction: jurisdiction, frame: frame, on: days.lowerBound)
        }.min()
    }
}
