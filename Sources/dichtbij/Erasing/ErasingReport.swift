import PlacementDomain
import WeeklyCycle

/// What is said of what is erased, or would be.
struct ErasingReport {
    let words: Wording
    let console: Console

    func text(_ look: RetentionLook, isApplied: Bool) -> String {
        let (found, rule) = (look.found, look.rule)
        func months(_ number: Int) -> String { words("\(number) maanden", "\(number) months") }
        var lines = [
            words("bewaard worden: plannen en publicaties ", "kept are: plans and publications ")
                + months(rule.archives) + words(", wie keek ", ", who looked ") + months(rule.consultations)
                + (look.isDefault
                    ? words(" (aanname: niets in policy.yaml)", " (assumption: nothing in policy.yaml)") : "")
        ]
        if found.isNothing { return (lines + [words("er is niets te wissen", "nothing is to be erased")]).text }
        let verb = isApplied ? words("gewist", "erased") : words("te wissen", "to be erased")
        let files = words.count(found.files, dutch: ("bestand", "bestanden"), english: ("file", "files"))
        let plans = words.count(found.plans.count, dutch: ("plan", "plannen"), english: ("plan", "plans"))
        let publications = words.count(
            found.publications.count, dutch: ("publicatie", "publicaties"), english: ("publication", "publications"))
        let looks = words.count(
            found.consultations, dutch: ("keer dat iemand keek", "keer dat iemand keek"),
            english: ("look at somebody", "looks at somebody"))
        lines += [
            "\(verb): \(files) (\(found.bytes) bytes), \(plans), \(publications)",
            "\(verb): \(looks)",
        ]
        if !isApplied { lines.append(words.whatNow + "dichtbij store retention --apply") }
        return lines.text
    }

    func json(_ look: RetentionLook, isApplied: Bool, _ path: String) -> JSONText {
        let (found, rule) = (look.found, look.rule)
        return .object([
            ("schema", .string("dichtbij.store/1")), ("verb", .string("retention")), ("path", .string(path)),
            ("applied", .bool(isApplied)), ("keepArchives", .integer(rule.archives)),
            ("keepConsultations", .integer(rule.consultations)), ("assumed", .bool(look.isDefault)),
            ("archivesBefore", .string("\(look.archivesBefore)")),
            ("consultationsBefore", .string("\(look.consultationsBefore)")),
            ("plans", .list(found.plans.map { .integer(Int($0)) })),
            ("publications", .list(found.publications.map { .integer(Int($0)) })),
            ("files", .integer(found.files)), ("bytes", .integer(found.bytes)),
            ("consultations", .integer(found.consultations)),
        ])
    }

    /// What erasing a client would do.
    func listing(_ prepared: PreparedErasure) -> [String] {
        let orders = words.count(
            prepared.orders.count, dutch: ("zaak", "zaken"), english: ("order", "orders"))
        let files = words.count(
            prepared.files, dutch: ("bestand van bewaarde plannen", "bestanden van bewaarde plannen"),
            english: ("file of kept plans", "files of kept plans"))
        return [
            "\(prepared.client) · \(orders)",
            words("gewist worden: ", "erased are: ")
                + (prepared.isNamed
                    ? words("naam, nummers, notities en redenen; ", "name, numbers, notes and reasons; ") : "")
                + words("zijn naam in ", "his name in ") + files,
            words(
                "uren, uitkomsten en plaatsen blijven staan, onder zijn id",
                "hours, outcomes and places stay, under his id"),
        ]
    }

    /// - Parameter places: where it still stands; nil: nothing was written.
    func ending(_ prepared: PreparedErasure, _ places: [String]?) -> [String] {
        if prepared.isNothing { return [words("er is niets te wissen", "nothing is to be erased")] }
        guard let places else { return [words("niets gewist.", "nothing was erased.")] }
        var lines = [console.good(words("gewist: ", "erased: ")) + prepared.client.text]
        if !places.isEmpty {
            lines.append(
                words("staat nog in een ander gegeven: ", "stands still in another record: ")
                    + places.joined(separator: ", "))
        }
        lines.append(
            words.whatNow
                + words(
                    "oudere reservekopieën, publicaties en lijsten houden de naam: laat ook die op tijd verdwijnen.",
                    "older backups, publications and lists hold the name: let these go in time, too."))
        return lines
    }

    func json(_ prepared: PreparedErasure, _ places: [String]?, _ path: String) -> JSONText {
        .object([
            ("schema", .string("dichtbij.client/1")), ("verb", .string("erase")), ("path", .string(path)),
            ("client", .string(prepared.client.text)), ("applied", .bool(places != nil && !prepared.isNothing)),
            ("rows", .bool(prepared.isNamed)), ("files", .integer(prepared.files)),
            ("still", .list((places ?? []).map { .string($0) })),
        ])
    }
}

extension [String] {
    /// As lines.
    fileprivate var text: String { joined(separator: "\n") + "\n" }
}
