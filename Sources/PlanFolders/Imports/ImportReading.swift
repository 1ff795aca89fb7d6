package import PlacementDomain
package import Planning

/// What an import brings, read and not yet held against any data.
public struct ImportReading: Sendable {
    package let sources: [ImportSource]
    /// What is to be said of whole files.
    package let notes: [Finding]
    /// The entity of which the files hold everything; nil: none.
    package let complete: InstanceTable?
    /// The day that was named; nil: none was.
    package let from: CalendarDay?

    /// What ends because it is missing.
    ///
    /// - Parameter asOf: the first day on which something may end.
    /// - Throws: `importing`: D5163 to D5165.
    package func ending(asOf: CalendarDay) throws(FolderError) -> ImportMaker.Ending? {
        guard let complete else { return nil }
        let own = sources.filter { $0.cells.table == complete }
        guard !own.isEmpty else { throw .importing(.noList(entity: SheetJob.name(complete))) }
        try requireDay(asOf: asOf)
        let unreadable = own.reduce(0) { count, source in
            count + source.cells.records.count { source.cells.key(of: $0) == nil }
        }
        guard unreadable == 0 else {
            throw .importing(.unreadableLines(unreadable, entity: SheetJob.name(complete)))
        }
        return ImportMaker.Ending(complete, from: from ?? asOf)
    }

    /// - Throws: `importing`: D5164.
    package func requireDay(asOf: CalendarDay) throws(FolderError) {
        guard from.map({ $0 >= asOf }) ?? true else { throw .importing(.endsInPast(asOf: asOf)) }
    }
}
