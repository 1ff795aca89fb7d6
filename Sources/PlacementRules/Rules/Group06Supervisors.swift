package import PlacementDomain

/// GROUP-06: not with a supervisor, or not with a supervisor of a sex, as recorded for the client.
///
/// Where a supervised series has no named supervisor, any of the unit may come.
/// - Source: HMPPS intake form; holds everywhere; `incompatibilities.csv`.
package enum Group06Supervisors: SittingRule {
    package static let rule = HardRule.group06
    package static let reason = UnplacedCode.notPossibleHere

    /// Whom a client must not meet as a supervisor.
    package struct Avoided: Hashable, Sendable {
        enum Whom: Hashable, Sendable {
            case supervisor(Int, ofUnit: Int)
            case sex(Sex)
        }
        let whom: Whom
        /// Last day, inclusive; nil: open.
        let until: CalendarDay?

        /// nil: the record is about another client.
        package init?(_ record: Incompatibility, supervisors: [Supervisor]) {
            switch record.other {
            case .client: return nil
            case .supervisor(let other): whom = .supervisor(other, ofUnit: supervisors[other].unit)
            case .supervisorSex(let sex): whom = .sex(sex)
            }
            until = record.until
        }
    }

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        var answer = SeriesAnswer.always
        for record in question.client.avoided where mayMeet(record.whom, question) {
            switch question.barred(from: nil, through: record.until) {
            case .never: return .never
            case .byDate: answer = .byDate
            case .always: break
            }
        }
        return answer
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        !question.client.avoided.contains {
            sitting.day <= ($0.until ?? sitting.day) && mayMeet($0.whom, question)
        }
    }

    private static func mayMeet(_ whom: Avoided.Whom, _ question: SeriesQuestion) -> Bool {
        let series = question.series
        switch whom {
        case .supervisor(let other, let unit):
            if let named = series.supervisor { return named == other }
            return series.isSupervised && unit == question.project.unit
        case .sex(let sex):
            if series.supervisor == nil { return series.isSupervised }
            return series.supervisorSex.map { $0 == sex } ?? true
        }
    }
}
