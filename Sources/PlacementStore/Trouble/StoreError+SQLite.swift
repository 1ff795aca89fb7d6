import Foundation
import GRDB
import PlacementDomain

extension StoreError {
    /// What a failure of SQLite means.
    ///
    /// - Parameter path: of the store. Of SQLite's own words only names of tables and columns are handed on: a statement
    ///   may hold values.
    init(_ error: any Error, path: String) {
        if let own = error as? StoreError {
            self = own
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, reason: "\(type(of: error))")
            return
        }
        self = StoreError.refusal(error) ?? StoreError.trouble(error, path)
    }

    /// What a trigger raised, or a constraint held.
    private static func refusal(_ error: DatabaseError) -> StoreError? {
        let message = error.message ?? ""
        if let match = message.prefixMatch(of: /D[0-9]{4}\b/), let refusal = StoreRefusal.coded(String(match.output)) {
            return .refused(refusal, detail: String(message.dropFirst(6)))
        }
        let code: String? =
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: StoreRefusal.twice
            case .SQLITE_CONSTRAINT_FOREIGNKEY: StoreRefusal.nameless
            default: error.resultCode == .SQLITE_CONSTRAINT ? StoreRefusal.impossible : nil
            }
        return code.flatMap(StoreRefusal.coded).map { .refused($0, detail: message) }
    }

    private static func trouble(_ error: DatabaseError, _ path: String) -> StoreError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, LockTable.writer(path))
        case .SQLITE_NOTADB: .notAStore(path: path)
        case .SQLITE_CORRUPT: .damaged(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
        case .SQLITE_FULL: .full(path: path)
        // A log or its index that cannot be made or grow is told as another failure than a full disk.
        case .SQLITE_CANTOPEN,
            .SQLITE_IOERR where StoreSite.hasNoRoom(path):
            .full(path: path)
        case .SQLITE_CANTOPEN:
            FileManager.default.fileExists(atPath: path) ? .readOnly(path: path) : .missing(path: path)
        // Not its message: that may quote a statement.
        default: .failed(path: path, reason: "SQLite \(error.extendedResultCode.rawValue)")
        }
    }
}
