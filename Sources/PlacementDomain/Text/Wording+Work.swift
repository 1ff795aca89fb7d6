extension Wording {
    /// A kind of work in words: `groen` or `greenery` of `greenery`; a kind that nobody knows as it stands in the data.
    public func kindOfWork(_ tag: String) -> String {
        Wording.kindsOfWork[tag].map { self($0.dutch, $0.english) } ?? tag
    }

    private static let kindsOfWork: [String: (dutch: String, english: String)] = [
        "greenery": ("groen", "greenery"), "cleaning": ("schoonmaak", "cleaning"), "kitchen": ("keuken", "kitchen"),
        "thriftShop": ("kringloopwinkel", "thrift shop"), "painting": ("schilderwerk", "painting"),
        "careHome": ("zorghuis", "care home"), "animals": ("dieren verzorgen", "looking after animals"),
        "repair": ("reparatie", "repair"), "warehouse": ("magazijn", "warehouse"),
        "sportsField": ("sportveld", "sports field"), "communityCentre": ("buurthuis", "community centre"),
        "foodBank": ("voedselbank", "food bank"),
    ]
}
