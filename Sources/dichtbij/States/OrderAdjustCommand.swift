import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct OrderAdjustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Correct the hours of an order, or credit travel or a course where the law has that; needs --reason.",
        discussion: """
            --minutes 60: an hour less is left; --minutes=-60, of a correction alone: an hour more. Travel and courses count in \
            England and Wales, within their allowance, and never in the Netherlands.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Option(help: "correction, travelCredit or courseCredit.")
    var kind: LedgerAdjustment = .correction

    @Option(parsing: .unconditional, help: "How many minutes less are left.")
    var minutes: Int

    @Option(help: ArgumentHelp("The day it belongs to. (default: today)", valueName: "day"))
    var date: DayArgument?

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        try place.tell("order adjust") { path, requester, words, console in
            let done = try AdjustHoursJob.run(
                AdjustmentRequest(
                    order: OrderID(order), kind: kind, minutes: Minutes(minutes), day: date?.day, reason: reason),
                in: path, by: requester, time: StoreClock.time)
            return (
                [
                    console.bold(words("zaak \(order): ", "order \(order): "))
                        + words("nog te werken ", "left ") + words.shortHours(done.before) + " → "
                        + words.shortHours(done.after),
                    words.whatNow
                        + words(
                            "kijk met 'dichtbij order show \(order)' naar de uren.",
                            "look at the hours with 'dichtbij order show \(order)'."),
                ].joined(separator: "\n") + "\n",
                .object([
                    ("schema", .string("dichtbij.adjusted-hours/1")), ("order", .string(order)),
                    ("before", .integer(done.before.value)), ("after", .integer(done.after.value)),
                ])
            )
        }
    }
}
