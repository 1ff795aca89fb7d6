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
            map.report(.unknownWord, "language", "not a language of this program", "write nl or en")
        }
        if let startWeeks, let supervisedWeeks, startWeeks > supervisedWeeks {
            map.report(
                .planningDates, "startWeeks", "more than supervisedWeeks \(supervisedWeeks) of policy.yaml", "lower it")
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
            .schemaOther, "schema", "version \(own), where datapackage.json says version \(version)",
            "let both say the version of which the tables have the columns")
    }

    private static func checkDates(
        _ map: YAMLMap, _ asOf: CalendarDay, _ planStart: CalendarDay, _ publishedThrough: CalendarDay?,
        _ calendarEnd: CalendarDay
    ) {
        if planStart.weekday != .monday {
            map.report(.planningDates, "planStart", "\(planStart) is a \(planStart.weekday.name)", "give a Monday")
        }
        if planStart < asOf.monday {
            map.report(
                .planningDates, "planStart", "\(planStart) lies before the week of asOf \(asOf)",
                "give that week's Monday or a later one")
        }
        if planStart.days(since: asOf) > 366 {
            map.report(
                .planningDates, "planStart", "\(planStart) lies more than a year after asOf \(asOf)",
                "correct one of the two days")
        }
        if let publishedThrough {
            if publishedThrough.weekday != .sunday {
                map.report(
                    .planningDates, "frozenThrough", "\(publishedThrough) is a \(publishedThrough.weekday.name)",
                    "give a Sunday, or null")
            }
            if publishedThrough < planStart.adding(days: -1) {
                map.report(
                    .planningDates, "frozenThrough",
                    "\(publishedThrough) lies before the day before planStart \(planStart)",
                    "give that day, a later Sunday, or null")
            }
        }
        if calendarEnd < planStart.adding(days: 6) {
            map.report(
                .planningDates, "calendarEnd", "\(calendarEnd) lies before the end of the first week",
                "give a later day")
        }
        let latest = planStart.adding(days: mostDays)
        for (field, day) in [("calendarEnd", calendarEnd), ("frozenThrough", publishedThrough ?? calendarEnd)]
        where day > latest {
            map.report(.planningDates, field, "\(day) lies more than ten years after planStart", "give an earlier day")
        }
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
