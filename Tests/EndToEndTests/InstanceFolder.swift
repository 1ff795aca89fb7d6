import Foundation

/// A copy of an instance or roster folder whose tables can be changed cell by cell.
struct InstanceFolder: Sendable {
    let url: URL

    var path: String { url.path }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

    func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: file(name)) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: file(name)) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: file(name)) }

    /// Replaces the first match; a text that is not there is a bug of the test.
    func replace(_ old: String, with new: String, in name: String) throws {
        let before = try text(name)
        guard let range = before.range(of: old) else {
            throw CommandRunner.Missing(description: "\(name) does not hold \(old)")
        }
        try write(before.replacingCharacters(in: range, with: new), to: name)
    }

    func rows(_ name: String) throws -> [[String]] { CSVText.rows(try text(name)) }

    /// Column of the table by its heading.
    func column(_ heading: String, of name: String) throws -> Int {
        guard let index = try rows(name).first?.firstIndex(of: heading) else {
            throw CommandRunner.Missing(description: "\(name) has no column \(heading)")
        }
        return index
    }

    /// Sets one cell; record 1 is the first below the heading.
    func set(_ name: String, row: Int = 1, _ heading: String, to value: String) throws {
        var table = try rows(name)
        table[row][try column(heading, of: name)] = value
        try write(CSVText.text(table), to: name)
    }

    func value(_ name: String, row: Int = 1, _ heading: String) throws -> String {
        try rows(name)[row][try column(heading, of: name)]
    }

    /// Adds a record with the cells that are given and empty ones elsewhere.
    func append(_ name: String, _ cells: [String: String]) throws {
        var table = try rows(name)
        table.append(table[0].map { cells[$0] ?? "" })
        try write(CSVText.text(table), to: name)
    }
}

extension InstanceFolder {
    /// In `first-steps`: c4 and c1 are signed at the same project, c1 last, and must not meet.
    func signTwoKeptApart() throws {
        try set("placements.csv", row: 2, "state", to: "signed")
        try set("placements.csv", row: 2, "signedDay", to: "2026-05-05")
        try append(
            "placements.csv",
            [
                "id": "pl-c1", "order": "o1", "project": "groen", "series": "groen-fr-1;groen-mo-1;groen-we-1",
                "firstDay": "2026-11-30", "state": "signed", "signedDay": "2026-11-20",
            ])
        try append("incompatibilities.csv", ["client": "c4", "otherClient": "c1", "reason": "conflict"])
    }
}

/// Comma-separated values as RFC 4180 has them, for tests.
enum CSVText {
    static func rows(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var characters = Array(text.unicodeScalars)[...]
        while let character = characters.popFirst() {
            if isQuoted {
                if character == "\"" {
                    if characters.first == "\"" {
                        cell.unicodeScalars.append("\"")
                        characters.removeFirst()
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.unicodeScalars.append(character)
                }
                continue
            }
            switch character {
            case "\"": isQuoted = true
            case separator:
                row.append(cell)
                cell = ""
            case "\n":
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(character)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        return rows
    }

    static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { cell in
                cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
                    ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
            }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }
}
