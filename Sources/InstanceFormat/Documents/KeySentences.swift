import PlacementDomain

/// What is said of keys and values of JSON and YAML files.
enum KeySentences {
    static let missing = Said("deze sleutel ontbreekt", "the key is missing")
    static let add = Said("voeg hem toe", "add it")
    static let twice = Said("deze sleutel staat er twee keer", "the key appears twice")
    static let oneTwice = Said("een sleutel staat er twee keer", "a key appears twice")
    static let noWorkingDay = Said("geen werkdag: reeks@jjjj-mm-dd", "not a working day: series@yyyy-mm-dd")
    static let correctNumber = Said("verbeter het getal", "correct the number")
    static let correctDays = Said("verbeter een van de twee datums", "correct one of the two days")

    static func notJSON(_ dutch: String, _ english: String) -> Said {
        Said("dit is geen geldige JSON: \(dutch)", "not JSON: \(english)")
    }

    static func oneOf(_ choices: String) -> Said { Said("kies uit: \(choices)", "write one of: \(choices)") }
}
