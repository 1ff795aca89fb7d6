import PlacementDomain

/// What templates name of each other.
extension TemplateCheck {
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
