import Foundation

/// A browser of the Chromium family, which prints pages as PDF without a window.
struct Browser {
    /// Path of the program.
    let path: String

    /// Names under which it is installed.
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    /// Names another program, or none where it is empty.
    static let variable = "DICHTBIJ_CHROMIUM"
    /// A page of a thousand letters is printed in some ten seconds.
    private static let mostSeconds = 300

    /// The one on this machine; nil: there is none, or the variable says so.
    static func find(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> Browser? {
        if let named = environment[variable] {
            return named.isEmpty || !isProgram(named) ? nil : Browser(path: named)
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for name in names {
            for folder in folders where isProgram("\(folder)/\(name)") { return Browser(path: "\(folder)/\(name)") }
        }
        return nil
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }

    /// What it calls itself, `Chromium 142.0`; nil: it does not start.
    var version: String? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--version"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return text.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
    }

    /// Prints a page; it reaches no network while it does.
    ///
    /// The profile of the browser and the half-made file lie in `workFolder`, which nobody else may read.
    ///
    /// - Returns: whether the file is there and whole.
    func print(_ page: String, to file: String, workFolder: URL) -> Bool {
        let made = workFolder.appendingPathComponent("print.pdf")
        try? FileManager.default.removeItem(at: made)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments =
            [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
                "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
                "--user-data-dir=" + workFolder.appendingPathComponent("profile").path,
                "--print-to-pdf=" + made.path,
            ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [URL(fileURLWithPath: page).absoluteString]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        let end = Date(timeIntervalSinceNow: TimeInterval(Browser.mostSeconds))
        while process.isRunning, Date() < end { usleep(20_000) }
        guard !process.isRunning else {
            kill(process.processIdentifier, SIGKILL)
            return false
        }
        guard process.terminationStatus == 0,
            let head = try? FileHandle(forReadingFrom: made).read(upToCount: 5), head == Data("%PDF-".utf8)
        else { return false }
        try? FileManager.default.removeItem(atPath: file)
        return (try? FileManager.default.moveItem(atPath: made.path, toPath: file)) != nil
    }
}
