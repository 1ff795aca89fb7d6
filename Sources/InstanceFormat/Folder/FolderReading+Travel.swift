import PlacementDomain

extension FolderReading {
    /// Reads `travel.csv`, the one table with a million records.
    ///
    /// Records of the plain form `home,place,mode,minutes` are read straight from their bytes; any other one, or one with
    /// a fault, goes the way of all tables, which reports it.
    func travel(_ finder: RecordFinder, homeCount: Int) -> TravelTable {
        let table = ProjectTables.travel
        guard let file = load(table.schema.file), let reader = TableReader(table.schema, file, version, collector)
        else {
            return TravelTable(records: [], homeCount: homeCount)
        }
        var records: [TravelTable.Record] = []
        records.reserveCapacity(file.content.count / 24)
        var scanner = TravelScanner(bytes: file.content, finder)
        while true {
            // A table with its columns in another order has no plain records.
            if reader.hasOrderOfSchema {
                (scanner.position, scanner.line) = reader.records.mark
                scanner.readPlainRecords(into: &records)
                reader.records.mark = (scanner.position, scanner.line)
            }
            guard reader.next() else { break }
            let entry = table.read(reader)
            var record = entry.record
            record.link(entry.ids, finder, reader.report)
            reader.report.arrange()
            if reader.report.isSound { records.append(record) }
        }
        if collector.errorCount > 0 { return TravelTable(records: [], homeCount: homeCount) }
        reportDuplicates(records, finder)
        return TravelTable(records: records, homeCount: homeCount)
    }

    /// Reads the table once more where a key comes back, to say on which lines.
    private func reportDuplicates(_ records: [TravelTable.Record], _ finder: RecordFinder) {
        let isAscending = records.indices.dropFirst().allSatisfy { records[$0 - 1].key < records[$0].key }
        if isAscending { return }
        let keys = records.map(\.key).sorted()
        let hasTwins = keys.indices.dropFirst().contains { keys[$0 - 1] == keys[$0] }
        let table = ProjectTables.travel
        let silent = FindingCollector(.instance)
        guard hasTwins, case .success(let file) = FileBytes.read(folder: folder, name: table.schema.file),
            let reader = TableReader(table.schema, file, version, silent)
        else { return }
        var lines: [UInt64: Int] = [:]
        while reader.next() {
            let entry = table.read(reader)
            var record = entry.record
            record.link(entry.ids, finder, reader.report)
            guard let first = lines[record.key] else {
                lines[record.key] = reader.line
                continue
            }
            collector.add(
                .duplicateKey, file: table.schema.file, line: reader.line,
                field: table.schema.primaryKey.joined(separator: "+"),
                cause: RecordSentences.same(table.schema.primaryKey, asOnLine: first), remedy: RecordSentences.keepOne)
        }
    }
}

/// The quick way through the plain records of `travel.csv`.
private struct TravelScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private let homes: IdentifierIndex
    private let places: IdentifierIndex
    private let separator = TableDialect.folder.separator
    var position = 0
    var line = 1
    private var lastHome = 0..<0
    private var lastHomeNumber = 0

    init(bytes: UnsafeBufferPointer<UInt8>, _ finder: RecordFinder) {
        self.bytes = bytes
        homes = finder.homes.identifiers
        places = finder.places.identifiers
    }

    /// Reads records until one that is not plain, or the end; `position` then stands at its first byte.
    mutating func readPlainRecords(into records: inout [TravelTable.Record]) {
        while let record = plainRecord() { records.append(record) }
    }

    private mutating func plainRecord() -> TravelTable.Record? {
        var offset = position
        guard let home = cell(&offset, until: separator), let place = cell(&offset, until: separator),
            let mode = cell(&offset, until: separator), let minutes = cell(&offset, until: 0x0A)
        else { return nil }
        guard let homeNumber = number(ofHome: home),
            let placeNumber = places.find(UnsafeBufferPointer(rebasing: bytes[place])), let mode = travelMode(mode),
            case .number(let value) = Scan.integer(bytes, minutes.lowerBound, minutes.upperBound),
            Limits.dayMinutes.contains(value)
        else { return nil }
        position = offset
        line += 1
        return TravelTable.Record(home: homeNumber, place: placeNumber, mode: mode, minutes: value)
    }

    private func cell(_ offset: inout Int, until end: UInt8) -> Range<Int>? {
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == end {
                offset += 1
                return start..<offset - 1
            }
            if byte == separator || byte == 0x0A || byte == 0x0D || byte == 0x22 { return nil }
            offset += 1
        }
        return nil
    }

    /// Records of one home usually follow each other.
    private mutating func number(ofHome cell: Range<Int>) -> Int? {
        if cell.count == lastHome.count, bytes[cell].elementsEqual(bytes[lastHome]) { return lastHomeNumber }
        guard let number = homes.find(UnsafeBufferPointer(rebasing: bytes[cell])) else { return nil }
        lastHome = cell
        lastHomeNumber = number
        return number
    }

    private func travelMode(_ cell: Range<Int>) -> TravelMode? {
        guard let first = cell.first.map({ bytes[$0] }) else { return nil }
        let mode: TravelMode
        switch (first, cell.count) {
        case (0x77, 4): mode = .walk
        case (0x62, 7): mode = .bicycle
        case (0x65, 5): mode = .eBike
        case (0x63, 3): mode = .car
        case (0x70, 15): mode = .publicTransport
        default: return nil
        }
        return mode.rawValue.utf8.elementsEqual(bytes[cell]) ? mode : nil
    }
}
