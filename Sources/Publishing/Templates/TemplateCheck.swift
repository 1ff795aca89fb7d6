import Mustache
public import PlacementDomain

/// A template of an office, as it was read.
public struct OwnTemplate: Sendable {
    /// `letterhead.mustache`.
    public var file: String
    public var bytes: [UInt8]

    public init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }
}

extension PaperTemplates {
    /// The program's own templates with an office's in their place, or beside them for another language.
    ///
    /// - Returns: findings D7302 to D7310 of all files at once; no templates where one of them is an error.
    public static func reading(_ files: [OwnTemplate]) -> (templates: PaperTemplates?, findings: [Finding]) {
        var check = TemplateCheck()
        for file in files.sorted(by: { $0.file < $1.file }) { check.add(file) }
        check.lookAtLanguages()
        let isUsable = !check.findings.contains { $0.severity == .error }
        return (isUsable ? PaperTemplates(check.texts) : nil, check.findings)
    }

    /// Names of the program's own, sorted.
    public static var builtInNames: [String] { BuiltInTemplates.texts.keys.sorted() }

    /// The text of one of the program's own; nil: there is none of that name.
    public static func builtInText(_ name: String) -> String? { BuiltInTemplates.texts[name] }

    public static let fileEnding = ".mustache"
}

/// Looks for what would make a paper wrong, before any is made.
struct TemplateCheck {
    private(set) var texts = BuiltInTemplates.texts
    private(set) var findings: [Finding] = []
    private var ownNames: Set<String> = []

    /// A letter has some kilobytes; an image within it some hundred.
    private static let mostBytes = 1 << 20
    private static let fetching = [
        "<script", "<link", "<iframe", "<frame", "<object", "<embed", "<base", "<form", "@import", "javascript:",
        "http-equiv",
    ]
    /// Sections within sections; the parser goes down for each.
    private static let mostDepth = 40

    mutating func add(_ own: OwnTemplate) {
        guard let name = TemplateCheck.name(own.file) else {
            report(
                "D7302", own.file,
                Said("dit is geen naam van een sjabloon", "this is not the name of a template"),
                Said(
                    "noem het NAAM.mustache of NAAM.TAAL.mustache, in kleine letters, zoals letter.tr.mustache",
                    "call it NAME.mustache or NAME.LANGUAGE.mustache, in small letters, like letter.tr.mustache"))
            return
        }
        guard own.bytes.count <= TemplateCheck.mostBytes, let text = String(validating: own.bytes, as: UTF8.self) else {
            report(
                "D7303", own.file,
                Said(
                    "de tekst is niet te lezen als UTF-8, of is groter dan 1 MB",
                    "the text cannot be read as UTF-8, or is larger than 1 MB"),
                Said(
                    "bewaar het bestand als UTF-8, met een kleinere afbeelding",
                    "save it as UTF-8, with a smaller image"))
            return
        }
        texts[name] = text
        ownNames.insert(name)
        let before = findings.count
        look(at: TemplateTag.all(in: text), name, own.file)
        lookForFetching(text, own.file)
        if findings.count == before { lookAtForm(text, own.file) }
        if name.hasPrefix("title."), NeutralNames.saysUnspoken(text) {
            report(
                "D7309", own.file,
                Said(
                    "een titel zegt niet waar het werk voor is: agenda's en mailprogramma's laten hem zien",
                    "a title does not say what the work is for: calendars and mail programs show it"),
                Said("kies een neutraal woord", "choose a neutral word"))
        }
    }

    /// `letter.tr` of `letter.tr.mustache`.
    private static func name(_ file: String) -> String? {
        guard file.hasSuffix(PaperTemplates.fileEnding) else { return nil }
        let name = String(file.dropLast(PaperTemplates.fileEnding.count))
        return name.wholeMatch(of: /[a-z][a-z0-9-]*(\.[a-z]{2,3})?/) == nil ? nil : name
    }

