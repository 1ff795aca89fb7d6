import PlacementDomain
import PlanFolders
import WeeklyCycle

/// Where an import goes.
enum ImportTarget {
    case folder(String)
    case store(String, Requester)

    var path: String {
        switch self {
        case .folder(let path), .store(let path, _): path
        }
    }

    /// What to do when it is written.
    var nextCommand: String {
        switch self {
        case .folder(let path): "dichtbij validate \(path)"
        case .store(let path, _): "dichtbij store export --store \(path) --output FOLDER"
        }
    }

    /// Reads everything, and says what would become of each record.
    ///
    /// - Throws: a `Trouble`.
    func prepare(_ files: [String], complete: String?, from: String?) throws -> ImportResult {
        switch self {
        case .folder(let folder):
            let prepared = try ImportJob.prepare(
                ImportRequest(files: files, folder: folder, complete: complete, from: from))
            return ImportResult(
                instance: prepared.instance, outcome: prepared.outcome, notes: prepared.notes,
                write: { try ImportJob.write(prepared) })
        case .store(let path, let requester):
            let reading = try ImportJob.read(files, complete: complete, from: from)
            let prepared = try prepare(reading, path)
            return ImportResult(
                instance: prepared.instance, outcome: prepared.outcome, notes: reading.notes,
                write: {
                    let clock = try StoreClock.clock(
                        isSynthetic: prepared.instance.synthetic, zone: prepared.instance.policy.timeZone)
                    try StoreImportJob.write(prepared, by: requester, clock: clock)
                })
        }
    }

    private func prepare(_ reading: ImportReading, _ path: String) throws -> PreparedStoreImport {
        try StoreImportJob.prepare(path, reading.sources, from: reading.from, today: StoreClock.today) {
            monday throws(CycleError) in
            do throws(FolderError) {
                try reading.requireDay(asOf: monday)
                return try reading.ending(asOf: monday)
            } catch {
                throw .other(error)
            }
        }
    }
}

/// An import that was looked at: what is said of it, and how it is written.
struct ImportResult {
    /// As the data are.
    let instance: Instance
    let outcome: ImportOutcome
    /// What is to be said of whole files.
    let notes: [Finding]
    /// Throws a `Trouble`.
    let write: () throws -> Void

    /// Whether writing would change anything.
    var changesAnything: Bool { outcome.instance != nil }
}
