import PlacementDomain

/// Texts of a certain form.
extension JSONScanner {
    /// One of some words.
    mutating func word<Word>(_ known: (String) -> Word?) throws(JSONFault) -> Word {
        guard let word = known(try string()) else {
            throw fault(.unknownWord, Said("een woord dat hier niet bekend is", "a word that is not known here"))
        }
        return word
    }

    /// A text that is an id.
    mutating func id() throws(JSONFault) -> String {
        let text = try string()
        if let cause = IdentifierForm.fault(text) { throw fault(.wrongType, cause) }
        return text
    }

    mutating func day() throws(JSONFault) -> CalendarDay {
        guard let day = CalendarDay(iso: try string()) else {
            throw fault(.wrongType, Said("geen datum: jjjj-mm-dd", "no day: yyyy-mm-dd"))
        }
        return day
    }

    mutating func time() throws(JSONFault) -> TimeOfDay {
        guard let time = TimeOfDay(text: try string()) else {
            throw fault(.wrongType, Said("geen tijd: UU:MM", "no time: HH:MM"))
        }
        return time
    }
}
