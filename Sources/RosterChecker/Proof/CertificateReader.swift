import PlacementDomain

/// Resolves a certificate's leaves and collects what is wrong with them.
struct CertificateReader {
    private let tables: DerivedTables

    init(_ tables: DerivedTables) { self.tables = tables }

    /// The leaves in order; nil: they have a fault, which is added to `faults`, and must not be used.
    func read(_ leaves: [CertificateLeaf], isLawfulTier: Bool, _ faults: inout [FoundFault]) -> [ProofLeaf]? {
        var own: [FoundFault] = []
        let result = leaves.enumerated().map { index, leaf in
            let place = "\(isLawfulTier ? "lawful " : "")leaf \(index)"
            return LeafReading.leaf(leaf, place, isLawfulTier: isLawfulTier, tables, &own)
        }
        if own.isEmpty, !Self.covers(result.map(\.decisions)) {
            own.append(
                FoundFault(
                    fault: .notCovered, place: isLawfulTier ? "lawful" : "leaves",
                    text: Said("de bladen dekken niet elk geval", "the leaves do not hold every case")))
        }
        faults += own
        return own.isEmpty ? result : nil
    }

    /// Whether leaves with these decisions hold every case, as docs/certificate.md defines it.
    static func covers(_ leaves: [[ProofLeaf.Question: Bool]]) -> Bool {
        guard let first = leaves.first else { return false }
        if leaves.contains(where: \.isEmpty) { return true }
        // If any common decision can be the first, every common one can; the search need not go back.
        guard let common = first.keys.first(where: { key in leaves.allSatisfy { $0[key] != nil } }) else {
            return false
        }
        var halves: (yes: [[ProofLeaf.Question: Bool]], no: [[ProofLeaf.Question: Bool]]) = ([], [])
        for leaf in leaves {
            var rest = leaf
            if rest.removeValue(forKey: common) == true { halves.yes.append(rest) } else { halves.no.append(rest) }
        }
        return !halves.yes.isEmpty && !halves.no.isEmpty && covers(halves.yes) && covers(halves.no)
    }
}
