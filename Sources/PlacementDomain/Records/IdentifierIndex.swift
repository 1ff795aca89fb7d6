/// Finds the number of an id from its bytes, without making a string.
///
/// Open addressing over FNV-1a hashes; at most half of the slots are used.
package struct IdentifierIndex: Sendable {
    private let slots: [Int32]
    private let text: [UInt8]
    private let ends: [Int]

    /// - Parameter ids: the number of an id is its place in this array; of equal ids the first one is found.
    package init(_ ids: [String]) {
        var text: [UInt8] = []
        var ends: [Int] = []
        ends.reserveCapacity(ids.count)
        var size = 16
        while size < ids.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (number, id) in ids.enumerated() {
            let start = text.count
            text.append(contentsOf: id.utf8)
            ends.append(text.count)
            text.withUnsafeBufferPointer { text in
                var slot = Self.hash(UnsafeBufferPointer(rebasing: text[start...])) & (size - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = Int32(number)
            }
        }
        self.slots = slots
        self.text = text
        self.ends = ends
    }

    package func find(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !id.isEmpty else { return nil }
        var slot = Self.hash(id) & (slots.count - 1)
        return text.withUnsafeBufferPointer { text in
            while slots[slot] >= 0 {
                let number = Int(slots[slot])
                let start = number == 0 ? 0 : ends[number - 1]
                if ends[number] - start == id.count, Self.equal(text, start, id) { return number }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    package func find(_ id: String) -> Int? {
        var id = id
        return id.withUTF8 { find($0) }
    }

    @inline(__always)
    private static func equal(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ id: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for offset in 0..<id.count where text[start + offset] != id[offset] { return false }
        return true
    }

    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
