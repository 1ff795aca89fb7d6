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
    private(set) var ownNames: Set<String> = []

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

    mutating func report(
        _ code: String, _ file: String, line: Int = 0, field: String = "", severity: Finding.Severity = .error,
        _ cause: Said, _ remedy: Said
    ) {
        findings.append(
            Finding(
                code: code, severity: severity, file: file, line: line, field: field, cause: cause, remedy: remedy))
    }
}
