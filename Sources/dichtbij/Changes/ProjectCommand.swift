import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct ProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project", abstract: "Change what holds of a project of a store, from a day.",
        subcommands: [ProjectChangeCommand.self])
}

struct ProjectChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Fields of a project, from a day.",
        discussion: """
            Several words stand apart by semicolons. An empty value (--demands "") takes it away. Kind and jurisdiction never \
            change: another project begins instead.
            """)

    @Argument(help: "The project.")
    var project: String

    @OptionGroup var from: FromOption
    @OptionGroup var what: ProjectArguments
    @OptionGroup var place: ProjectPlaceArguments
    @OptionGroup var options: ChangeOptions

    func run() throws {
        try options.run(ProjectChange(project, begins: from.value, fields: what.fields + place.fields))
    }
}

/// What is done in a project, with whom and for whom.
struct ProjectArguments: ParsableArguments {
    @Option(help: "Its name.") var name: String?
    @Option(help: ArgumentHelp("The unit that it belongs to.", valueName: "id")) var unit: String?
    @Option(help: "The organisation that runs it.") var organisation: String?
    @Option(help: "The partner.") var partner: String?
    @Option(help: "Why work is done with this partner.") var why: String?
    @Option(help: "Kinds of work.") var workKinds: String?
    @Option(help: "Tags that clients need.") var demands: String?
    @Option(help: "Tags that clients must not have.") var excludes: String?
    @Option(help: "Whether juveniles may work there: true, false, ja, nee.") var juveniles: String?
    @Option(help: "Who is present there.") var presentPerson: String?
    @Option(help: ArgumentHelp("Minutes that clients may be alone.", valueName: "minutes")) var aloneMinutes: String?
    @Option(help: ArgumentHelp("When the next visit is due.", valueName: "day")) var nextVisit: String?
    @Option(help: "What the site fulfils.") var siteChecklist: String?
    @Option(help: ArgumentHelp("When overbooking was agreed.", valueName: "day")) var overbookingAgreed: String?
    @Option(help: "Where that agreement is found.") var overbookingReference: String?

    var fields: [TypedValue] {
        typedValues([
            ("name", "--name", name), ("unit", "--unit", unit), ("organisation", "--organisation", organisation),
            ("partner", "--partner", partner), ("reasonForWorkingTogether", "--why", why),
            ("workKinds", "--work-kinds", workKinds), ("demands", "--demands", demands),
            ("excludes", "--excludes", excludes), ("acceptsJuveniles", "--juveniles", juveniles),
            ("presentPerson", "--present-person", presentPerson), ("aloneMinutes", "--alone-minutes", aloneMinutes),
            ("nextVisitDue", "--next-visit", nextVisit), ("siteChecklist", "--site-checklist", siteChecklist),
            ("overbookingAgreedOn", "--overbooking-agreed", overbookingAgreed),
            ("overbookingReference", "--overbooking-reference", overbookingReference),
        ])
    }
}

/// Where a project is.
struct ProjectPlaceArguments: ParsableArguments {
    @Option(help: "Its postcode: four digits.") var pc4: String?
    @Option(help: ArgumentHelp("Degrees north.", valueName: "degrees")) var latitude: String?
    @Option(help: ArgumentHelp("Degrees east.", valueName: "degrees")) var longitude: String?
    @Option(help: "Its address.") var address: String?

    var fields: [TypedValue] {
        typedValues([
            ("pc4", "--pc4", pc4), ("latitude", "--latitude", latitude), ("longitude", "--longitude", longitude),
            ("address", "--address", address),
        ])
    }
}
