import PlacementDomain

/// What is asked of a JSON text that is not read whole.
enum JSONDocument {
    /// The text value of one key of the top object and its line, the rest passed over; nil: no such key.
    static func topLevelText(
        _ bytes: UnsafeBufferPointer<UInt8>, key: String
    ) throws(JSONFault) -> (text: String, line: Int)? {
        var scanner = JSONScanner(bytes)
        var found: (text: String, line: Int)?
        try scanner.members { (scanner, name) throws(JSONFault) in
            if name == key {
                if found != nil { throw scanner.fault(.keyTwice, KeySentences.twice) }
                found = (try scanner.string(), scanner.line)
            } else {
                try scanner.skip()
            }
        }
        try scanner.finish()
        return found
    }
}

extension JSONScanner {
    /// Reads an object whose keys are not known beforehand.
    mutating func members(_ body: (inout JSONScanner, String) throws(JSONFault) -> Void) throws(JSONFault) {
        var names: Set<String> = []
        try pairs { (scanner, name) throws(JSONFault) in
            if !names.insert(name).inserted { throw scanner.fault(.keyTwice, KeySentences.oneTwice) }
            try body(&scanner, name)
        }
    }
}
