import PlacementDomain

/// A type whose values stand in files as fixed words.
protocol TableWord: CaseIterable, Hashable, Sendable {
    var word: String { get }
}

extension TableWord where Self: RawRepresentable, RawValue == String {
    var word: String { rawValue }
}

extension Weekday: TableWord { var word: String { name } }
extension PartOfDay: TableWord { var word: String { name } }
extension LegalFrame: TableWord {}
extension Order.State: TableWord {}
extension TravelMode: TableWord {}
extension DayActivity: TableWord {}
extension CompositionNeed: TableWord {}
extension WeekRhythm: TableWord {}
extension AvailabilityException.Sense: TableWord {}
extension AvailabilityException.Reason: TableWord {}
extension WeekendGround.Kind: TableWord {}
extension Sex: TableWord {}
extension Project.Kind: TableWord {}
extension ApprovalPeriod.State: TableWord {}
extension Series.Rhythm: TableWord {}
extension Series.Composition: TableWord {}
extension SessionChange.Status: TableWord {}
extension Placement.State: TableWord {}
extension PlacedClient.Kind: TableWord {}
extension Assignment.State: TableWord {}
extension UnplacedCode: TableWord {}
extension PublishedRow.Standing: TableWord {}
extension HoursAnswer: TableWord {}
extension PlanChange.What: TableWord {}
extension FactDigests.Kind: TableWord {}
extension CorrectionRecord.What: TableWord {}
extension CorrectionReason: TableWord {}
extension CorrectionLine.What: TableWord {}

/// The words of one type, made once for a column.
struct TableWords<Word: TableWord>: Sendable {
    private let entries: [(value: Word, text: String, bytes: [UInt8])]

    init() { entries = Word.allCases.map { ($0, $0.word, Array($0.word.utf8)) } }

    var texts: [String] { entries.map(\.text) }

    func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
        entries.first { $0.bytes.count == bytes.count && $0.bytes.elementsEqual(bytes) }?.value
    }

    func text(of value: Word) -> String { entries.first { $0.value == value }?.text ?? value.word }
}
