/// A text in Dutch and in English: made where its values are known, chosen where it is known who reads it.
public struct Said: Hashable, Sendable {
    public let dutch: String
    public let english: String

    public init(_ dutch: String, _ english: String) {
        self.dutch = dutch
        self.english = english
    }

    /// What `sentence` says in each of the two languages.
    public init(_ sentence: (Wording) -> String) { self.init(sentence(.dutch), sentence(.english)) }

    /// A text of ids, numbers and names only, which both languages share.
    public init(same text: String) { self.init(text, text) }

    /// Both texts as a screen or a log may hold them.
    var visible: Said { Said(VisibleText.of(dutch), VisibleText.of(english)) }
}

extension Wording {
    /// The text in this language.
    public func callAsFunction(_ said: Said) -> String { self(said.dutch, said.english) }
}
