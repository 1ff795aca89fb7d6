package import PlacementDomain
import PlacementStore
package import Planning

extension StoreReader {
    /// How firm the days and places of a kept plan are now, whatever was published and signed since.
    package func firmness(of instance: Instance, _ roster: Roster) throws(CycleError) -> Firmness {
        let first = roster.assignments.map(\.session.date).min() ?? instance.asOf
        let (days, places) = try OnStore.stored { () throws(StoreError) in
            (try store.publishedDays(from: first), try store.signedPlaces())
        }
        return Firmness(instance).with(
            published: Set(days.map { Firmness.Day(order: $0.order, session: $0.session) }),
            signed: Set(places.map { Firmness.Place(order: $0.order, project: $0.project) }))
    }
}
