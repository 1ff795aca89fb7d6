import Geography
public import PlacementDomain

/// Makes instances with synthetic people on the real map of the Netherlands.
public enum InstanceGenerator {
    /// An instance drawn from `settings`.
    ///
    /// Same settings, policy and rules: the same value, on every machine. The hash is empty: it belongs to the written
    /// folder. There are no published assignments and no agreements, and supervised series only where the settings ask.
    ///
    /// - Parameter rules: give the terms and limits of sentences (TERM-01, TERM-02, TERM-04, HOURS-01, HOURS-13).
    /// - Throws: D1901, D1902 (bundled data), D1911 (a number is missing in `rules`), D1912 (settings).
    public static func generate(
        _ settings: GeneratorSettings, policy: Policy, rules: RuleBook
    ) throws(GeneratorError) -> Instance {
        try settings.validate()
        let frames = settings.draws.orders.frames.map(\.value)
        let limits = try SentenceLimits(rules, frames: frames, on: settings.asOf)
        let (table, reckoner) = try bundledGeography()
        let terrain = Terrain(settings, table: table)
        var instance = Instance(
            asOf: settings.asOf, planStart: settings.planStart, startWeeks: settings.startWeeks,
            calendarEnd: settings.calendarEnd, language: "nl", synthetic: true, seed: settings.seed,
            generator: settings.title, policy: policy, rules: rules)
        ProjectMaker(settings: settings, terrain: terrain, reckoner: reckoner).fill(&instance)
        SeriesMaker(settings: settings).fill(&instance)
        ClientMaker(settings: settings, terrain: terrain).fill(&instance)
        OrderMaker(settings: settings, limits: limits).fill(&instance)
        if !settings.isSupervised {
            let days = InstanceFigures.clientDays(instance, dayMinutes: settings.draws.series.clientDayMinutes)
            SeatCalibration(settings: settings)
                .apply(to: &instance.series, projects: instance.projects, clientDays: days)
        }
        SeriesMaker(settings: settings).addChangedSessions(to: &instance)
        TravelMaker(settings: settings, reckoner: reckoner).fill(&instance)
        RelationMaker(settings: settings).fill(&instance)
        let years = settings.asOf.yearMonthDay.year...settings.calendarEnd.yearMonthDay.year
        instance.holidays = DutchHolidays.holidays(years: years)
        return instance
    }

    private static func bundledGeography() throws(GeneratorError) -> (PostcodeTable, FormulaReckoner) {
        do {
            return (try PostcodeTable.bundled(), try FormulaReckoner.bundled())
        } catch {
            throw .geography(error)
        }
    }
}
