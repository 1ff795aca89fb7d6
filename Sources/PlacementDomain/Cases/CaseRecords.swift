/// A system of case records as the office sees it; adapters speak its language.
///
/// Nothing here keeps anything: what was seen, sent and answered lies in the store.
package protocol CaseRecords: Sendable {
    /// Fields that it can write, by the mapping: others are not sent.
    var writable: Set<CaseField> { get }

    /// One page of a sweep, the first where `cursor` is nil.
    ///
    /// - Throws: `CaseTrouble` where the system as a whole does not answer; a case at fault is a reading.
    func page(_ sweep: CaseSweep, after cursor: String?) async throws(CaseTrouble) -> CasePage

    /// One case, read now.
    ///
    /// - Parameter url: where it was last; empty: it is looked up by its id.
    func read(_ id: ForeignID, at url: String) async throws(CaseTrouble) -> CaseReading

    /// A moment for the status of a message: later than the present status, and not later than the system's own clock.
    ///
    /// - Returns: whole microseconds.
    func stamp(for message: CaseMessage) async throws(CaseTrouble) -> Timestamp

    /// Makes the case say what the message says, and reads it back: once in effect, however often it is sent.
    ///
    /// Never writes to a case that is closed, nor over a value that differs from both what was last seen and what is to be
    /// written.
    ///
    /// - Throws: `CaseTrouble` where no message can be sent; the outcome of this one is then not known.
    func write(_ message: CaseMessage) async throws(CaseTrouble) -> CaseAnswer
}

/// Why a system of case records as a whole cannot be worked with now.
package struct CaseTrouble: Trouble, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
        /// No connection, no answer in time, an answer cut off.
        case unreachable
        /// It answers that it is at fault or too busy.
        case serverError
        /// It does not know us: a token that is refused, rights that are missing.
        case refused
        /// It speaks another version, or what was configured does not fit.
        case misconfigured
    }

    package var kind: Kind
    /// An entry of `docs/errors.md`.
    package var code: String
    package var cause: Said
    package var remedy: Said
    /// Not again before so many seconds; nil: nothing is said.
    package var waitSeconds: Int?

    package init(_ kind: Kind, code: String, cause: Said, remedy: Said, waitSeconds: Int? = nil) {
        self.kind = kind
        self.code = code
        self.cause = cause
        self.remedy = remedy
        self.waitSeconds = waitSeconds
    }

    /// Whether trying again may help.
    package var isPassing: Bool { kind == .unreachable || kind == .serverError }

    package func report(in words: Wording) -> TroubleReport {
        let ending: Ending = kind == .misconfigured ? .badInput : kind == .refused ? .notPermitted : .unavailable
        return TroubleReport(code: code, cause: words(cause), remedy: words(remedy), ending: ending)
    }
}
