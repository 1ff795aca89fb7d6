/// What can be wrong with records and the files that hold them.
///
/// With the family of what is looked at the number becomes a code: `D11nn` for an instance.
package enum FindingCode: Int, CaseIterable, Sendable {
    case folderUnusable = 1
    case fileMissing = 2
    case fileUnknown = 3
    case fileUnreadable = 4
    case notUTF8 = 5
    case controlCharacter = 6
    case byteOrderMark = 7
    case carriageReturns = 8
    case quoting = 9
    case columnMissing = 10
    case columnUnknown = 11
    case cellCount = 12
    case emptyLine = 13
    case valueMissing = 14
    case wrongType = 15
    case outOfRange = 16
    case unknownWord = 17
    case duplicateKey = 18
    case danglingReference = 19
    case endBeforeStart = 20
    case contradiction = 21
    case sittingLength = 22
    case dateOrder = 23
    case dialectOther = 24
    case notParsable = 30
    case keyTwice = 31
    case keyMissing = 32
    case keyUnknown = 33
    case schemaOther = 40
    case schemaNewer = 41
    case planningDates = 42
    case ruleValues = 43
    case claimDiffers = 50

    /// Warnings leave what was read usable; everything else is a fault of structure.
    var severity: Finding.Severity {
        switch self {
        case .byteOrderMark, .carriageReturns, .emptyLine, .dateOrder, .claimDiffers: .warning
        default: .error
        }
    }
}
