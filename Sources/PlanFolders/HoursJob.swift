import Foundation
import InstanceFormat
public import PlacementDomain
public import Planning

/// Which sheet came back, and what it is held against.
public struct HoursRequest: Hashable, Sendable {
    /// Instance folder: says times and breaks of sittings.
    public var folder: String
    /// Folder of the publication that the partner's sheet is of, or of a later one.
    public var published: String
    /// The returned file.
    public var file: String
    /// The table of proposed hours to write; nil: none.
    public var output: String?

    public init(folder: String, published: String, file: String, output: String? = nil) {
        self.folder = folder
        self.published = published
        self.file = file
        self.output = output
    }
}

/// What came back.
public struct HoursOutcome: Sendable {
    public let instance: Instance
    /// Of the publication.
    public let record: PublicationRecord
    public let returned: ReturnedHours
}

/// Reads a sheet that a partner sent back into proposed hours. Neither the folder nor the publication is changed.
public enum HoursJob {
    /// - Throws: `unreadable` for the folder, `hours` for publication and file, `format` where the table cannot be written.
    public static func run(_ request: HoursRequest) throws(FolderError) -> HoursOutcome {
        if let output = request.output {
            try OutputFolder.requireOutside(output, of: [request.folder, request.published])
        }
        let instance = try InstanceLoading.instance(request.folder).instance
        let record = try record(request.published)
        let reading = ReturnedSheetReader.read(path: request.file)
        guard let sheet = reading.sheet else {
            throw .hours(.unreadableSheet(DataAtFault(findings: reading.findings), path: request.file))
        }
        let returned = ReturnedHours(
            sheet, rows: record.rows, instance: instance, digest: PublicationFolder.digest)
        if let output = request.output {
            do {
                try ProposedHoursTable.write(returned.answers, to: output)
            } catch {
                throw .format(error)
            }
        }
        return HoursOutcome(instance: instance, record: record, returned: returned)
    }

    private static func record(_ folder: String) throws(FolderError) -> PublicationRecord {
        let reading = PublicationFolder.read(folder: folder)
        guard let record = reading.record else {
            throw .hours(
                .unreadablePublication(
                    DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), path: folder))
        }
        guard !record.rows.isEmpty else { throw .hours(.noRows(path: folder)) }
        return record
    }
}
