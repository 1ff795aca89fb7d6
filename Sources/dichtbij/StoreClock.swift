import Foundation
import PlacementDomain
import WeeklyCycle

/// What time it is for a store.
///
/// DICHTBIJ_NOW, `2026-11-30T09:00` in the store's zone, is obeyed where all people are made up, and nowhere else: what
/// an office does has the time at which it was done.
enum StoreClock {
    /// For a job that finds out first what the store is.
    static func time(_ facts: StoreFacts) throws(CycleError) -> WallClock {
        do throws(StoreTrouble) {
            return try clock(isSynthetic: facts.isSynthetic, zone: facts.timeZone)
        } catch {
            throw .other(error)
        }
    }

    /// - Throws: `StoreTrouble` where DICHTBIJ_NOW is set and may not be, or says no time.
    static func clock(isSynthetic: Bool, zone: String) throws(StoreTrouble) -> WallClock {
        guard let text = ProcessInfo.processInfo.environment["DICHTBIJ_NOW"], !text.isEmpty else {
            return .startingNow()
        }
        guard isSynthetic else { throw .clockForReal }
        guard let moment = Moment(text: text), let time = Timestamp(moment, in: zone) else {
            throw .notATime(text)
        }
        return .standing(at: time)
    }

    /// The day that it is in a store's zone.
    static func today(_ facts: StoreFacts) throws(CycleError) -> CalendarDay {
        do throws(StoreTrouble) {
            return facts.today(try clock(isSynthetic: facts.isSynthetic, zone: facts.timeZone))
        } catch {
            throw .other(error)
        }
    }
}
