/// What is said of records in more than one place.
package enum RecordSentences {
    package static let keepOne = Said("houd een van de regels", "keep one of the rows")
    package static let noValue = Said("geen waarde", "no value")
    package static let fillIn = Said("vul een waarde in", "fill it in")
    package static let otherID = Said(
        "geef een ander id, ook waar het wordt genoemd", "give it another id, also where it is named")
    package static let plainID = Said("noem een id zonder deze tekens", "name an id without these characters")
    package static let correctTime = Said("verbeter een van de twee tijden", "correct one of the two times")
    package static let correctNumber = Said("verbeter een van de twee getallen", "correct one of the two numbers")

    package static func same(_ fields: [String], asOnLine line: Int) -> Said {
        Said {
            $0("dezelfde ", "the same ") + fields.joined(separator: $0(" en ", " and "))
                + $0(" als op regel \(line)", " as on line \(line)")
        }
    }

    package static func notAfter(_ end: TimeOfDay, _ start: TimeOfDay) -> Said {
        Said("\(end) is niet later dan \(start)", "\(end) is not after \(start)")
    }
}
