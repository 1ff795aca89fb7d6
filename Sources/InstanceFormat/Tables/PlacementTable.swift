public import PlacementDomain

/// The table of kept placements of an instance folder, to which a record is added.
///
/// Read before the instance is, so that what was decided on is what is written to.
public struct PlacementTable: Sendable {
    private let folder: String
    private let bytes: [UInt8]

    private static var file: String { SeriesTables.placements.schema.file }

    /// nil: there is no such file that can be read.
    public init?(folder: String) {
        guard case .success(let file) = FileBytes.read(folder: folder, name: PlacementTable.file) else { return nil }
        self.folder = folder
        bytes = Array(file.all)
    }

    /// Adds a placement; all other bytes stay as they are, and so do the file's permissions.
    ///
    /// - Parameter instance: as it was read from the folder.
    /// - Throws: also where the file changed since.
    public func add(_ placement: Placement, of instance: Instance) throws(FormatError) {
        let ids = Placement.IDs(
            order: instance.orders[placement.order].id, project: instance.projects[placement.project].id,
            series: placement.series.map { instance.series[$0].id })
        var writer = TableWriter(SeriesTables.placements.schema, count: 1)
        SeriesTables.placements.write(Unlinked(placement, ids: ids), to: &writer)
        let added = try AppendedRecord.added(writer, to: bytes)
        try FileReplacing.replace(PlacementTable.file, in: folder, holding: bytes, with: added)
    }
}
