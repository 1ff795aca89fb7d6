public import PlacementDomain

/// Finds words of the one language in sentences of the other: names, ids and what stands in quotes do not count.
public enum ForeignWords {
    /// Words of English that no Dutch sentence has.
    private static let english: Set<String> = [
        "the", "not", "and", "with", "from", "there", "which", "that", "this", "they", "their", "to", "a", "an", "by",
        "it", "its", "are", "has", "have", "must", "may", "would", "or", "for", "be", "if", "only", "than", "then",
        "no", "on", "day", "days", "hours", "seat", "seats", "clients", "orders", "write", "correct",
        "missing", "stands", "lies", "he", "his", "him",
    ]
    /// Words of Dutch that no English sentence has.
    private static let dutch: Set<String> = [
        "de", "het", "een", "één", "niet", "en", "voor", "met", "zijn", "geen", "dat", "deze", "er", "wordt", "worden",
        "naar", "bij", "ook", "maar", "moet", "mag", "kan", "dan", "nog", "uit", "zaak", "zaken", "cliënt", "cliënten",
        "werkdag", "werkdagen", "plaats", "plaatsen", "reeks", "reeksen", "uur", "dag", "dagen", "staat", "ligt",
        "tot", "aan", "als", "hij", "haar", "hem", "verbeter", "schrijf", "vul", "regel", "regels",
    ]

    /// Words that stand in the wrong one of the two texts.
    public static func found(in said: Said) -> [String] { inDutch(said.dutch) + inEnglish(said.english) }

    /// English words in a Dutch text.
    public static func inDutch(_ text: String) -> [String] { words(of: text).filter(english.contains) }

    /// Dutch words in an English text.
    public static func inEnglish(_ text: String) -> [String] { words(of: text).filter(dutch.contains) }

    /// Fields and languages by their names, which look like words.
    private static let names = ["from, to", "nl of en", "nl or en"]

    /// The words in lower case; neither what is quoted nor what is no word: file names, options, ids, `camelCase`.
    private static func words(of text: String) -> [String] {
        names.reduce(text) { $0.replacing($1, with: " ") }
            .replacing(/(?:^|[\s(:,])'[^']+'(?=$|[\s.,;:)])|`[^`]*`|"[^"]*"/, with: " ")
            .split(whereSeparator: \.isWhitespace)
            .map { $0.drop(while: isMark) }
            .map { word in String(word.reversed().drop(while: isMark).reversed()) }
            .filter { word in word.allSatisfy { $0.isLetter } && word.dropFirst().allSatisfy(\.isLowercase) }
            .map { $0.lowercased() }
    }

    private static func isMark(_ character: Character) -> Bool { ".,;:!?()[]\"“”·…".contains(character) }
}
