import PlacementDomain

/// README.md of an instance folder; it does not count in the hash.
enum Readme {
    static func text(_ instance: Instance) -> String {
        let people =
            instance.synthetic
            ? "All people, orders and placements in it are **synthetic**: drawn by a program, nobody real is meant."
            : "It holds data of **real people**. Handle it as such."
        return """
            # A planning problem for Dichtbij

            \(people)

            - \(instance.clients.count) clients, \(instance.orders.count) orders, \(instance.projects.count) projects, \
            \(instance.series.count) series of sittings, \(instance.travel.records.count) travel rows
            - made on \(instance.asOf) for weeks from \(instance.planStart)
            - plan it with `dichtbij plan FOLDER --output OUT`; `docs/format.md` of the program describes every file

            Postcode points and places: GeoNames (CC BY 4.0). Population per postcode: Statistics Netherlands (CBS), CC BY \
            4.0; seven points were replaced by CBS centroids. Travel minutes are estimates from straight lines.

            """
    }
}
