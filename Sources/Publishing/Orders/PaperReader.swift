package import PlacementDomain

/// To whom a paper about one order goes, and whom he can call.
struct PaperReader: Sendable {
    /// The client's own name; empty: none is known.
    let name: String
    /// He is told *je*.
    let isYoung: Bool
    let unit: OurContact
    /// Of his own order; empty: none is known.
    let caseReference: String
    /// When the paper is made.
    let today: CalendarDay

    init(_ data: HeldData, on today: CalendarDay) {
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
    /// - Parameters:
    ///   - data: of the client to whom it goes.
    ///   - language: his own; empty: Dutch.
    package func warning(
        _ warning: GivenWarning, to data: HeldData, on today: CalendarDay, in language: String
    ) -> OrderPaper {
        let letter = WarningLetter(warning, to: PaperReader(data, on: today))
        return paper(.warning, "warning", in: language) { language, isTranslation in
            var own = letter
            (own.language, own.isTranslation) = (language, isTranslation)
            return templates.text(["warning"], in: language, own)
        }
    }

    /// What is held of a client, for himself.
    ///
    /// - Parameters:
    ///   - termEnd: the last lawful day of his order; nil: it has none.
    ///   - moment: now, on the clocks of the office.
    package func ownData(
        _ data: HeldData, termEnd: CalendarDay?, at moment: Moment, in language: String
    ) -> OrderPaper {
        let paper = OwnDataPaper(data, termEnd: termEnd, at: moment)
        return self.paper(.ownData, "own-data", in: language) { language, isTranslation in
            var own = paper
            (own.language, own.isTranslation) = (language, isTranslation)
            return templates.text(["own-data"], in: language, own)
        }
    }

    /// The draft of a report, in the office's language alone.
    package func report(
        _ facts: ReportFacts, of data: HeldData, on today: CalendarDay, in language: String
    ) -> OrderPaper {
        let language = templates.has("report", in: language) ? language : "nl"
        let report = OrderReport(facts, of: data, on: today)
        return paper(.report, "report", in: language) { language, _ in
            var own = report
            own.language = language
            return templates.text(["report"], in: language, own)
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
