/// Where papers go, and how they are made: of a publication and of a correction alike.
public struct PaperRequest: Hashable, Sendable {
    /// Folder to be written.
    public var output: String
    /// Whether files that no publication made may go with the earlier one that is replaced.
    public var removesForeign: Bool
    /// Folder of the office's own templates; nil: the program's alone.
    public var templates: String?
    /// Whether the print-ready pages are printed as PDF, too, where a browser is found.
    public var makesPDF: Bool
    /// Of the decision record of the store that publishes; nil: none does.
    public var head: String?

    public init(
        output: String, removesForeign: Bool = false, templates: String? = nil, makesPDF: Bool = false,
        head: String? = nil
    ) {
        self.output = output
        self.removesForeign = removesForeign
        self.templates = templates
        self.makesPDF = makesPDF
        self.head = head
    }
}
