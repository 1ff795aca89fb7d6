import PlacementDomain

/// `datapackage.json`: the tables' columns, types and keys for any tool that knows Frictionless data packages.
///
/// Written the same for every instance. On reading only its `schema` is looked at.
enum DataPackage {
    static let schema = "dichtbij.instance"
    /// The version that is written; older ones are read, too.
    static let version = 2

    /// - Returns: the version of the folder; nil: it cannot be read (reported).
    static func check(_ file: FileBytes, _ collector: FindingCollector) -> Int? {
        guard TextCheck.passes(file, collector) else { return nil }
        do {
            guard let text = try schemaText(file.content) else {
                collector.add(
                    .keyMissing, file: file.name, line: 1, field: "schema", cause: KeySentences.missing,
                    remedy: Said {
                        $0("schrijf ", "write ") + "\"schema\":\"\(schema)/\(version)\""
                    })
                return nil
            }
            return Schema.check(
                text.text, schema, through: version, file: file.name, line: text.line, collector)
        } catch {
            collector.add(
                error.code, file: file.name, line: error.line, field: error.field, cause: error.cause,
                remedy: Said(
                    "verbeter de tekst; het moet één JSON-object zijn", "correct the text; it must be one JSON object"))
            return nil
        }
    }

    /// The value of the key `schema` and its line; nil: there is none.
    private static func schemaText(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> (text: String, line: Int)?
    {
        try JSONDocument.topLevelText(bytes, key: "schema")
    }

    /// Whether a folder holds a data package of this program.
    static func isOurs(_ folder: String) -> Bool {
        guard case .success(let file) = FileBytes.read(folder: folder, name: "datapackage.json"),
            let text = try? schemaText(file.content)
        else { return false }
        return text.text.hasPrefix(schema + "/")
    }

    /// The version of an instance folder; nil: its data package does not say one that this program knows.
    static func version(of folder: String) -> Int? {
        guard case .success(let file) = FileBytes.read(folder: folder, name: "datapackage.json"),
            let text = try? schemaText(file.content), let own = Int(text.text.drop { $0 != "/" }.dropFirst()),
            (1...version).contains(own)
        else { return nil }
        return own
    }

    // MARK: Writing

    static func text() -> String {
        var text = """
            {
              "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
              "schema": "\(schema)/\(version)",
              "name": "dichtbij-instance",
              "title": "A planning problem for Dichtbij",
              "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
              "sources": [
                {"title": "GeoNames postal codes", "path": "https://www.geonames.org/"},
                {"title": "Statistics Netherlands (CBS), population per postcode", "path": "https://www.cbs.nl/"}
              ],
              "resources": [

            """
        text += InstanceTables.all.map { resource($0.schema) }.joined(separator: ",\n")
        return text + "\n  ]\n}\n"
    }

    private static func resource(_ table: TableSchema) -> String {
        let separator = JSONText.quoted(String(decoding: [TableDialect.folder.separator], as: UTF8.self))
        let lineEnd = JSONText.quoted(String(decoding: TableDialect.folder.lineEnd, as: UTF8.self))
        var text = """
                {
                  "name": "\(table.name)", "title": "\(table.title)", "path": "\(table.file)",
                  "type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
                  "dialect": {"delimiter": \(separator), "lineTerminator": \(lineEnd), "quoteChar": "\\"", "doubleQuote": true, "header": true},
                  "schema": {
                    "fields": [

            """
        text += table.fields.map { "          " + field($0, table) }.joined(separator: ",\n") + "\n        ]"
        if !table.primaryKey.isEmpty { text += ",\n        \"primaryKey\": \(list(table.primaryKey))" }
        let keys = table.fields.compactMap(foreignKey)
        if !keys.isEmpty {
            text +=
                ",\n        \"foreignKeys\": [\n" + keys.map { "          " + $0 }.joined(separator: ",\n")
                + "\n        ]"
        }
        return text + "\n      }\n    }"
    }

    private static func list(_ words: [String]) -> String {
        "[" + words.map(JSONText.quoted).joined(separator: ", ") + "]"
    }

    private static func field(_ field: FieldSchema, _ table: TableSchema) -> String {
        let (type, constraints) = form(field.kind)
        var all = constraints
        if field.isRequired { all.append("\"required\": true") }
        if table.primaryKey == [field.name] { all.append("\"unique\": true") }
        let suffix = all.isEmpty ? "" : ", \"constraints\": {\(all.joined(separator: ", "))}"
        return "{\"name\": \"\(field.name)\", \(type)\(suffix)}"
    }

    /// Frictionless type and constraints of a kind of cell.
    private static func form(_ kind: FieldSchema.Kind) -> (type: String, constraints: [String]) {
        switch kind {
        case .id, .reference: ("\"type\": \"string\"", ["\"pattern\": \"[^@;\\\"]+\""])
        case .references: (separated, [])
        case .session: ("\"type\": \"string\"", ["\"pattern\": \"[^@;\\\"]+@[0-9]{4}-[0-9]{2}-[0-9]{2}\""])
        case .text: ("\"type\": \"string\"", [])
        case .list: (separated, [])
        case .word(let words): ("\"type\": \"string\"", ["\"enum\": \(list(words))"])
        case .words(let words): (separated + ", \"categories\": \(list(words))", [])
        case .day: ("\"type\": \"date\", \"format\": \"%Y-%m-%d\"", [])
        case .time: ("\"type\": \"string\"", ["\"pattern\": \"([01][0-9]|2[0-3]):[0-5][0-9]|24:00\""])
        case .boolean:
            ("\"type\": \"boolean\", \"trueValues\": [\"true\"], \"falseValues\": [\"false\"]", [])
        case .integer(let range):
            ("\"type\": \"integer\"", ["\"minimum\": \(range.lowerBound)", "\"maximum\": \(range.upperBound)"])
        case .degrees(let limit): ("\"type\": \"number\"", ["\"minimum\": \(-limit)", "\"maximum\": \(limit)"])
        }
    }

    private static let separated = "\"type\": \"list\", \"delimiter\": \";\", \"itemType\": \"string\""

    /// Only references to one table can be said in a data package.
    private static func foreignKey(_ field: FieldSchema) -> String? {
        guard case .reference(let tables) = field.kind, tables.count == 1 else { return nil }
        return
            "{\"fields\": [\"\(field.name)\"], \"reference\": {\"resource\": \"\(tables[0].rawValue)\", \"fields\": [\"id\"]}}"
    }
}
