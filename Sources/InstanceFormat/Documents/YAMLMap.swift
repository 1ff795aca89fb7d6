import Foundation
import PlacementDomain
import Yams

/// A mapping of a YAML file, read key by key; what is not asked for is reported as unknown.
final class YAMLMap {
    let file: String
    let collector: FindingCollector
    private let entries: Node.Mapping
    private let line: Int
    /// The way to this mapping, for example `weights.wait.`.
    private let path: String
    private var asked: Set<String> = []

    init(file: String, entries: Node.Mapping, line: Int, path: String, collector: FindingCollector) {
        self.file = file
        self.entries = entries
        self.line = line
        self.path = path
        self.collector = collector
    }

    func report(_ code: FindingCode, _ key: String, line: Int? = nil, _ cause: Said, _ remedy: Said) {
        collector.add(
            code, file: file, line: line ?? self.line(of: key), field: path + key, cause: cause, remedy: remedy)
    }

    /// The line of a key's value; of the mapping where the key is missing.
    func line(of key: String) -> Int { entries[key]?.mark?.line ?? line }

    /// The value of a key; nil where it is missing, which is reported.
    private func node(_ key: String) -> Node? {
        asked.insert(key)
        if let node = entries[key] { return node }
        report(.keyMissing, key, KeySentences.missing, KeySentences.add)
        return nil
    }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// A scalar's text; `isNull` where it is written as nothing or `null`.
    private func scalar(_ key: String) -> (text: String, isPlain: Bool, isNull: Bool)? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            report(
                .wrongType, key, Said("niet één waarde", "not a single value"),
                Said("schrijf één waarde", "write one value"))
            return nil
        }
        let isPlain = scalar.style == .plain
        return (scalar.string, isPlain, isPlain && ["", "~", "null"].contains(scalar.string))
    }

    func text(_ key: String) -> String? {
        guard let value = scalar(key) else { return nil }
        if value.isNull { report(.valueMissing, key, RecordSentences.noValue, RecordSentences.fillIn) }
        return value.isNull ? nil : value.text
    }

    func day(_ key: String) -> CalendarDay? {
        guard let value = scalar(key) else { return nil }
        if let day = CalendarDay(iso: value.text) { return day }
        report(
            .wrongType, key, Said("geen bestaande datum", "no day of the calendar"),
            Said("schrijf jjjj-mm-dd", "write it as yyyy-mm-dd"))
        return nil
    }

    /// nil: `null` stands there, or a fault that was reported.
    func optionalDay(_ key: String) -> CalendarDay? { isNull(key) ? nil : day(key) }

    func time(_ key: String) -> TimeOfDay? {
        guard let value = scalar(key) else { return nil }
        if let time = TimeOfDay(text: value.text) { return time }
        report(
            .wrongType, key, Said("geen tijd", "no clock time"),
            Said("schrijf \"UU:MM\", 00:00 tot 24:00", "write it as \"HH:MM\", 00:00 to 24:00"))
        return nil
    }

    func boolean(_ key: String) -> Bool? {
        guard let value = scalar(key) else { return nil }
        if value.isPlain, let boolean = Bool(value.text) { return boolean }
        report(
            .wrongType, key, Said("niet true of false", "neither true nor false"),
            Said("schrijf true of false", "write true or false"))
        return nil
    }

    func integer(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = scalar(key) else { return nil }
        guard value.isPlain, let number = YAMLMap.integer(value.text) else {
            report(
                .wrongType, key, Said("geen heel getal", "no whole number"),
                Said("schrijf alleen cijfers, zonder eenheid", "write digits only, without a unit"))
            return nil
        }
        if let number = number, range.contains(number) { return number }
        report(
            .outOfRange, key,
            Said(
                "niet tussen \(range.lowerBound) en \(range.upperBound)",
                "not within \(range.lowerBound) to \(range.upperBound)"), KeySentences.correctNumber)
        return nil
    }

    func optionalUnsigned(_ key: String) -> UInt64? {
        if isNull(key) { return nil }
        guard let value = scalar(key) else { return nil }
        if value.isPlain, !value.text.hasPrefix("+"), let number = UInt64(value.text) { return number }
        report(
            .wrongType, key,
            Said(
                "geen heel getal van 0 tot en met 18446744073709551615",
                "no whole number from 0 to 18446744073709551615"),
            Said("schrijf alleen cijfers, of null", "write digits only, or null"))
        return nil
    }

    /// nil: no whole number; a nil inside: one that is too large.
    static func integer(_ text: String) -> Int?? {
        var bytes = Array(text.utf8)
        return bytes.withUnsafeMutableBufferPointer { bytes in
            switch Scan.integer(UnsafeBufferPointer(bytes), 0, bytes.count) {
            case .number(let value): .some(value)
            case .tooLarge: .some(nil)
            case .notANumber: nil
            }
        }
    }

    func isNull(_ key: String) -> Bool {
        guard let scalar = entries[key]?.scalar, scalar.style == .plain else { return false }
        asked.insert(key)
        return ["", "~", "null"].contains(scalar.string)
    }

    func map(_ key: String) -> YAMLMap? {
        guard let node = node(key) else { return nil }
        guard let mapping = node.mapping else {
            report(
                .wrongType, key, Said("er staan geen sleutels onder", "no keys below it"),
                Said("schrijf er sleutels met waarden onder", "write keys and values below it"))
            return nil
        }
        return YAMLMap(
            file: file, entries: mapping, line: node.mark?.line ?? line, path: path + key + ".", collector: collector)
    }

    /// The mappings of a list.
    func maps(_ key: String) -> [YAMLMap]? {
        guard let node = node(key) else { return nil }
        guard let sequence = node.sequence else {
            report(
                .wrongType, key, Said("geen lijst", "no list"),
                Said("schrijf een lijst, elk deel na '- '", "write a list of entries, each after '- '"))
            return nil
        }
        var maps: [YAMLMap] = []
        for (index, entry) in sequence.enumerated() {
            guard let mapping = entry.mapping else {
                report(
                    .wrongType, "\(key)[\(index)]", line: entry.mark?.line, Said("geen sleutels", "no keys"),
                    Said("schrijf sleutels met waarden", "write keys and values"))
                continue
            }
            maps.append(
                YAMLMap(
                    file: file, entries: mapping, line: entry.mark?.line ?? line, path: "\(path)\(key)[\(index)].",
                    collector: collector))
        }
        return maps
    }

    /// Single values of a list, as texts.
    func words(_ key: String) -> [String]? {
        guard let node = node(key) else { return nil }
        guard let sequence = node.sequence, sequence.allSatisfy({ $0.scalar != nil }) else {
            report(
                .wrongType, key, Said("geen lijst van woorden", "no list of words"),
                Said("schrijf [woord, woord]", "write it as [word, word]"))
            return nil
        }
        return sequence.compactMap { $0.scalar?.string }
    }

    /// What a value is, for keys that may hold a number, words or nothing.
    enum Value {
        case number(Int)
        case words([String])
        case nothing
    }

    func value(_ key: String, _ range: ClosedRange<Int>) -> Value? {
        if isNull(key) { return .nothing }
        if entries[key]?.sequence != nil { return words(key).map { .words($0) } }
        return integer(key, range).map { .number($0) }
    }

    /// All keys, in the order of the file.
    var keys: [String] { entries.keys.compactMap { $0.scalar?.string } }

    /// Reports keys that nobody asked for.
    func finish() {
        for key in entries.keys {
            let text = key.scalar?.string
            guard text.map({ !asked.contains($0) }) ?? true else { continue }
            let shown = text.flatMap { $0.utf8.count <= 40 ? $0 : nil } ?? "…"
            report(
                .keyUnknown, shown, line: key.mark?.line, Said("deze sleutel is onbekend", "a key that is not known"),
                Said("verbeter de spelling, of haal hem weg", "correct its spelling, or take it out"))
        }
    }
}
