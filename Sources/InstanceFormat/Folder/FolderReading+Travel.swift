import PlacementDomain

extension FolderReading {
    /// Reads `travel.csv`, the one table with a million rows.
    ///
    /// Rows of the plain form `home,place,mode,minutes` are read straight from their bytes; any other row, or one with a
    /// fault, goes the way of all tables, which reports it.
    func travel(_ homes: IdentifierIndex, _ places: IdentifierIndex, homeCount: Int) -> TravelTable {
        let schema = ProjectSchemas.travel
        guard let file = load(schema.file), let reader = TableReader(schema, file, collector) else {
            return TravelTable(rows: [], homeCount: homeCount)
        }
        var rows: [TravelTable.Row] = []
        rows.reserveCapacity(file.content.count / 24)
        var scanner = TravelScanner(bytes: file.content, homes: homes, places: places)
        // A table with its columns in another order has no plain rows.
        let isPlain = schema.fields.indices.allSatisfy {
            reader.rows.text(reader.rows.cells[$0]) == schema.fields[$0].name
        }
        while true {
            if isPlain {
                (scanner.position, scanner.line) = reader.rows.mark
                scanner.readPlainRows(into: &rows)
                reader.rows.mark = (scanner.position, scanner.line)
            }
            guard reader.next() else { break }
            let row = (
                home: reader.reference(homes), place: reader.reference(places), mode: reader.word(or: TravelMode.walk),
                minutes: reader.integer()
            )
            if reader.isRowSound {
                rows.append(TravelTable.Row(home: row.home, place: row.place, mode: row.mode, minutes: row.minutes))
            }
        }
        if collector.errorCount > 0 { return TravelTable(rows: [], homeCount: homeCount) }
        return sortedTable(rows, homes, places, homeCount: homeCount)
    }

    private func sortedTable(
        _ rows: [TravelTable.Row], _ homes: IdentifierIndex, _ places: IdentifierIndex, homeCount: Int
    ) -> TravelTable {
        func key(_ row: TravelTable.Row) -> UInt64 {
            let mode = UInt64(TravelMode.allCases.firstIndex(of: row.mode) ?? 0)
            return UInt64(row.home) << 34 | UInt64(row.place) << 3 | mode
        }
        var rows = rows
        var last: UInt64 = 0
        let isSorted = rows.indices.allSatisfy { index in
            let next = key(rows[index]) + 1
            defer { last = next }
            return next > last
        }
        if !isSorted {
            var packed = rows.map { (key: key($0), minutes: $0.minutes) }
            packed.sort { $0.key < $1.key }
            if packed.indices.dropFirst().contains(where: { packed[$0].key == packed[$0 - 1].key }) {
                reportDuplicates(homes, places)
            }
            rows = packed.map {
                TravelTable.Row(
                    home: Int($0.key >> 34), place: Int($0.key >> 3 & 0x7FFF_FFFF),
                    mode: TravelMode.allCases[Int($0.key & 7)], minutes: Int($0.minutes))
            }
        }
        return TravelTable(rows: rows, homeCount: homeCount)
    }

    /// Reads the table once more, to say on which lines a key comes back.
    private func reportDuplicates(_ homes: IdentifierIndex, _ places: IdentifierIndex) {
        let schema = ProjectSchemas.travel
        let silent = FindingCollector(family: 1_100)
        guard case .success(let file) = FileBytes.read(folder: folder, name: schema.file),
            let reader = TableReader(schema, file, silent)
        else { return }
        var lines: [[Int]: Int] = [:]
        while reader.next() {
            let (home, place) = (reader.reference(homes), reader.reference(places))
            let mode = TravelMode.allCases.firstIndex(of: reader.word(or: .walk)) ?? 0
            if let first = lines[[home, place, mode]] {
                collector.add(
                    .duplicateKey, file: schema.file, line: reader.line,
                    field: schema.primaryKey.joined(separator: "+"),
                    cause: "the same home and place and mode as on line \(first)", remedy: "keep one of the rows")
            } else {
                lines[[home, place, mode]] = reader.line
            }
        }
    }
}

/// The quick way through the plain rows of `travel.csv`.
private struct TravelScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let homes: IdentifierIndex
    let places: IdentifierIndex
    var position = 0
    var line = 1
    private var lastHome = 0..<0
    private var lastHomeNumber = 0

    init(bytes: UnsafeBufferPointer<UInt8>, homes: IdentifierIndex, places: IdentifierIndex) {
        self.bytes = bytes
        self.homes = homes
        self.places = places
    }

    /// Reads rows until one that is not plain, or the end; `position` then stands at its first byte.
    mutating func readPlainRows(into rows: inout [TravelTable.Row]) {
        while let row = plainRow() { rows.append(row) }
    }

    private mutating func plainRow() -> TravelTable.Row? {
        var offset = position
        guard let home = cell(&offset, until: 0x2C), let place = cell(&offset, until: 0x2C),
            let mode = cell(&offset, until: 0x2C), let minutes = cell(&offset, until: 0x0A)
        else { return nil }
        guard let homeNumber = number(ofHome: home),
            let placeNumber = places.find(UnsafeBufferPointer(rebasing: bytes[place])), let mode = travelMode(mode),
            case .number(let value) = Scan.integer(bytes, minutes.lowerBound, minutes.upperBound),
            Limits.dayMinutes.contains(value)
        else { return nil }
        position = offset
        line += 1
        return TravelTable.Row(home: homeNumber, place: placeNumber, mode: mode, minutes: value)
    }

    private func cell(_ offset: inout Int, until end: UInt8) -> Range<Int>? {
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == end {
                offset += 1
                return start..<offset - 1
            }
            if byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x22 { return nil }
            offset += 1
        }
        return nil
    }

    /// Rows of one home usually follow each other.
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