    private mutating func look(at tags: [TemplateTag], _ name: String, _ file: String) {
        var depth = 0
        for tag in tags {
            switch tag.kind {
            case .section, .invertedSection: depth += 1
            case .end: depth -= 1
            case .forbidden(let sign) where !(name == "page" && tag.name.hasPrefix("body") && sign == "{{{"):
                report(
                    "D7307", file, line: tag.line,
                    Said(
                        "\(sign) mag niet in een sjabloon: elke tekst wordt veilig afgedrukt",
                        "\(sign) may not stand in a template: every text is printed safely"),
                    Said("schrijf {{veld}}", "write {{field}}"))
            default: break
            }
            if depth == TemplateCheck.mostDepth + 1 {
                report(
                    "D7304", file, line: tag.line,
                    Said("te veel delen in elkaar", "too many sections within each other"),
                    Said("maak het eenvoudiger", "make it simpler"))
                return
            }
            for field in tag.fields where !PaperFields.names.contains(field) { unknown(field, file, tag.line) }
        }
    }

    private mutating func unknown(_ field: String, _ file: String, _ line: Int) {
        let nearest = NearestIds.of(field, among: PaperFields.names.sorted(), most: 1).first ?? ""
        report(
            "D7305", file, line: line, field: field,
            Said("geen papier heeft dit veld", "no paper has this field"),
            Said(
                "bedoelt u '\(nearest)'? Kijk in een sjabloon van het programma welke velden er zijn",
                "did you mean '\(nearest)'? Look into a template of the program for the fields there are"))
    }

