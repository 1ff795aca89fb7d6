import ArgumentParser
import PlacementDomain
import Planning

/// Why `publish` wrote nothing, with its code (D72xx) and what to type next.
struct PublishFailures {
    let command: PublishCommand
    let console: Console

    func report(_ error: PublishError) -> ExitCode {
        let words = command.options.words()
        switch error {
        case .planning(let error):
            return Failures.report(error, command: "publish", words: words, console: console)
        case .refused(let outcome):
            return refused(outcome, command.options.words(outcome.instance.language))
        case .notEarlier(let code, let cause):
            say(code, cause)
            next(
                words(
                    "geef met --previous de publicatie van vóór dit rooster, of laat --previous weg.",
                    "give with --previous the publication before this roster, or leave --previous out."))
            return .badInput
        case .wouldForget(let path):
            say(
                "D7204",
                "\(path): "
                    + words(
                        "hier staat de publicatie van een ander rooster, waarop deze niet volgt",
                        "the publication of another roster stands here, and this one does not follow it"))
            next(
                words(
                    "ga daarop door met --previous \(path), of kies met --output een nieuwe map.",
                    "go on from it with --previous \(path), or choose a new folder with --output."))
            return .validationFailure
        case .timeZone(let name):
            say("D7205", "policy.yaml timeZone: \(name)")
            next(
                words(
                    "agenda's kennen Europe/Amsterdam en Europe/London; zet één van de twee in policy.yaml, en plan opnieuw.",
                    "calendars know Europe/Amsterdam and Europe/London; put one of the two into policy.yaml, and plan again."
                ))
            return .badInput
        }
    }

    private func refused(_ outcome: CheckOutcome, _ words: Words) -> ExitCode {
        let violations = outcome.verdict.violations
        say(
            "D7201", words("het rooster is afgekeurd, en niet gepubliceerd", "the roster is refused, and not published")
        )
        for violation in violations.prefix(5) {
            console.message("       \(violation.code)  \(violation.place)  \(violation.text)")
        }
        if violations.count > 5 { console.message("       " + Failures.more(violations.count - 5, words)) }
        next(
            words(
                "zie alles met 'dichtbij check \(command.folder) \(command.roster)', en plan opnieuw.",
                "see all of it with 'dichtbij check \(command.folder) \(command.roster)', and plan again."))
        return .checkRefused
    }

    func notConfirmed(_ id: String, _ words: Words) -> ExitCode {
        say("D7206", words("niemand heeft bevestigd; er is niets geschreven", "nobody confirmed; nothing was written"))
        next(
            words(
                "bekijk eerst de lijst met --dry-run, en typ dan --confirm \(id).",
                "look at the list with --dry-run first, and then type --confirm \(id)."))
        return .validationFailure
    }

    func wrongID(_ id: String, _ words: Words) -> ExitCode {
        say(
            "D7207",
            words(
                "--confirm noemt een ander rooster; er is niets geschreven",
                "--confirm names another roster; nothing was written"))
        next(
            words(
                "het rooster in \(command.roster) heet \(id): kijk of u dat bedoelt.",
                "the roster in \(command.roster) is \(id): see whether that is the one you mean."))
        return .validationFailure
    }

    private func say(_ code: String, _ cause: String) { console.message("\(code)  dichtbij publish: \(cause)") }

    private func next(_ remedy: String) { console.message("       Do: " + remedy) }
}
