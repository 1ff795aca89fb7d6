import Foundation

/// The preloaded library that ends a command at one of its calls: how it is set, and what it says of a whole run.
enum PowerCut {
    /// The command's exit code where its power was cut.
    static let code: Int32 = 99

    /// Elsewhere than on Linux nothing is preloaded, and these families of tests are left out.
    static let isThere: Bool = {
        #if os(Linux)
        true
        #else
        false
        #endif
    }()

    /// What goes with the power.
    enum Loss: CaseIterable, Sendable {
        /// Nothing: as if the process had been killed before its call.
        case nothing
        /// Nothing, and a write was done by half.
        case half
        /// Everything since the last sync.
        case all
        /// Bytes since the last sync; names in folders stay.
        case data
        /// Names since the last sync; bytes stay.
        case names
        /// Pages, lengths and the latest names, by chance.
        case some

        func settings(seed: Int) -> [String: String] {
            switch self {
            case .nothing: [:]
            case .half: ["POWERCUT_HALF": "1"]
            case .all: ["POWERCUT_LOSE": "all", "POWERCUT_HALF": "1"]
            case .data: ["POWERCUT_LOSE": "data", "POWERCUT_HALF": "1"]
            case .names: ["POWERCUT_LOSE": "names"]
            case .some: ["POWERCUT_LOSE": "some:\(seed)", "POWERCUT_HALF": "1"]
            }
        }
    }

    /// Where the power goes.
    enum Point: Hashable, Sendable {
        /// At the call of this number, from 1.
        case call(Int)
        /// Right after the command has ended by itself.
        case end
    }

    /// A call by which files change, as the library names it.
    struct Call: Sendable {
        var number: Int
        /// `write`, `sync`, `rename`, `link`, `unlink`, `truncate` or `folder`.
        var kind: String
        var path: String

        var isSyncOrRename: Bool { kind == "sync" || kind == "rename" }
    }

    /// Settings that watch one folder.
    static func watching(_ folder: String, shadow: String) throws -> [String: String] {
        let library = try CommandRunner.binary().deletingLastPathComponent().appendingPathComponent("libPowerCut.so")
        guard FileManager.default.fileExists(atPath: library.path) else {
            throw CommandRunner.Missing(description: "no \(library.path): swift build -c release --product PowerCut")
        }
        return ["LD_PRELOAD": library.path, "POWERCUT_BELOW": folder, "POWERCUT_SHADOW": shadow]
    }

    /// Settings that cut at a point.
    static func cutting(_ point: Point, losing loss: Loss, seed: Int) -> [String: String] {
        switch point {
        case .call(let number): ["POWERCUT_AT": "\(number)"].merging(loss.settings(seed: seed)) { $1 }
        case .end: ["POWERCUT_AT": "end"].merging(loss.settings(seed: seed)) { $1 }
        }
    }

    /// Settings with which calls fail from one on.
    static func failing(from number: Int, with code: Int32) -> [String: String] {
        ["POWERCUT_AT": "\(number)", "POWERCUT_ERROR": "\(code)", "POWERCUT_HALF": "1"]
    }

    /// The calls that the library wrote down.
    static func calls(_ log: String) -> [Call] {
        let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let number = Int(parts[0]) else { return nil }
            return Call(number: number, kind: String(parts[1]), path: String(parts[2]))
        }
    }
}
