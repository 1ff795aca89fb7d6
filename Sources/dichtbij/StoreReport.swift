import PlacementDomain
import WeeklyCycle

/// What is said of a store as a whole.
struct StoreReport {
    let words: Wording
    let console: Console

    func made(_ taken: TakenOver?, _ path: String, actor: String) -> String {
        lines([
            console.good(words("gemaakt: ", "made: ")) + path + (taken.map { "\n" + takenOver($0) } ?? ""),
            words("u legt hierin vast als ", "you record in it as ") + actor,
            words.whatNow
                + words(
                    "maak elke dag een reservekopie met 'dichtbij store backup KOPIE'.",
                    "make a backup every day with 'dichtbij store backup COPY'."),
        ])
    }

    private func takenOver(_ taken: TakenOver) -> String {
        let parts = [
            words.count(taken.clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients")),
            words.count(taken.orders, dutch: ("zaak", "zaken"), english: ("order", "orders")),
            words.count(taken.projects, dutch: ("project", "projecten"), english: ("project", "projects")),
            words.count(taken.series, dutch: ("reeks", "reeksen"), english: ("series", "series")),
            words.count(
                taken.published, dutch: ("gepubliceerde dag", "gepubliceerde dagen"),
                english: ("published day", "published days")),
        ]
        return words("overgenomen: ", "taken over: ") + parts.joined(separator: " · ")
    }

    func exported(_ week: ExportedWeek, _ output: String) -> String {
        let clients = words.count(week.clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let orders = words.count(week.orders, dutch: ("zaak", "zaken"), english: ("order", "orders"))
        let reader = words.read(on: week.asOf)
        return lines([
            console.good(words("geschreven: ", "written: ")) + output,
            "\(clients) · \(orders) · " + words("plannen vanaf ", "plan from ") + reader.shortDay(week.planStart),
            words.whatNow + "dichtbij plan \(output) --output " + words("UIT", "OUT"),
        ])
    }

    func verified(_ found: StoreVerification, _ path: String) -> String {
        guard !found.findings.isEmpty else {
            return lines([console.good(words("in orde: ", "in order: ")) + path, counts(found), head(found.head)])
        }
        let told = found.findings.flatMap { [$0.line(in: words), "       " + words.whatNow + words($0.remedy)] }
        let number = words.count(
            found.findings.count, dutch: ("ding klopt niet", "dingen kloppen niet"),
            english: ("thing is wrong", "things are wrong"))
        return lines(told + [console.bad(number) + ": \(path)", counts(found)])
    }

    func copied(_ made: SealedCopy) -> String {
        let copy = made.copy
        let seal = made.seal.map { words("verzegeld: besluit \($0)", "sealed: decision \($0)") }
        return lines(
            [
                console.good(words("gekopieerd en nagekeken: ", "copied and looked through: ")) + copy.path,
                counts(copy.verification), head(copy.head), "SHA-256 \(copy.digest)",
            ] + [seal].compactMap { $0 } + [
                words.whatNow
                    + words(
                        "versleutel de kopie, en bewaar haar op een andere plaats.",
                        "encrypt the copy, and keep it in another place.")
            ])
    }

    /// The copy is there, and the store could not seal what it holds.
    func unsealed(_ trouble: any Trouble) -> String {
        let report = trouble.report(in: words)
        return (report.code.map { "\($0)  " } ?? "")
            + words("niet verzegeld, de kopie is er wel: ", "not sealed, the copy is there: ") + report.cause
            + "\n       " + words.whatNow + report.remedy
    }

    func migrated(_ migration: StoreMigration, _ copy: StoreCopy?) -> String {
        if migration.isDone {
            return lines([
                words(
                    "\(migration.path) is al van deze versie (schema \(migration.to)); er is niets te doen.",
                    "\(migration.path) is of this version already (schema \(migration.to)); nothing is to be done.")
            ])
        }
        let change = words(
            "schema \(migration.from) wordt \(migration.to); eerst een kopie: \(migration.copy)",
            "schema \(migration.from) becomes \(migration.to); a copy first: \(migration.copy)")
        return lines(
            copy == nil
                ? [change] : [console.good(words("bijgewerkt: ", "brought up to date: ")) + migration.path, change])
    }

    func restored(_ restore: StoreRestore, kept: String?, isDryRun: Bool) -> String {
        if isDryRun {
            return lines(
                replacing(restore) + [
                    words.whatNow + "dichtbij store restore \(restore.source) --confirm \(restore.digest.prefix(20))"
                ])
        }
        let before = kept.map { words("wat er stond, staat nu hier: ", "what stood there is here now: ") + $0 }
        return lines(
            [console.good(words("teruggezet: ", "put back: ")) + restore.target] + [before].compactMap { $0 } + [
                counts(restore.verification),
                words.whatNow
                    + words(
                        "haal in wat er na \(time(restore.lastAct)) is gedaan; vergelijk met de mappen van de publicaties.",
                        "do again what was done after \(time(restore.lastAct)); compare with the folders of the publications."
                    ),
            ])
    }

    /// What a backup would replace.
    func replacing(_ restore: StoreRestore) -> [String] {
        let copy =
            words("kopie: ", "copy: ") + restore.source
            + words(", laatst gewijzigd ", ", last changed ") + time(restore.lastAct)
        let target =
            switch restore.replaced {
            case .nothing: words("daar staat nog niets: ", "nothing stands there yet: ") + restore.target
            case .unreadable:
                words(
                    "vervangt een bestand dat niet meer te lezen is: ", "replaces a file that cannot be read any more: "
                )
                    + restore.target
            case .store(let lastAct, _):
                words("vervangt: ", "replaces: ") + restore.target
                    + words(", laatst gewijzigd ", ", last changed ") + time(lastAct)
            }
        return [copy, counts(restore.verification), "SHA-256 \(restore.digest)", target]
    }

    private func time(_ time: Timestamp?) -> String { time?.description ?? "-" }

    private func head(_ head: String) -> String {
        words("laatste besluit: ", "last decision: ") + head
    }

    private func counts(_ found: StoreVerification) -> String {
        let counts = found.counts
        let parts = [
            words.count(counts.acts, dutch: ("handeling", "handelingen"), english: ("act", "acts")),
            words.count(counts.decisions, dutch: ("besluit", "besluiten"), english: ("decision", "decisions")),
            words.count(counts.orders, dutch: ("zaak", "zaken"), english: ("order", "orders")),
            words.count(
                counts.entries, dutch: ("boeking", "boekingen"), english: ("entry of hours", "entries of hours")),
            words.count(
                counts.assignments, dutch: ("ingeplande dag", "ingeplande dagen"),
                english: ("booked day", "booked days")),
            words.count(
                counts.publications, dutch: ("publicatie", "publicaties"), english: ("publication", "publications")),
            words.count(
                counts.files, dutch: ("bewaard bestand", "bewaarde bestanden"), english: ("kept file", "kept files")),
        ]
        return "schema \(found.schema) · " + parts.joined(separator: " · ")
    }

    private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
