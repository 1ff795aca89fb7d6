/// Finds records of one table by their ids.
package struct RecordIndex<Record>: Sendable {
    package let identifiers: IdentifierIndex
    /// False where records of the table could not be read: an id that is not found then says nothing.
    let isComplete: Bool

    /// - Parameter ids: in the order of the records.
    package init(_ ids: [String] = [], isComplete: Bool = true) {
        identifiers = IdentifierIndex(ids)
        self.isComplete = isComplete
    }

    package func find(_ id: Identifier<Record>) -> Int? { identifiers.find(id.text) }

    /// The number of the record that `field` names.
    ///
    /// - Returns: −1 where that cannot be said: then an error was found, here or in the table meant, and no instance
    ///   comes of it.
    package func number(of id: Identifier<Record>, _ field: String, _ report: RecordReport) -> Int {
        if id.text.isEmpty {
            if report.isSound {
                report.add(
                    .valueMissing, field: field, cause: RecordSentences.noValue, remedy: RecordSentences.fillIn)
            }
            return -1
        }
        return known(id, field, report) ?? -1
    }

    /// nil: no record is named.
    package func number(of id: Identifier<Record>?, _ field: String, _ report: RecordReport) -> Int? {
        id.map { number(of: $0, field, report) }
    }

    /// Numbers of the records named, ascending.
    package func numbers(of ids: [Identifier<Record>], _ field: String, _ report: RecordReport) -> [Int] {
        var numbers: [Int] = []
        for id in ids {
            guard let number = known(id, field, report) else { continue }
            if numbers.contains(number) {
                report.add(
                    .duplicateKey, field: field,
                    cause: Said { words in
                        words("het id ", "the id ") + report.shown(id.text)
                            + words(" staat er twee keer", " stands there twice")
                    },
                    remedy: Said("noem het één keer", "name it once"))
            }
            numbers.append(number)
        }
        return numbers.sorted()
    }

    private func known(_ id: Identifier<Record>, _ field: String, _ report: RecordReport) -> Int? {
        if let number = find(id) { return number }
        if isComplete {
            report.add(
                .danglingReference, field: field,
                cause: Said { words in
                    words("er is geen regel met id ", "there is no record with the id ") + report.shown(id.text)
                },
                remedy: Said("verbeter het id, of voeg die regel toe", "correct the id, or add that record"))
        } else {
            report.collector.countUnknownReference()
        }
        return nil
    }
}
