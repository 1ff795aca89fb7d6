package import PlacementDomain
import RosterChecker

/// What of published weeks is no longer lawful, by the checker, whatever a plan makes of it.
package enum StandingConflicts {
    /// - Parameter instance: the facts; its published assignments are what stands.
    package static func list(_ instance: Instance, threads: Int) -> [Conflict] {
        let nothing = Correction(
            at: Moment(day: instance.asOf, time: TimeOfDay(minute: 0)), actor: Actor(id: ""), records: [])
        return RosterChecker.check(standing: instance, nothing, threads: threads).report.conflicts
    }
}
