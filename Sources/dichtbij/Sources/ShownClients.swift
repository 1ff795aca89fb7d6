import PlacementDomain

/// Whose data stand in a text: people of an instance whose id it holds.
///
/// Asked of the text itself, so that no screen can show somebody and forget to say so. An id within a longer word does not
/// count.
enum ShownClients {
    static func of(_ text: String, in instance: Instance) -> [ClientID] {
        let bytes = Array(text.utf8)
        // Most ids are one word: found in one pass over the words. Those of several words are looked for one by one.
        let words = Set(bytes.split(whereSeparator: { !isOfWord($0) }).map { String(decoding: $0, as: UTF8.self) })
        return instance.clients.map(\.id).filter { id in
            id.text.utf8.allSatisfy(isOfWord) ? words.contains(id.text) : text.contains(id.text)
        }.sorted()
    }

    /// Letters and digits of ASCII: signs around an id, those of a style, too, are no part of it.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
