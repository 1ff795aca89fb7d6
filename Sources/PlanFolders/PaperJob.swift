public import InstanceFormat

/// Writes papers that are ready, and prints them.
public enum PaperJob {
    /// Writes what was prepared, all of it or nothing.
    public static func write(_ prepared: PreparedPapers) throws(FolderError) -> PlacedFolder {
        try PublicationWriting.write(
            prepared.publication, instance: prepared.instance, source: prepared.source, to: prepared.request.output,
            removesForeign: prepared.request.removesForeign)
    }

    /// Prints what was written as PDF, where that is asked for: a publication is whole without it.
    public static func printPages(of prepared: PreparedPapers) -> PrintedFiles {
        guard prepared.request.makesPDF else { return .none }
        return Printing.run(prepared.paths, in: prepared.request.output, browser: Browser.find())
    }

    /// Files in a folder to be replaced that no publication made, and that would go with it.
    public static func foreignFiles(in output: String) -> [String] { OwnFolder.publication.foreignEntries(in: output) }
}
