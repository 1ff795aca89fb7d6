import InstanceFormat
public import PlacementDomain

/// Writes a list of one entity, filled, for a Dutch spreadsheet.
public enum SheetJob {
    /// A list that was made.
    public struct Outcome: Sendable {
        public let instance: Instance
        /// The list, as a file has it.
        public let bytes: [UInt8]
        public let records: Int
        /// The entity's name, for people and in the format.
        public let name: Said
    }

    /// - Parameters:
    ///   - entity: its Dutch name or the format's.
    ///   - output: the file to write; one that is there is left alone. nil: none.
    /// - Throws: `importing` for the entity, `unreadable` for the folder, `format` for the file.
    public static func run(_ entity: String, folder: String, output: String?) throws(FolderError) -> Outcome {
        _ = try table(entity)
        if let output { try OutputFolder.requireOutside(output, of: [folder]) }
        return try make(entity, of: try InstanceLoading.instance(folder).instance, output: output)
    }

    /// The list of data that were read already.
    package static func make(
        _ entity: String, of instance: Instance, output: String?
    ) throws(FolderError) -> Outcome {
        let table = try table(entity)
        let cells = InstanceCells.table(table, of: instance)
        let outcome = Outcome(
            instance: instance, bytes: SheetWriter.bytes(cells), records: cells.records.count, name: name(table))
        if let output { try write(outcome, to: output) }
        return outcome
    }

    /// Writes a list; a file that is there is left alone.
    package static func write(_ outcome: Outcome, to output: String) throws(FolderError) {
        do {
            try SheetWriter.write(outcome.bytes, to: output)
        } catch {
            throw .format(error)
        }
    }

    package static func name(_ table: InstanceTable) -> Said { Said(EntitySheet.of(table).name, table.rawValue) }

    /// What a field is called: above its column, and in the format.
    package static func heading(_ field: String, of table: InstanceTable) -> Said {
        let column = EntitySheet.of(table).columns.first { $0.name == field }
        return Said(column?.heading ?? field, field)
    }

    /// A value as a list has it, and as the format does.
    package static func value(_ text: String, of field: String, in table: InstanceTable) -> Said {
        Said(EntitySheet.of(table).shown(text, of: field), text)
    }

    static func table(_ word: String) throws(FolderError) -> InstanceTable {
        if let table = EntitySheet.table(named: word) { return table }
        let names = InstanceTable.allCases.flatMap { [EntitySheet.of($0).name, $0.rawValue] }
        throw .importing(.unknownEntity(word, nearest: NearestIds.of(word, among: names, most: 1).first ?? names[0]))
    }
}
