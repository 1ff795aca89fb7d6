public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// The first thing that keeps a client from a project or a sitting, with its rule and a figure where there is one.
public struct ProjectObstacle: Hashable, Sendable {
    public enum Figure: Hashable, Sendable {
        case none
        /// No day is left to him at all.
        case term(TermTrouble)
        /// The last lawful day, before the sitting that is asked about.
        case termEnd(CalendarDay)
        /// Minutes there and back, and how many are allowed; nil: he has no means to get there.
        case travel(minutes: Int?, limit: Int?)
        /// The last day on which there was an approval, or a contact person; nil: there never was one before.
        case ended(CalendarDay?)
        /// No sitting is held between two days.
        case nothingHeld(from: CalendarDay, through: CalendarDay)
        /// A day on which it fails.
        case day(CalendarDay)
        /// When its series work that come so far, by weekday.
        case times([WorkingTime])
        /// A day after the start weeks on which he could come.
        case opens(CalendarDay)
        /// The sitting lies before his first day.
        case before(CalendarDay, first: CalendarDay)
        /// No placement that begins in the start weeks has a sitting on that day.
        case inNone(CalendarDay)
    }

    /// When a series works.
    public struct WorkingTime: Hashable, Sendable {
        public var weekday: Weekday
        public var start: TimeOfDay
        public var end: TimeOfDay
    }

    public var code: UnplacedCode
    /// For example `TRAVEL-02`; empty: no rule of its own.
    public var rule: String
    public var figure: Figure
}

extension Seating {
    /// What keeps a client from a project; nil: he could begin there if nobody else were there.
    func projectObstacle(of unit: PlanningUnit, project: Int) -> ProjectObstacle? {
        eligibility.firstObstacle(of: unit, project: project).map { described($0, unit, project) }
    }

    /// What keeps a client from one sitting.
    func sittingObstacle(of unit: PlanningUnit, sitting number: Int) -> ProjectObstacle? {
        let project = instance.series[Int(held.sittings[number].series)].project
        return eligibility.obstacle(of: unit, sitting: number).map { described($0, unit, project) }
    }

    func described(_ obstacle: Obstacle, _ unit: PlanningUnit, _ project: Int) -> ProjectObstacle {
        let day = obstacle.sitting.map { held.sittings[$0].day }
        func result(_ rule: String?, _ figure: ProjectObstacle.Figure) -> ProjectObstacle {
            ProjectObstacle(code: obstacle.reason, rule: rule ?? obstacle.rule?.id ?? "", figure: figure)
        }
        switch obstacle.reason {
        case .termOver:
            return result(
                eligibility.rules[order: unit.order].termRule?.id,
                TermTrouble(unit, in: instance).map { .term($0) } ?? .termEnd(unit.termEnd))
        case .noProjectInReach: return travelObstacle(of: unit, project: project, on: day ?? unit.firstDay)
        case .notApproved: return heldObstacle(of: unit, project: project)
        case .noCommonDay where obstacle.rule == .days01 && !obstacle.series.isEmpty:
            return result(nil, .times(workingTimes(of: obstacle.series)))
        case .noStartInWindow:
            guard let day else { return result(nil, .none) }
            return result(nil, day < unit.firstDay ? .before(day, first: unit.firstDay) : .opens(day))
        case .noCommonDay, .weekendGround, .restOrDayLimit: return result(nil, day.map { .day($0) } ?? .none)
        default: return result(nil, .none)
        }
    }

    private func workingTimes(of series: [Int]) -> [ProjectObstacle.WorkingTime] {
        let times = series.map { instance.series[$0] }
            .map { ProjectObstacle.WorkingTime(weekday: $0.weekday, start: $0.start, end: $0.end) }
        return Set(times).sorted { ($0.weekday, $0.start, $0.end) < ($1.weekday, $1.start, $1.end) }
    }

    /// TRAVEL-04, TRAVEL-02 or TRAVEL-01, by the nearest of the project's series.
    private func travelObstacle(of unit: PlanningUnit, project: Int, on day: CalendarDay) -> ProjectObstacle {
        let reach = reach(
            of: unit, to: Set(instance.series.indices.filter { instance.series[$0].project == project }))
        func result(_ rule: HardRule, _ limit: Int?) -> ProjectObstacle {
            ProjectObstacle(
                code: .noProjectInReach, rule: rule.id, figure: .travel(minutes: reach.nearest, limit: limit))
        }
        guard reach.nearest != nil else { return result(Travel04OwnMeans.rule, nil) }
        if let limit = reach.limit, limit.isOwn { return result(Travel02OwnLimit.rule, limit.minutes) }
        return result(
            Travel01DayLimit.rule, eligibility.rules[order: unit.order].travelMinutesPerDay.value(on: day))
    }

    /// PLACE-01, PLACE-02 or DAYS-05: the first of approval, contact person and calendar that leaves no day.
    private func heldObstacle(of unit: PlanningUnit, project: Int) -> ProjectObstacle {
        func result(_ rule: HardRule, _ figure: ProjectObstacle.Figure) -> ProjectObstacle {
            ProjectObstacle(code: .notApproved, rule: rule.id, figure: figure)
        }
        let days = (0...max(0, unit.termEnd.days(since: unit.firstDay))).map { unit.firstDay.adding(days: $0) }
        let periods = instance.approvals.filter { $0.project == project }
        if !Place01Approval.isPlaceOfWork(instance.projects[project].kind) { return result(.place01, .ended(nil)) }
        if !days.contains(where: { Place01Approval.allows($0, periods: periods) }) {
            let counted = periods.filter { Place01Approval.allows($0.firstDay, periods: [$0]) }
            return result(.place01, .ended(counted.compactMap(\.lastDay).filter { $0 < unit.firstDay }.max()))
        }
        let contacts = instance.contacts.filter { $0.project == project }
        if !days.contains(where: { Place02Contact.allows($0, contacts: contacts) }) {
            return result(.place02, .ended(contacts.compactMap(\.lastDay).filter { $0 < unit.firstDay }.max()))
        }
        return result(.days05, .nothingHeld(from: unit.firstDay, through: unit.termEnd))
    }
}
