import PlacementDomain

/// `instance.yaml`: the dates of the plan and where the data come from.
enum InstanceDocument {
    /// Days from `planStart` to the last day that `calendarEnd` may be.
    static let mostDays = 3_660

    /// - Parameter version: of the folder, as its data package says; nil: it does not.
    static func read(_ map: YAMLMap, version: Int?, supervisedWeeks: Int?) -> Instance? {
        checkVersion(map, version)
        let asOf = map.day("asOf")
        let planStart = map.day("planStart")
        let publishedThrough = map.optionalDay("frozenThrough")
        if !map.has("frozenThrough") { _ = map.text("frozenThrough") }
        let startWeeks = map.integer("startWeeks", 1...13)
        let calendarEnd = map.day("calendarEnd")
        let language = map.text("language")
        let synthetic = map.boolean("synthetic")
        let seed = map.optionalUnsigned("seed")
        let generator = map.text("generator")
        map.finish()
        if let language, !["nl", "en"].contains(language) {
            map.report(
                .unknownWord, "language",
                Said("geen taal van dit programma", "not a language of this program"),
                Said("schrijf nl of en", "write nl or en"))
        }
        if let startWeeks, let supervisedWeeks, startWeeks > supervisedWeeks {
            map.report(
                .planningDates, "startWeeks",
                Said(
                    "meer dan supervisedWeeks \(supervisedWeeks) van policy.yaml",
                    "more than supervisedWeeks \(supervisedWeeks) of policy.yaml"),
                Said("maak het lager", "lower it"))
        }
        guard let asOf, let planStart, let startWeeks, let calendarEnd, let language, let synthetic, let generator
        else {
            return nil
        }
        checkDates(map, asOf, planStart, publishedThrough, calendarEnd)
        return Instance(
            asOf: asOf, planStart: planStart, publishedThrough: publishedThrough, startWeeks: startWeeks,
            calendarEnd: calendarEnd, language: language, synthetic: synthetic, seed: seed, generator: generator,
            policy: Policy(), rules: RuleBook(versions: []))
    }

    /// A folder has one version: which columns it has follows from it.
    private static func checkVersion(_ map: YAMLMap, _ version: Int?) {
        let own = YAMLDocument.checkSchema(map, DataPackage.schema, through: DataPackage.version)
        guard let own, let version, own != version else { return }
        map.report(
            .schemaOther, "schema",
            Said(
                "versie \(own), maar datapackage.json noemt versie \(version)",
                "version \(own), where datapackage.json says version \(version)"),
            Said(
                "noem in beide de versie waarvan de tabellen de kolommen hebben",
                "let both say the version of which the tables have the columns"))
    }

    private static func checkDates(
        _ map: YAMLMap, _ asOf: CalendarDay, _ planStart: CalendarDay, _ publishedThrough: CalendarDay?,
        _ calendarEnd: CalendarDay
    ) {
        if planStart.weekday != .monday {
            map.report(
                .planningDates, "planStart", isDay(planStart), Said("geef een maandag", "give a Monday"))
        }
        if planStart < asOf.monday {
            map.report(
                .planningDates, "planStart",
                Said(
                    "\(planStart) ligt vóór de week van asOf \(asOf)",
                    "\(planStart) lies before the week of asOf \(asOf)"),
                Said("geef de maandag van die week, of een latere", "give that week's Monday or a later one"))
        }
        if planStart.days(since: asOf) > 366 {
            map.report(
                .planningDates, "planStart",
                Said(
                    "\(planStart) ligt meer dan een jaar na asOf \(asOf)",
                    "\(planStart) lies more than a year after asOf \(asOf)"), KeySentences.correctDays)
        }
        if let publishedThrough {
            if publishedThrough.weekday != .sunday {
                map.report(
                    .planningDates, "frozenThrough", isDay(publishedThrough),
                    Said("geef een zondag, of null", "give a Sunday, or null"))
            }
            if publishedThrough < planStart.adding(days: -1) {
                map.report(
                    .planningDates, "frozenThrough",
                    Said(
                        "\(publishedThrough) ligt vóór de dag vóór planStart \(planStart)",
                        "\(publishedThrough) lies before the day before planStart \(planStart)"),
                    Said("geef die dag, een latere zondag, of null", "give that day, a later Sunday, or null"))
            }
        }
        if calendarEnd < planStart.adding(days: 6) {
            map.report(
                .planningDates, "calendarEnd",
                Said(
                    "\(calendarEnd) ligt vóór het einde van de eerste week",
                    "\(calendarEnd) lies before the end of the first week"),
                Said("geef een latere dag", "give a later day"))
        }
        let latest = planStart.adding(days: mostDays)
        for (field, day) in [("calendarEnd", calendarEnd), ("frozenThrough", publishedThrough ?? calendarEnd)]
        where day > latest {
            map.report(
                .planningDates, field,
                Said(
                    "\(day) ligt meer dan tien jaar na planStart", "\(day) lies more than ten years after planStart"),
                Said("geef een eerdere dag", "give an earlier day"))
        }
    }

    private static func isDay(_ day: CalendarDay) -> Said {
        Said { "\(day) " + $0("is een ", "is a ") + $0.weekday(day.weekday) }
    }

    static func text(_ instance: Instance, version: Int = DataPackage.version) -> String {
        """
        schema: \(DataPackage.schema)/\(version)
        asOf: \(instance.asOf)
        planStart: \(instance.planStart)
        frozenThrough: \(instance.publishedThrough.map { "\($0)" } ?? "null")
        startWeeks: \(instance.startWeeks)
        calendarEnd: \(instance.calendarEnd)
        language: \(instance.language)
        synthetic: \(instance.synthetic)
        seed: \(instance.seed.map { "\($0)" } ?? "null")
        generator: \(YAMLDocument.quoted(instance.generator))

        """
    }
}
