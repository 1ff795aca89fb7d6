import PlacementDomain

/// A paper to a client in one language, to stand on a page of its own or behind others.
struct PaperArticle: Sendable {
    var language: String
    /// An `article` element, whole.
    var text: String
}

/// Papers to clients in the languages that they read.
extension PublicationParts {
    /// The languages in which a client gets a paper, the one to sign first.
    ///
    /// His own where there are templates for it, whatever language others read; else Dutch and English, and somebody
    /// interprets.
    ///
    /// - Parameter paper: name of the template that a language must have: `letter` or `notice`.
    func languages(ofPapersTo client: ClientID, _ paper: String) -> [String] {
        let own = ownLanguage(of: client)
        return templates.has(paper, in: own) ? [own] : ["nl", "en"].filter { templates.has(paper, in: $0) }
    }

    /// Whether a paper to a client needs somebody who interprets.
    func needsInterpreter(_ client: ClientID, _ paper: String) -> Bool {
        !templates.has(paper, in: ownLanguage(of: client))
    }

    /// As his record says it; the instance's where it says none.
    func ownLanguage(of client: ClientID) -> String {
        let own = index.client(client)?.language ?? ""
        return own.isEmpty ? index.instance.language : own
    }

    /// The letter of a placement, in each language of its client.
    ///
    /// - Parameter placement: number in the roster.
    func letterArticles(_ placement: Int) -> [PaperArticle] {
        let placed = roster.placements[placement]
        guard var letter = letter(to: placed) else { return [] }
        letter.nameOnList = nameOnList(placed)
        return articles(languages(ofPapersTo: placed.client, "letter")) { language, isTranslation in
            var letter = letter
            (letter.language, letter.isTranslation) = (language, isTranslation)
            return templates.text(letter.templates, in: language, letter)
        }
    }

    /// The name by which a partner knows somebody, where it is not his own; empty: it is.
    private func nameOnList(_ placed: PlacedClient) -> String {
        guard let project = index.projects[placed.project],
            let name = sheetMaker.names(byProject[project].lazy.map(\.client))[placed.client]
        else { return "" }
        return name == index.client(placed.client)?.ownName ? "" : name
    }

    /// The letter of a placement as a page.
    func letterPage(_ placement: Int) -> [UInt8] { page(.letter, letterArticles(placement)) }

    /// A notice, in each language of its client.
    func noticeArticles(_ notice: DayNotice) -> [PaperArticle] {
        articles(languages(ofPapersTo: notice.client, "notice")) { language, isTranslation in
            var notice = notice
            (notice.language, notice.isTranslation) = (language, isTranslation)
            return templates.text(notice.templates, in: language, notice)
        }
    }

    func noticePage(_ notice: DayNotice) -> [UInt8] { page(.notice, noticeArticles(notice)) }

    private func articles(
        _ languages: [String], _ text: (_ language: String, _ isTranslation: Bool) -> String
    ) -> [PaperArticle] {
        languages.enumerated().map { PaperArticle(language: $1, text: text($1, $0 > 0)) }
    }

    private func page(_ kind: PagePart.Kind, _ articles: [PaperArticle]) -> [UInt8] {
        guard let first = articles.first else { return [] }
        return templates.page(kind, in: first.language, articles.map(\.text).joined(separator: "\n"))
    }
}
