/// A page of HTML that is being written: every text and every attribute is escaped, and every element is closed.
struct HTML {
    private(set) var bytes: [UInt8] = []

    /// A whole document. `title` is shown by browsers and mail programs: it must be neutral.
    static func document(
        language: String, title: String, style: String, _ body: (inout HTML) -> Void
    ) -> [UInt8] {
        var page = HTML()
        page.bytes.reserveCapacity(8_192)
        page.raw("<!DOCTYPE html>\n")
        page.element("html", [("lang", language)]) { page in
            page.element("head") { page in
                page.raw(
                    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                )
                page.line("title", text: title)
                page.raw("<style>\n\(style)</style>\n")
            }
            page.raw("\n")
            page.element("body") { page in body(&page) }
        }
        page.raw("\n")
        return page.bytes
    }

    /// An element with what `body` writes inside it.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ body: (inout HTML) -> Void
    ) {
        open(name, attributes)
        body(&self)
        raw("</\(name)>")
    }

    /// An element that holds text alone.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        open(name, attributes)
        self.text(text)
        raw("</\(name)>")
    }

    /// An element that holds text alone, on a line of its own.
    mutating func line(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        element(name, attributes, text: text)
        raw("\n")
    }

    /// An element on lines of its own.
    mutating func block(
        _ name: String, _ attributes: [(String, String)] = [], _ body: (inout HTML) -> Void
    ) {
        open(name, attributes)
        raw("\n")
        body(&self)
        raw("</\(name)>\n")
    }

    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case 0x26: raw("&amp;")
            case 0x3C: raw("&lt;")
            case 0x3E: raw("&gt;")
            case 0x22: raw("&quot;")
            case 0x27: raw("&#39;")
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        raw("<\(name)")
        for (key, value) in attributes {
            raw(" \(key)=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
