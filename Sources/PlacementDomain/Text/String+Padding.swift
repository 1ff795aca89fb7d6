extension String {
    /// The text with spaces behind it up to `width` characters; a longer one as it is.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

    /// The text with `sign` before it up to `width` characters; a longer one as it is.
    package func alignedRight(to width: Int, with sign: Character = " ") -> String {
        String(repeating: sign, count: Swift.max(0, width - count)) + self
    }
}

extension BinaryInteger {
    /// The digits of a number that is not negative, with zeros before them up to `width`.
    package func digits(_ width: Int) -> String { String(self).alignedRight(to: width, with: "0") }
}
