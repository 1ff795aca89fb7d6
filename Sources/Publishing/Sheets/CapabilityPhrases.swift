import PlacementDomain

/// What a reader may know of a limitation: a phrase about the work, never its cause.
///
/// A tag without a phrase is printed for nobody: silent tags would hint at why somebody has them, and can-tags say nothing
/// that a partner must heed.
enum CapabilityPhrases {
    /// In the order in which they are printed.
    private static let all: [(tag: String, dutch: String, english: String)] = [
        ("notAlone", "niet alleen laten: altijd iemand erbij", "never alone: always somebody there"),
        ("noLifting", "niet zwaar tillen", "no heavy lifting"),
        ("noHeights", "niet op een ladder of op hoogte", "no ladders, no work at height"),
        ("noKneeling", "niet knielen of hurken", "no kneeling or squatting"),
        ("seatedOnly", "werkt zittend", "works seated"),
        ("wheelchair", "werkplek zonder drempels", "step-free place"),
        ("indoorOnly", "werkt binnen", "works indoors"),
        ("outdoorOnly", "werkt buiten", "works outdoors"),
        ("noMachines", "geen elektrisch gereedschap", "no power tools"),
        ("noDriving", "bestuurt geen auto of busje", "drives no car or van"),
        ("noMoneyHandling", "niet aan de kassa", "not at the till"),
        ("noAnimals", "niet met dieren", "not with animals"),
        ("noDust", "geen stoffig werk", "no dusty work"),
        ("shortSpells", "elk uur een pauze", "a break every hour"),
        ("needsGuidance", "één taak tegelijk", "one task at a time"),
        ("readsLittle", "leg uit door voor te doen", "explain by showing"),
        ("dutchLittle", "weinig Nederlands: spreek rustig", "little Dutch: speak slowly"),
        ("numbersLittle", "help met tellen en meten", "help with counting and measuring"),
    ]

    /// The phrases for some tags, each once.
    static func phrases(_ tags: Set<String>, _ words: Wording) -> [String] {
        all.filter { tags.contains($0.tag) }.map { words($0.dutch, $0.english) }
    }
}
