/// The bytes of a table in one dialect, written cell by cell; cells are quoted only where needed.
package struct TableText: Sendable {
    package let dialect: TableDialect
    package private(set) var bytes: [UInt8]
    private var isRecordBegun = false

    package init(_ dialect: TableDialect, capacity: Int = 0) {
        self.dialect = dialect
        bytes = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        bytes.reserveCapacity(capacity)
    }

    package mutating func endRecord() {
        bytes.append(contentsOf: dialect.lineEnd)
        isRecordBegun = false
    }

    /// A cell without anything in it.
    package mutating func empty() {
        if isRecordBegun { bytes.append(dialect.separator) }
        isRecordBegun = true
    }

    package mutating func cell(_ text: String) {
        empty()
        var text = dialect.guarded(text)
        text.withUTF8 { source in
            let separator = dialect.separator
            guard source.contains(where: { $0 == separator || $0 == 0x22 || $0 < 0x20 }) else {
                bytes.append(contentsOf: source)
                return
            }
            bytes.append(0x22)
            for byte in source {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }

    package mutating func cell(_ day: CalendarDay) {
        guard dialect.dayForm == .iso else { return cell(dialect.text(day)) }
        empty()
        let (year, month, number) = day.yearMonthDay
        appendTwo(year / 100)
        appendTwo(year % 100)
        bytes.append(0x2D)
        appendTwo(month)
        bytes.append(0x2D)
        appendTwo(number)
    }

    package mutating func cell(_ time: TimeOfDay) {
        empty()
        appendTwo(time.minute / 60)
        bytes.append(0x3A)
        appendTwo(time.minute % 60)
    }

    package mutating func cell(_ value: Int) {
        empty()
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func appendTwo(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / 10))
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
    }
}
