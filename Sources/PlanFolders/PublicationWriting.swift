import InstanceFormat
import PlacementDomain
import Publishing

/// What publishing a roster and publishing a correction have in common: the record before, and the folder that is written.
enum PublicationWriting {
    /// - Throws: `unreadablePublication`.
    static func record(_ folder: String) throws(FolderError) -> PublicationRecord {
        let reading = PublicationFolder.read(folder: folder)
        guard let record = reading.record else {
            throw .unreadablePublication(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), path: folder)
        }
        return record
    }

    /// Whether the folder holds a publication that this one neither follows nor repeats, and that is not older than the
    /// one it follows. Two folders that take turns forget nothing.
    static func wouldForget(
        _ output: String, _ previous: PublicationRecord?, own: some RosterReference
    ) -> Bool {
        guard PublicationFolder.isOurs(output) else { return false }
        guard let there = PublicationFolder.head(of: output) else { return true }
        guard !there.isSameRoster(as: own) else { return false }
        guard let previous else { return true }
        guard !there.isSameRoster(as: previous) else { return false }
        guard let record = PublicationFolder.read(folder: output).record else { return true }
        return record.asOf > previous.asOf || record.previous == previous.rosterId
    }

    /// Writes a publication, all of it or nothing.
    ///
    /// - Parameters:
    ///   - instance: of a roster, to which what follows refers.
    ///   - source: the instance folder of a roster; the publication that a correction corrects.
    static func write(
        _ publication: Publication, instance: Instance, source: String, to output: String, removesForeign: Bool
    ) throws(FolderError) -> PlacedFolder {
        let documents = publication.documents.lazy.map {
            (path: $0.path, bytes: publication.bytes(of: $0))
        }
        do {
            try OutputFolder.makeParent(output)
            switch publication.following {
            case .week(let next):
                return try PublicationFolder.write(
                    publication.record, next: next, instance: instance, instanceFolder: source, documents: documents,
                    to: output, removesForeign: removesForeign)
            case .corrected(let corrected):
                return try PublicationFolder.write(
                    publication.record, correcting: source, instance: corrected, documents: documents, to: output,
                    removesForeign: removesForeign)
            }
        } catch {
            throw .format(error)
        }
    }

    /// Files of a publication beside its papers.
    static func recordFiles(
        _ publication: Publication, instance: Instance, source: String
    ) throws(FolderError) -> [KeptFile] {
        do {
            switch publication.following {
            case .week(let next):
                return try PublicationFolder.files(
                    of: publication.record, next: next, instance: instance, instanceFolder: source)
            case .corrected(let corrected):
                return try PublicationFolder.files(
                    of: publication.record, correcting: source, instance: corrected)
            }
        } catch {
            throw .format(error)
        }
    }

    /// Paths of all files of a publication, as they will be written.
    static func paths(of publication: Publication) -> [String] {
        let isCorrection = if case .corrected = publication.following { true } else { false }
        return PublicationFolder.paths(of: publication.record, isCorrection: isCorrection)
            + publication.documents.map(\.path)
    }
}
