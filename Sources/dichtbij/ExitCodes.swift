import ArgumentParser

/// The exit codes other programs rely on.
extension ExitCode {
    static let checkRefused = ExitCode(2)
    static let gapNotReached = ExitCode(4)
    static let badInput = ExitCode(65)
    static let unavailable = ExitCode(69)
    static let cannotCreate = ExitCode(73)
    static let writeError = ExitCode(74)
    static let interrupted = ExitCode(130)
}
