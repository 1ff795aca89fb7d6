package import PlacementDomain

/// To whom a paper about one order goes, and whom he can call.
package struct PaperReader: Sendable {
    /// The client's own name; empty: none is known.
    package var name: String
    /// He is told *je*.
    package var isYoung: Bool
    var unit: OurContact
    /// Of his own order; empty: none is known.
    package var caseReference: String
    /// When the paper is made.
    package var today: CalendarDay

    package init(_ data: HeldData, on today: CalendarDay) {
        name = data.client.ownName
        isYoung = data.story.order.legalFrame == .juvenile
        unit = OurContact(
            name: data.office.name, telephone: data.office.telephone, address: data.office.address)
        caseReference = data.story.order.caseReference
        self.today = today
    }
}

/// A paper about one order, in the languages of its reader.
package struct OrderPaper: Sendable {
    /// As a browser shows and prints it.
    package let page: [UInt8]
    /// The same words without layout, for a screen.
    package let text: String
    /// The one that counts first.
    package let languages: [String]
    /// Whether the reader's own language has no text, so that somebody interprets.
    package let needsInterpreter: Bool
}

/// Makes papers about one order.
package struct OrderPapers: Sendable {
    let templates: PaperTemplates

    package init(templates: PaperTemplates = .builtIn) { self.templates = templates }

    /// The letter of a warning.
    ///
    /// - Parameter language: the client's own; empty: Dutch.
    package func warning(_ letter: WarningLetter, in language: String) -> OrderPaper {
        paper(.warning, "warning", in: language) { language, isTranslation in
            var letter = letter
            (letter.language, letter.isTranslation) = (language, isTranslation)
            return templates.text(["warning"], in: language, letter)
        }
    }

    /// What is held of a client, for himself.
    package func ownData(_ data: OwnDataPaper, in language: String) -> OrderPaper {
        paper(.ownData, "own-data", in: language) { language, isTranslation in
            var data = data
            (data.language, data.isTranslation) = (language, isTranslation)
            return templates.text(["own-data"], in: language, data)
        }
    }

    /// The draft of a report, in the office's language alone.
    package func report(_ report: OrderReport, in language: String) -> OrderPaper {
        let language = templates.has("report", in: language) ? language : "nl"
        return paper(.report, "report", in: language) { language, _ in
            var report = report
            report.language = language
            return templates.text(["report"], in: language, report)
        }
    }

    /// In his own language where it has the paper, else in Dutch and English, as letters are.
    private func paper(
        _ kind: PagePart.Kind, _ template: String, in language: String,
        _ article: (_ language: String, _ isTranslation: Bool) -> String
    ) -> OrderPaper {
        let own = language.isEmpty ? "nl" : language
        let hasOwn = templates.has(template, in: own)
        let languages = hasOwn ? [own] : ["nl", "en"].filter { templates.has(template, in: $0) }
        let articles = languages.enumerated().map { article($1, $0 > 0) }
        return OrderPaper(
            page: templates.page(kind, in: languages.first ?? "nl", articles.joined(separator: "\n")),
            text: articles.map(PlainText.of).joined(separator: "\n"), languages: languages, needsInterpreter: !hasOwn)
    }
}