    /// A paper carries all that it shows: who opens it tells nobody that he does.
    private mutating func lookForFetching(_ text: String, _ file: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let lower = line.lowercased()
            let fetches =
                TemplateCheck.fetching.contains { lower.contains($0) }
                || lower.firstMatch(of: /\ssrc(set)?\s*=\s*["']?(?!["']?data:)/) != nil
                || lower.firstMatch(of: /url\(\s*["']?(?!["']?data:)/) != nil
                || lower.firstMatch(of: /<[a-z][^>]*\son[a-z]+\s*=/) != nil
            guard fetches else { continue }
            report(
                "D7308", file, line: number + 1,
                Said(
                    "dit haalt iets op, of voert iets uit, als iemand het papier opent",
                    "this fetches or runs something when somebody opens the paper"),
                Said(
                    "zet een afbeelding in het sjabloon zelf: src=\"data:image/...;base64,...\"",
                    "put an image into the template itself: src=\"data:image/...;base64,...\""))
        }
    }

    private mutating func lookAtForm(_ text: String, _ file: String) {
        do {
            _ = try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            report(
                "D7304", file, line: error.context.lineNumber,
                Said("dit is geen geldig sjabloon", "this is no valid template"),
                Said(
                    "elk {{#deel}} heeft een {{/deel}}, elke {{ een }}",
                    "each {{#section}} has its {{/section}}, each {{ its }}"))
        } catch {
            report(
                "D7304", file, Said("dit is geen geldig sjabloon", "this is no valid template"),
                Said("begin opnieuw met het sjabloon van het programma", "begin again with the program's template"))
        }
    }

    private mutating func report(
        _ code: String, _ file: String, line: Int = 0, field: String = "", severity: Finding.Severity = .error,
        _ cause: Said, _ remedy: Said
    ) {
        findings.append(
            Finding(
                code: code, severity: severity, file: file, line: line, field: field, cause: cause, remedy: remedy))
    }

    // MARK: What templates name of each other

    /// Parts that are not there, parts within themselves, own templates that nothing uses, languages without a letter.
    mutating func lookAtLanguages() {
        let languages = Set(texts.keys.compactMap { $0.split(separator: ".").dropFirst().first.map(String.init) })
        var used: Set<String> = []
        for language in languages.sorted() {
            used.formUnion(lookAtParts(in: language))
            if texts["letter.\(language)"] == nil {
                report(
                    "D7310", "letter.\(language).mustache", severity: .warning,
                    Said(
                        "in deze taal is er geen brief: wie haar leest, krijgt Nederlands en Engels",
                        "there is no letter in this language: whoever reads it gets Dutch and English"),
                    Said("schrijf letter.\(language).mustache", "write letter.\(language).mustache"))
            }
        }
        for name in ownNames.sorted()
        where !used.contains(name) && !PaperTemplates.papers.contains(TemplateCheck.stem(name)) {
            report(
                "D7310", name + PaperTemplates.fileEnding, severity: .warning,
                Said("geen papier gebruikt dit sjabloon", "no paper uses this template"),
                Said("noem het in een ander sjabloon, of verwijder het", "name it in another template, or remove it"))
        }
    }

    private static func stem(_ name: String) -> String { String(name.prefix { $0 != "." }) }

    /// - Returns: names of all templates that some template of the language names.
    private mutating func lookAtParts(in language: String) -> Set<String> {
        var library: [String: String] = [:]
        for name in texts.keys where !name.contains(".") { library[name] = name }
        for name in texts.keys where name.hasSuffix(".\(language)") { library[TemplateCheck.stem(name)] = name }
        var graph: [String: [TemplateTag]] = [:]
        for name in library.values {
            graph[name] = TemplateTag.all(in: texts[name] ?? "").filter { $0.kind == .part }
        }
        reportMissing(language, library, &graph)
        for name in library.values.sorted() where TemplateCheck.reaches(name, from: name, graph, library) {
            report(
                "D7306", name + PaperTemplates.fileEnding,
                Said("dit onderdeel bevat zichzelf", "this part holds itself"),
                Said("haal het weg uit zichzelf", "take it out of itself"))
        }
        return Set(graph.values.joined().compactMap { library[$0.name] })
    }

    /// Parts that papers of a language name and that it lacks, each once; what a missing part needs in its turn is what the
    /// program's Dutch one does.
    ///
    /// Only what its own papers use must be there: without a letter nobody gets one in it.
    private mutating func reportMissing(
        _ language: String, _ library: [String: String], _ graph: inout [String: [TemplateTag]]
    ) {
        let papers = library.filter { PaperTemplates.papers.contains($0.key) && $0.value.contains(".") }.values
        var open = papers.isEmpty ? [] : papers.sorted() + ["page"]
        var seen = Set(open)
        while !open.isEmpty {
            let name = open.removeFirst()
            for part in graph[name] ?? [] {
                let own = library[part.name] ?? "\(part.name).\(language)"
                guard seen.insert(own).inserted else { continue }
                open.append(own)
                guard library[part.name] == nil else { continue }
                graph[own] = TemplateTag.all(in: BuiltInTemplates.texts[part.name + ".nl"] ?? "").filter {
                    $0.kind == .part
                }
                report(
                    "D7306", name + PaperTemplates.fileEnding, line: part.line, field: part.name,
                    Said(
                        "dit onderdeel is er niet in de taal '\(language)'",
                        "this part is not there in the language '\(language)'"),
                    Said("schrijf \(own)\(PaperTemplates.fileEnding)", "write \(own)\(PaperTemplates.fileEnding)"))
            }
        }
    }

    private static func reaches(
        _ target: String, from start: String, _ graph: [String: [TemplateTag]], _ library: [String: String]
    ) -> Bool {
        let next = (graph[start] ?? []).compactMap { library[$0.name] }
        return reached(from: next, graph, library).contains(target)
    }

    /// All templates that some of these name, themselves included.
    private static func reached(
        from start: [String], _ graph: [String: [TemplateTag]], _ library: [String: String]
    ) -> Set<String> {
        var seen = Set(start)
        var open = start
        while let name = open.popLast() {
            for next in (graph[name] ?? []).compactMap({ library[$0.name] }) where seen.insert(next).inserted {
                open.append(next)
            }
        }
        return seen
    }
}
