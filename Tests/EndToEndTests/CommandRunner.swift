import Foundation

/// The built command as other programs meet it: arguments in, exit code and both streams out.
enum CommandRunner {
    struct Outcome: Sendable {
        var code: Int32
        var output: String
        var errors: String
        /// Ended by a signal instead of an exit.
        var isCrash: Bool

        /// Whether a next step is told, in one of the two languages.
        var saysWhatNow: Bool { ["What now: ", "Wat nu: "].contains { (output + errors).contains($0) } }

        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
        }
    }

    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    /// Folder of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command beside the running test bundle, or what `DICHTBIJ_BINARY` names.
    static func binary() throws -> URL {
        let manager = FileManager.default
        var places: [URL] = []
        if let named = ProcessInfo.processInfo.environment["DICHTBIJ_BINARY"] {
            places.append(URL(fileURLWithPath: named))
        }
        var own = [URL(fileURLWithPath: CommandLine.arguments[0])]
        if let link = try? manager.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            own.append(URL(fileURLWithPath: link))
        }
        for start in own {
            var folder = start.deletingLastPathComponent()
            for _ in 0..<4 {
                places.append(folder.appendingPathComponent("dichtbij"))
                folder = folder.deletingLastPathComponent()
            }
        }
        places.append(root.appendingPathComponent(".build/release/dichtbij"))
        places.append(root.appendingPathComponent(".build/debug/dichtbij"))
        guard
            let found = places.first(where: { place in
                var isFolder: ObjCBool = false
                return manager.fileExists(atPath: place.path, isDirectory: &isFolder) && !isFolder.boolValue
                    && manager.isExecutableFile(atPath: place.path)
            })
        else {
            throw Missing(description: "no built command: swift build -c release --product dichtbij")
        }
        return found
    }

    /// Runs the command to its end.
    ///
    /// - Parameters:
    ///   - program: one of the programs that lie beside the command; nil: the command.
    ///   - environment: added to a small fixed one, in which there is no browser.
    ///   - interruptAfter: sends one SIGINT when this returns true, asked ten times a second.
    static func run(
        _ arguments: [String], program: String? = nil, environment: [String: String] = [:],
        interruptWhen: ((String) -> Bool)? = nil
    ) throws -> Outcome {
        try launch(beside(program), arguments, environment, interruptWhen)
    }

    /// A program that was built with the command; nil: the command itself.
    static func beside(_ program: String?) throws -> URL {
        let command = try binary()
        return program.map { command.deletingLastPathComponent().appendingPathComponent($0) } ?? command
    }

    /// Runs a line of shell; `$DICHTBIJ` is the command.
    static func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        var environment = environment
        environment["DICHTBIJ"] = try binary().path
        return try launch(URL(fileURLWithPath: "/bin/bash"), ["-c", line], environment, nil)
    }

    private static func launch(
        _ program: URL, _ arguments: [String], _ environment: [String: String], _ interruptWhen: ((String) -> Bool)?
    ) throws -> Outcome {
        let streams = try TemporaryFolder("streams")
        defer { streams.remove() }
        let (out, err) = (streams.path("out"), streams.path("err"))
        for path in [out, err] { FileManager.default.createFile(atPath: path, contents: nil) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = [
            "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "TERM": "xterm", "LANG": "C.UTF-8", "DICHTBIJ_CHROMIUM": "",
        ].merging(
            environment
        ) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        try process.run()
        let deadline = Date().addingTimeInterval(240)
        var isInterrupted = false
        while process.isRunning {
            if Date() > deadline {
                kill(process.processIdentifier, SIGKILL)
            }
            if let interruptWhen, !isInterrupted, interruptWhen(text(err)) {
                isInterrupted = true
                kill(process.processIdentifier, SIGINT)
            }
            usleep(interruptWhen == nil ? 5_000 : 50_000)
        }
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: text(out), errors: text(err),
            isCrash: process.terminationReason == .uncaughtSignal)
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}

/// A folder of its own under the system's temporary folder.
struct TemporaryFolder: Sendable {
    let url: URL

    init(_ name: String) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("dichtbij-\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// A copy of a bundled instance to be spoilt.
    func instance(_ name: String) throws -> InstanceFolder {
        let copy = url.appendingPathComponent(name)
        try FileManager.default.copyItem(
            at: CommandRunner.root.appendingPathComponent("Instances").appendingPathComponent(name), to: copy)
        return InstanceFolder(url: copy)
    }

    /// A copy of an instance folder, for the week after.
    func copy(of instance: InstanceFolder, named name: String) throws -> InstanceFolder {
        let copy = url.appendingPathComponent(name)
        try FileManager.default.copyItem(at: instance.url, to: copy)
        return InstanceFolder(url: copy)
    }

    /// All files below `name` with their bytes.
    func bytes(_ name: String) -> [String: Data] {
        let folder = url.appendingPathComponent(name)
        var files: [String: Data] = [:]
        for file in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [] {
            files[file] = FileManager.default.contents(atPath: folder.appendingPathComponent(file).path)
        }
        return files
    }
}
