import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Show an order of a store, note its days, draft reports, and lead it from one state to another.",
        discussion: """
            received → intake → ready → placed → working ⇄ suspended → completed or returned; withdrawn from any. The program \
            sets placed and working, people all others. What stands there already changes nothing. See docs/command.md.
            """,
        subcommands: [
            OrderShowCommand.self, OrderDraftCommand.self, OrderNoteCommand.self, OrderAdjustCommand.self,
            OrderReadyCommand.self, OrderSuspendCommand.self, OrderResumeCommand.self, OrderCompleteCommand.self,
            OrderReturnCommand.self, OrderWithdrawCommand.self, OrderReopenCommand.self, OrderImpossibleCommand.self,
        ])
}

struct OrderNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Note the days of invitation, intake, weighing and medical check.",
        discussion: """
            A day is 2026-11-30, up to today; 'none' takes out what was a mistake. With the intake talk an order that was \
            received has the state intake. With --medical-ordered it is not planned until --medical says when the result came.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Option(help: ArgumentHelp("The day of the invitation.", valueName: "day"))
    var invited: NotedDayArgument?

    @Option(help: ArgumentHelp("The day of the intake talk.", valueName: "day"))
    var intake: NotedDayArgument?

    @Option(help: ArgumentHelp("The day on which the matching was weighed (PLACE-16).", valueName: "day"))
    var weighed: NotedDayArgument?

    @Option(help: ArgumentHelp("The day on which a medical check was asked for (PLACE-19).", valueName: "day"))
    var medicalOrdered: NotedDayArgument?

    @Option(
        name: [.customLong("medical"), .customLong("medical-result")],
        help: ArgumentHelp("The day on which its result came.", valueName: "day"))
    var medicalResult: NotedDayArgument?

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?

    @OptionGroup var place: StateOptions

    private var days: [OrderDay: CalendarDay?] {
        let typed: [(OrderDay, NotedDayArgument?)] = [
            (.invited, invited), (.intake, intake), (.weighed, weighed), (.medicalOrdered, medicalOrdered),
            (.medicalResult, medicalResult),
        ]
        return Dictionary(typed.compactMap { day, value in value.map { (day, $0.day) } }) { first, _ in first }
    }

    func validate() throws {
        if days.isEmpty {
            throw ValidationError("--invited, --intake, --weighed, --medical-ordered or --medical: one of them.")
        }
        try StateOptions.require(reason: reason)
    }

    func run() throws {
        try place.run(OrderRequest(.note(days), OrderID(order), reason: reason), command: "order note")
    }
}

/// A verb that leads an order on.
protocol OrderVerbCommand: ParsableCommand {
    static var verb: OrderVerb { get }
    var typed: OrderArguments { get }
    var place: StateOptions { get }
    /// Why an order goes back.
    var code: String? { get }
    var date: NotedDayArgument? { get }
}

extension OrderVerbCommand {
    var code: String? { nil }
    var date: NotedDayArgument? { nil }

    func validate() throws {
        try StateOptions.require(reason: typed.reason)
        if let date, date.day == nil { throw ValidationError("--date: a day, as 2026-11-30.") }
    }

    func run() throws {
        let request = OrderRequest(
            .go(Self.verb), OrderID(typed.order), reason: typed.reason, code: code, date: date?.day)
        try place.run(request, command: "order \(Self.verb.rawValue)")
    }
}

struct OrderArguments: ParsableArguments {
    @Argument(help: "Id of the order.")
    var order: String

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?
}

struct OrderReadyCommand: OrderVerbCommand {
    static let verb = OrderVerb.ready
    static let configuration = CommandConfiguration(
        commandName: "ready",
        abstract: "The order can be planned: refused with all that is missing where it cannot.",
        discussion: """
            Needs of the client home, means of travel, organisation, language, sessions a week and a free part of a day; of the \
            order, as the rules say, that the matching was weighed and that no medical check waits for its result.
            """)

    @OptionGroup var typed: OrderArguments
    @OptionGroup var place: StateOptions
}

struct OrderSuspendCommand: OrderVerbCommand {
    static let verb = OrderVerb.suspend
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Stop an order that is placed or worked on; needs --reason.",
        discussion: "It is not planned any more. Published days stay: they are listed, to be corrected.")

    @OptionGroup var typed: OrderArguments
    @OptionGroup var place: StateOptions
}

struct OrderResumeCommand: OrderVerbCommand {
    static let verb = OrderVerb.resume
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a suspended order go on, as far as it had come.")

    @OptionGroup var typed: OrderArguments
    @OptionGroup var place: StateOptions
}

struct OrderCompleteCommand: OrderVerbCommand {
    static let verb = OrderVerb.complete
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "All hours are worked: refused while minutes are left.")

    @OptionGroup var typed: OrderArguments

    @Option(help: ArgumentHelp("The day on which it ended. (default: today)", valueName: "day"))
    var date: NotedDayArgument?

    @OptionGroup var place: StateOptions
}

struct OrderReturnCommand: OrderVerbCommand {
    static let verb = OrderVerb.return
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Give an order back with the hours that are left; needs --code and --reason.",
        discussion: """
            The code is notStarted, startedNotFinished, misconduct, or impossible (after 'order impossible'). Published days \
            stay: they are listed, to be corrected.
            """)

    @OptionGroup var typed: OrderArguments

    @Option(parsing: .unconditional, help: "notStarted, startedNotFinished, misconduct or impossible.")
    var code: String?

    @Option(help: ArgumentHelp("The day on which it went back. (default: today)", valueName: "day"))
    var date: NotedDayArgument?

    @OptionGroup var place: StateOptions
}

struct OrderWithdrawCommand: OrderVerbCommand {
    static let verb = OrderVerb.withdraw
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "The order was withdrawn; needs --reason. Of an order of a case system, that says so itself.")

    @OptionGroup var typed: OrderArguments

    @Option(help: ArgumentHelp("The day on which it was withdrawn. (default: today)", valueName: "day"))
    var date: NotedDayArgument?

    @OptionGroup var place: StateOptions
}

struct OrderReopenCommand: OrderVerbCommand {
    static let verb = OrderVerb.reopen
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open a completed, returned or withdrawn order again, as far as it had come; needs --reason.")

    @OptionGroup var typed: OrderArguments
    @OptionGroup var place: StateOptions
}

struct OrderImpossibleCommand: OrderVerbCommand {
    static let verb = OrderVerb.impossible
    static let configuration = CommandConfiguration(
        commandName: "impossible",
        abstract: "Note that it was reported as impossible to carry out (PLACE-07); needs --reason.",
        discussion: "The state stays: suspend it, or give it back with 'order return --code impossible'.")

    @OptionGroup var typed: OrderArguments

    @Option(help: ArgumentHelp("The day on which it was reported. (default: today)", valueName: "day"))
    var date: NotedDayArgument?

    @OptionGroup var place: StateOptions
}
