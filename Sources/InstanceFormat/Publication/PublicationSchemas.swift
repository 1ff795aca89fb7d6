import PlacementDomain

/// Files by which a publication is known and continued.
enum PublicationSchemas {
    static let published = TableSchema(
        "published.csv", "Who was published where",
        [
            .needed("project", .id), .optional("client", .id), .needed("order", .id), .needed("session", .session),
            .needed("from", .time), .needed("to", .time),
        ])

    static let letters = TableSchema(
        "letters.csv", "Placements of which the client has a letter",
        [
            .needed("client", .id), .needed("order", .id), .needed("project", .id), .needed("series", .list),
            .needed("firstDate", .day),
        ])

    static let record = "publication.json"
    static let schema = "dichtbij.publication"
    static let nextFolder = "next/"
}
