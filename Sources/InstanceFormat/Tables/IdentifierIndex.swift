import Foundation

/// Finds the number of an id from its bytes in a file, without making a string.
///
/// Open addressing over FNV-1a hashes; at most half of the slots are used.
struct IdentifierIndex: Sendable {
    /// False where rows of the table could not be read: an id that is not found then says nothing.
    let isComplete: Bool
    private let slots: [Int32]
    private let text: [UInt8]
    private let ends: [Int]

    /// - Parameter ids: the number of an id is its place in this array; of equal ids the first one is found.
    init(_ ids: [String], isComplete: Bool) {
        self.isComplete = isComplete
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

    func find(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let wanted = id.baseAddress, !id.isEmpty else { return nil }
        var slot = Self.hash(id) & (slots.count - 1)
        return text.withUnsafeBufferPointer { text in
            while slots[slot] >= 0 {
                let number = Int(slots[slot])
                let start = number == 0 ? 0 : ends[number - 1]
                if ends[number] - start == id.count, let base = text.baseAddress,
                    memcmp(base + start, wanted, id.count) == 0
                {
                    return number
                }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
