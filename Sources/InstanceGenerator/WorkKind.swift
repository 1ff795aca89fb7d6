/// A kind of work with the tags that its sites exclude or demand.
public struct WorkKind: Hashable, Sendable {
    public var tag: String
    /// What its made-up projects are called.
    public var dutchName: String
    /// Cannot-tags, and how many sites per mille exclude each.
    public var excludes: [Weighted<String>]
    /// Can-tags, and how many sites per mille demand each.
    public var demands: [Weighted<String>]

    public init(_ tag: String, _ dutchName: String, excludes: [Weighted<String>], demands: [Weighted<String>] = []) {
        self.tag = tag
        self.dutchName = dutchName
        self.excludes = excludes
        self.demands = demands
    }

    private static func tags(_ pairs: KeyValuePairs<String, Int>) -> [Weighted<String>] {
        pairs.map { Weighted($0.key, $0.value) }
    }

    public static let all: [WorkKind] = [
        WorkKind(
            "greenery", "Groen",
            excludes: tags([
                "noLifting": 250, "noKneeling": 250, "seatedOnly": 700, "indoorOnly": 700, "noMachines": 150,
                "wheelchair": 400,
            ]),
            demands: tags(["canLift": 100])),
        WorkKind(
            "cleaning", "Schoonmaak",
            excludes: tags(["noKneeling": 200, "seatedOnly": 500, "noDust": 300, "outdoorOnly": 700])),
        WorkKind(
            "kitchen", "Keuken",
            excludes: tags(["noLifting": 150, "seatedOnly": 400, "outdoorOnly": 700, "noAlcoholSite": 100])),
        WorkKind(
            "thriftShop", "Kringloop",
            excludes: tags([
                "noLifting": 200, "noMoneyHandling": 300, "noPublicContact": 400, "noDust": 150, "outdoorOnly": 600,
            ])),
        WorkKind(
            "painting", "Schilderwerk",
            excludes: tags(["noHeights": 400, "noDust": 300, "noKneeling": 200, "wheelchair": 300])),
        WorkKind(
            "careHome", "Zorghuis",
            excludes: tags(["noMedicineSite": 400, "noPublicContact": 300, "dutchLittle": 150, "outdoorOnly": 700])),
        WorkKind(
            "animals", "Dierenweide",
            excludes: tags(["noAnimals": 900, "indoorOnly": 600, "noLifting": 150, "noChildrenOnSite": 300])),
        WorkKind(
            "repair", "Herstelplaats",
            excludes: tags(["noMachines": 500, "noDust": 200, "numbersLittle": 100, "outdoorOnly": 700])),
        WorkKind(
            "warehouse", "Magazijn",
            excludes: tags(["noLifting": 300, "seatedOnly": 400, "readsLittle": 200, "outdoorOnly": 700]),
            demands: tags(["canLift": 150])),
        WorkKind(
            "sportsField", "Sportveld",
            excludes: tags(["indoorOnly": 600, "noChildrenOnSite": 500, "noAlcoholSite": 300, "noMachines": 200])),
        WorkKind(
            "communityCentre", "Buurthuis",
            excludes: tags(["noChildrenOnSite": 400, "noPublicContact": 400, "dutchLittle": 150, "outdoorOnly": 700])),
        WorkKind(
            "foodBank", "Voedselbank",
            excludes: tags(["noLifting": 250, "notAlone": 150, "needsGuidance": 150]),
            demands: tags(["drivesVan": 80])),
    ]
}
