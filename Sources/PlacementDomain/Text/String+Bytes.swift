extension String {
    /// Whether two texts are the same bytes; `==` takes composed and decomposed letters for the same.
    package func hasBytes(of other: String) -> Bool {
        let isEqual = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { $0.count == own.count && $0.elementsEqual(own) }
        }
        return isEqual.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
    }
}
