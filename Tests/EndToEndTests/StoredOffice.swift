import Foundation

/// An office whose week lies in a store, through the built command.
struct StoredOffice {
    let folder: TemporaryFolder
    var path: String { folder.path("office.store") }
    /// The store is named by the environment, the day is fixed, and scratch folders lie where they can be seen.
    var environment: [String: String] {
        [
            "DICHTBIJ_STORE": path, "DICHTBIJ_NOW": "2026-11-30T09:00", "LANG": "en",
            "TMPDIR": folder.path("scratch"),
        ]
    }

    /// - Parameter instance: name of a bundled one, which the store takes over.
    init(_ instance: String) throws {
        folder = try TemporaryFolder("office")
        try FileManager.default.createDirectory(atPath: folder.path("scratch"), withIntermediateDirectories: true)
        let made = try run("store init --as p7 --from Instances/\(instance)")
        guard made.code == 0 else { throw CommandRunner.Missing(description: made.errors) }
    }

    /// - Parameters:
    ///   - line: words by blanks; HERE is its folder.
    ///   - moment: what time it is, in the store's zone; nil: when it was made.
    func run(_ line: String, without: Set<String> = [], at moment: String? = nil) throws -> CommandRunner.Outcome {
        let words = line.split(separator: " ").map { $0.replacingOccurrences(of: "HERE", with: folder.url.path) }
        var environment = environment.filter { !without.contains($0.key) }
        if let moment { environment["DICHTBIJ_NOW"] = moment }
        return try CommandRunner.run(words, environment: environment)
    }

    /// What another tool finds in the file; nil: there is no such tool here.
    func query(_ sql: String) throws -> String? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else {
            print("notice: no 'sqlite3' here; the file is not looked into")
            return nil
        }
        return try CommandRunner.shell("sqlite3 \(path) \"\(sql)\"").output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What commands left behind in the folder for temporary files.
    var scratch: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path("scratch"))) ?? []).filter {
            $0.hasPrefix("dichtbij-")
        }
    }
}
