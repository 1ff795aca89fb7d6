import ArgumentParser
import PlacementDomain

/// The exit codes other programs rely on.
extension ExitCode {
    static let checkRefused = ExitCode(2)
    static let gapNotReached = ExitCode(4)
    static let badInput = ExitCode(65)
    static let unavailable = ExitCode(69)
    static let cannotCreate = ExitCode(73)
    static let writeError = ExitCode(74)
    static let notPermitted = ExitCode(77)
    static let interrupted = ExitCode(130)

    /// The one that stands for a job in trouble.
    init(_ ending: Ending) {
        switch ending {
        case .failed: self = .failure
        case .refusedRoster: self = .checkRefused
        case .wrongRequest: self = .validationFailure
        case .badInput: self = .badInput
        case .unavailable: self = .unavailable
        case .cannotCreate: self = .cannotCreate
        case .writeFailed: self = .writeError
        case .notPermitted: self = .notPermitted
        }
    }
}
