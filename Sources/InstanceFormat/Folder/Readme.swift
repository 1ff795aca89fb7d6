import PlacementDomain

/// README.md of an instance folder, in the language of the instance; it does not count in the hash.
enum Readme {
    static func text(_ instance: Instance) -> String {
        let words = Wording(language: instance.language)
        let people =
            instance.synthetic
            ? words(
                "Alle mensen, zaken en plaatsingen hierin zijn **verzonnen** door een programma; niemand is echt.",
                "All people, orders and placements in it are **synthetic**: drawn by a program, nobody real is meant.")
            : words(
                "Hierin staan gegevens van **echte mensen**. Ga er zo mee om.",
                "It holds data of **real people**. Handle it as such.")
        return words(
            """
            # Een planning voor Dichtbij

            \(people)

            - \(instance.clients.count) cliënten, \(instance.orders.count) zaken, \(instance.projects.count) projecten, \
            \(instance.series.count) reeksen van werkdagen, \(instance.travel.records.count) regels met reistijd
            - gemaakt op \(instance.asOf), voor weken vanaf \(instance.planStart)
            - plan met `dichtbij plan MAP --output UIT`; `docs/format.md` van het programma beschrijft elk bestand

            Punten en plaatsen van postcodes: GeoNames (CC BY 4.0). Inwoners per postcode: Centraal Bureau voor de Statistiek \
            (CBS), CC BY 4.0; zeven punten zijn vervangen door middelpunten van het CBS. Reistijden zijn schattingen uit \
            rechte lijnen.

            """,
            """
            # A planning problem for Dichtbij

            \(people)

            - \(instance.clients.count) clients, \(instance.orders.count) orders, \(instance.projects.count) projects, \
            \(instance.series.count) series of working days, \(instance.travel.records.count) travel rows
            - made on \(instance.asOf) for weeks from \(instance.planStart)
            - plan it with `dichtbij plan FOLDER --output OUT`; `docs/format.md` of the program describes every file

            Postcode points and places: GeoNames (CC BY 4.0). Population per postcode: Statistics Netherlands (CBS), CC BY \
            4.0; seven points were replaced by CBS centroids. Travel minutes are estimates from straight lines.

            """)
    }
}
