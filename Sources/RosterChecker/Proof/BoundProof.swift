import PlacementDomain

/// The bound that a certificate proves, and what is wrong with it (step 12).
struct BoundProof: Sendable {
    let figures: ProofFigures
    /// Points that every lawful roster costs at least: the least leaf, or what is unavoidable.
    let bound: Int
    /// The plain leaves have no fault.
    let isWhole: Bool
    /// Lost points that every lawful roster has at least; nil: nothing is proven.
    let lawfulBound: Int?
    /// A bad scale: then neither the bound nor the first tier is looked at.
    let hasScale: Bool
    let faults: [FoundFault]

    static func isScale(_ scale: Int) -> Bool { (0...12).contains { 1 << $0 == scale } }

    init(_ certificate: BoundCertificate, _ tables: DerivedTables, _ patterns: PatternTable, threads: Int) {
        hasScale = BoundProof.isScale(certificate.scale)
        let scale = hasScale ? certificate.scale : 1
        var faults: [FoundFault] = []
        var (plain, lawful): ([ProofLeaf]?, [ProofLeaf]?) = (nil, nil)
        if hasScale {
            let reader = CertificateReader(tables)
            plain = reader.read(certificate.leaves, isLawfulTier: false, &faults)
            lawful = certificate.lawful.flatMap { reader.read($0, isLawfulTier: true, &faults) }
        } else {
            faults.append(
                FoundFault(
                    fault: .badScale, place: "certificate",
                    text: Said(
                        "scale \(certificate.scale) is geen macht van twee tot en met 4096",
                        "scale \(certificate.scale) is no power of two up to 4096")))
        }
        let leaves = (plain ?? [], lawful ?? [])
        figures = Proof(tables: tables, patterns: patterns, threads: threads, scale: scale).run(
            leaves: leaves.0 + leaves.1)
        func least(_ sums: some Sequence<Int?>, of leaves: [ProofLeaf]?, _ name: String) -> Int? {
            guard leaves != nil else { return nil }
            if let least = sums.compactMap(\.self).min() { return BoundProof.roundedUp(least, scale) }
            faults.append(
                FoundFault(
                    fault: .allLeavesOut, place: name,
                    text: Said("geen blad laat iedereen een keuze", "no leaf leaves everybody a choice")))
            return nil
        }
        let proven = least(figures.leafSums.prefix(leaves.0.count), of: plain, "leaves")
        lawfulBound = least(figures.leafSums.dropFirst(leaves.0.count), of: lawful, "lawful")
        isWhole = proven != nil
        bound = max(proven ?? figures.unavoidable, figures.unavoidable)
        self.faults = faults
    }

    /// Whether no roster loses fewer hours: lost points come in multiples of the weight.
    func isLawfulTierProven(_ totals: Totals, weight: Int) -> Bool {
        // Without a weight the points say nothing about hours.
        guard let lawfulBound, weight > 0, totals.isWhole else { return false }
        return lawfulBound > totals.lost - weight
    }

    /// `⌈sum / scale⌉`, also below zero.
    private static func roundedUp(_ sum: Int, _ scale: Int) -> Int {
        let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: scale)
        return remainder > 0 ? quotient + 1 : quotient
    }
}
