import PlacementDomain

/// Splits the bytes of a CSV file (RFC 4180) into records of cells, in place.
///
/// Reports what breaks the form and goes on at the next line. Used by one thread only.
final class CSVRecords {
    /// A cell's bytes without the outer quotes.
    struct Cell {
        var start: Int
        var end: Int
        /// Holds doubled quotes.
        var isEscaped: Bool
    }

    let file: FileBytes
    let bytes: UnsafeBufferPointer<UInt8>
    let collector: FindingCollector
    private(set) var cells: [Cell] = []
    /// Line on which the current record begins, from 1.
    private(set) var line = 0
    /// False as soon as a record could not be split.
    private(set) var isWhole = true
    private var position = 0
    private var nextLine = 1
    private var sawCarriageReturn = false

    private let separator: UInt8
    private let lines: [Int]?
    private var count = 0

    /// - Parameter lines: what is said to be the line of each record; nil: the line on which it begins.
    init(_ file: FileBytes, _ dialect: TableDialect, _ collector: FindingCollector, lines: [Int]? = nil) {
        self.file = file
        self.lines = lines
        separator = dialect.separator
        self.bytes = file.content
        self.collector = collector
    }

    /// Offset of the next record, and its line.
    var mark: (position: Int, line: Int) {
        get { (position, nextLine) }
        set { (position, nextLine) = newValue }
    }

    /// Moves to the next record that can be split; false at the end of the file.
    func next() -> Bool {
        while position < bytes.count {
            cells.removeAll(keepingCapacity: true)
            line = lines?[count] ?? nextLine
            count += 1
            let start = position
            switch split() {
            case nil
            where position - start <= 2 && cells.count == 1 && cells[0].start == cells[0].end && !isQuote(start):
                collector.add(
                    .emptyLine, file: file.name, line: line, cause: Said("een lege regel", "an empty line"),
                    remedy: Said("haal hem weg; hij wordt overgeslagen", "take it out; it is skipped"))
            case nil: return true
            case let fault?:
                isWhole = false
                collector.add(
                    .quoting, file: file.name, line: line, cause: fault,
                    remedy: Said(
                        "zet de cel tussen aanhalingstekens, en verdubbel elk aanhalingsteken erin",
                        "put the cell in quotes and double each quote inside it"))
            }
        }
        return false
    }

    private func isQuote(_ offset: Int) -> Bool { bytes[offset] == 0x22 }

    /// Splits one record; what is said: why it cannot be split.
    private func split() -> Said? {
        while true {
            let fault = position < bytes.count && isQuote(position) ? quotedCell() : plainCell()
            if let fault {
                skipLine()
                return fault
            }
            guard position < bytes.count else { return nil }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == 0x0D {
                guard position < bytes.count, bytes[position] == 0x0A else {
                    skipLine()
                    return Said("een CR-teken zonder LF-teken", "a carriage return without a line feed")
                }
                position += 1
                if !sawCarriageReturn {
                    sawCarriageReturn = true
                    collector.add(
                        .carriageReturns, file: file.name, line: nextLine,
                        cause: Said("regels eindigen met CR LF", "lines end with CR LF"),
                        remedy: Said(
                            "sla het op met LF-regeleinden; het wordt wel gelezen",
                            "save it with LF line ends; it is read all the same"))
                }
            }
            nextLine += 1
            return nil
        }
    }

    private func plainCell() -> Said? {
        let start = position
        var offset = position
        let (count, separator) = (bytes.count, separator)
        while offset < count {
            let byte = bytes[offset]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22 {
                position = offset
                return Said(
                    "een aanhalingsteken in een cel zonder aanhalingstekens", "a quote inside a cell without quotes")
            }
            offset += 1
        }
        position = offset
        cells.append(Cell(start: start, end: offset, isEscaped: false))
        return nil
    }

    private func quotedCell() -> Said? {
        let start = position + 1
        var offset = start
        var escaped = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x0A { nextLine += 1 }
            if byte == 0x22 {
                if offset + 1 < bytes.count, isQuote(offset + 1) {
                    escaped = true
                    offset += 2
                    continue
                }
                cells.append(Cell(start: start, end: offset, isEscaped: escaped))
                position = offset + 1
                guard position == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[position]) else {
                    return Said("tekst achter het laatste aanhalingsteken", "text behind a closing quote")
                }
                return nil
            }
            offset += 1
        }
        position = bytes.count
        return Said("een aanhalingsteken dat niet wordt gesloten", "a quote that is never closed")
    }

    private func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        if position < bytes.count {
            position += 1
            nextLine += 1
        }
    }

    /// The text of a cell with doubled quotes made single.
    func text(_ cell: Cell) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
        guard cell.isEscaped else { return String(decoding: slice, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(slice.count)
        var offset = 0
        while offset < slice.count {
            plain.append(slice[offset])
            offset += slice[offset] == 0x22 ? 2 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
