import Foundation

/// The project's own files, read as text.
enum SourceTree {
    /// The folder of `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File {
        /// Relative to the root, for example `Sources/PlacementDomain/Order.swift`.
        var path: String
        var text: String
        /// The folder below `Sources` or `Tests`.
        var target: String
        /// The text without comments and string literals, line breaks kept.
        var code: String { SourceTree.code(of: text) }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    /// Names in a folder, hidden ones left out, sorted.
    static func names(in path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Files and folders below a folder, relative to the root, sorted; what is hidden or made by a tool is left out.
    static func paths(below top: String) -> [String] {
        names(in: top).filter { !["__pycache__", "node_modules"].contains($0) }.flatMap { name -> [String] in
            ["\(top)/\(name)"] + paths(below: "\(top)/\(name)")
        }
    }

    /// All Swift files below `Sources` or `Tests`, sorted by path.
    static func swiftFiles(below top: String) -> [File] {
        names(in: top).flatMap { target -> [File] in
            let folder = root.appendingPathComponent(top).appendingPathComponent(target)
            let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
                let whole = "\(top)/\(target)/\(path)"
                return File(path: whole, text: text(whole), target: target)
            }
        }
    }

    /// Text without comments and string literals. Interpolated code goes with its string.
    static func code(of text: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        func starts(_ token: String) -> Bool { bytes[index...].starts(with: token.utf8) }
        func skip(past token: String) {
            while index < bytes.count, !starts(token) {
                if bytes[index] == UInt8(ascii: "\n") { result.append(bytes[index]) }
                index += bytes[index] == UInt8(ascii: "\\") && token != "*/" ? 2 : 1
            }
            index += token.utf8.count
        }
        while index < bytes.count {
            if starts("//") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if starts("/*") {
                skip(past: "*/")
            } else if starts("\"\"\"") {
                index += 3
                skip(past: "\"\"\"")
            } else if starts("\"") {
                index += 1
                skipString()
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)

        /// To the end of a one-line string, over the strings inside its interpolations.
        func skipString() {
            var depth = 0
            while index < bytes.count {
                if starts("\\(") {
                    depth += 1
                    index += 2
                } else if starts("\\") {
                    index += 2
                } else if depth > 0, starts("(") || starts(")") {
                    depth += starts("(") ? 1 : -1
                    index += 1
                } else if starts("\"") {
                    index += 1
                    if depth == 0 { return }
                    skipString()
                } else {
                    index += 1
                }
            }
        }
    }

    /// The modules that a file imports.
    static func imports(in code: String) -> [String] {
        code.split(separator: "\n").compactMap { line -> String? in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first, first.hasPrefix("@") || accessWords.contains(first) { words.removeFirst() }
            guard words.first == "import" else { return nil }
            words.removeFirst()
            if let first = words.first, kindWords.contains(first) { words.removeFirst() }
            return words.first.flatMap { $0.split(separator: ".").first.map(String.init) }
        }
    }

    private static let accessWords: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let kindWords: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
}
