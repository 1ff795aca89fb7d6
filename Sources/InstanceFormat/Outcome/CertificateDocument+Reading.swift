import PlacementDomain

extension CertificateDocument {
    private static let keys: [StaticString] = ["schema", "instance", "scale", "bound", "leaves", "lawful"]
    private static let leafKeys: [StaticString] = ["fixed", "rows", "clients", "attendance", "supervisors"]

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: FindingCollector
    ) throws(JSONFault) -> BoundCertificate {
        var scanner = JSONScanner(bytes)
        var certificate = BoundCertificate(instance: "", scale: 0, bound: 0, leaves: [])
        let seen = try scanner.object(keys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0: Schema.check(try scanner.string(), schema, file: OutcomeTables.certificate, line: 1, collector)
            case 1: certificate.instance = try scanner.string()
            case 2: certificate.scale = try scanner.integer()
            case 3: certificate.bound = try scanner.integer()
            case 4: certificate.leaves = try leaves(&scanner)
            default: if !scanner.null() { certificate.lawful = try lawful(&scanner) }
            }
        }
        try scanner.require(keys, seen)
        try scanner.finish()
        return certificate
    }

    private static func lawful(_ scanner: inout JSONScanner) throws(JSONFault) -> [CertificateLeaf] {
        var found: [CertificateLeaf] = []
        let seen = try scanner.object(["leaves"]) { (scanner, _) throws(JSONFault) in found = try leaves(&scanner) }
        try scanner.require(["leaves"], seen)
        return found
    }

    private static func leaves(_ scanner: inout JSONScanner) throws(JSONFault) -> [CertificateLeaf] {
        var leaves: [CertificateLeaf] = []
        try scanner.array { (scanner) throws(JSONFault) in
            var leaf = CertificateLeaf()
            let seen = try scanner.object(leafKeys) { (scanner, key) throws(JSONFault) in
                switch key {
                case 0: try scanner.array { (scanner) throws(JSONFault) in leaf.fixed.append(try decision(&scanner)) }
                case 1: try scanner.array { (scanner) throws(JSONFault) in leaf.rows.append(try row(&scanner)) }
                case 2: try scanner.array { (scanner) throws(JSONFault) in leaf.clients.append(try client(&scanner)) }
                case 3:
                    try scanner.array { (scanner) throws(JSONFault) in leaf.attendance.append(try series(&scanner)) }
                default:
                    try scanner.array { (scanner) throws(JSONFault) in leaf.supervisors.append(try supervisor(&scanner))
                    }
                }
            }
            try scanner.require(leafKeys, seen)
            leaves.append(leaf)
        }
        return leaves
    }

    private static let rowKeys: [StaticString] = ["kind", "session", "organisation", "price"]

    private static func row(_ scanner: inout JSONScanner) throws(JSONFault) -> RowPrice {
        var row = RowPrice(session: SessionID(series: "", date: CalendarDay(number: 0)), price: 0)
        let seen = try scanner.object(rowKeys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0: row.kind = try scanner.word { RowPrice.Kind(rawValue: $0) }
            case 1: row.session = try session(&scanner)
            case 2:
                let organisation = scanner.null() ? "" : try scanner.string()
                row.organisation = organisation.isEmpty ? nil : organisation
            default: row.price = try scanner.integer()
            }
        }
        try scanner.require(rowKeys, seen, optional: 0b100)
        return row
    }

    static func session(_ scanner: inout JSONScanner) throws(JSONFault) -> SessionID {
        var text = try scanner.string()
        guard let session = text.withUTF8({ Scan.session($0) }) else {
            throw scanner.fault(.wrongType, KeySentences.noWorkingDay)
        }
        return session
    }

    private static func client(_ scanner: inout JSONScanner) throws(JSONFault) -> ClientPrice {
        let (id, price) = try priced(&scanner, ["client", "price"])
        return ClientPrice(client: ClientID(id), price: price)
    }

    private static func series(_ scanner: inout JSONScanner) throws(JSONFault) -> SeriesPrice {
        let (id, price) = try priced(&scanner, ["series", "price"])
        return SeriesPrice(series: SeriesID(id), price: price)
    }

    private static func priced(
        _ scanner: inout JSONScanner, _ keys: [StaticString]
    ) throws(JSONFault) -> (id: String, price: Int) {
        var (id, price) = ("", 0)
        let seen = try scanner.object(keys) { (scanner, key) throws(JSONFault) in
            if key == 0 { id = try scanner.id() } else { price = try scanner.integer() }
        }
        try scanner.require(keys, seen)
        return (id, price)
    }

    private static let supervisorKeys: [StaticString] = ["unit", "supervisor", "weekday", "price"]

    private static func supervisor(_ scanner: inout JSONScanner) throws(JSONFault) -> SupervisorPrice {
        var price = SupervisorPrice(who: .unit(""), weekday: .monday, price: 0)
        let seen = try scanner.object(supervisorKeys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0: price.who = .unit(UnitID(try scanner.id()))
            case 1: price.who = .supervisor(SupervisorID(try scanner.id()))
            case 2: price.weekday = try scanner.word { Weekday(name: $0) }
            default: price.price = try scanner.integer()
            }
        }
        if seen & 0b11 == 0b11 {
            throw scanner.fault(.contradiction, Said("zowel unit als supervisor", "both unit and supervisor"))
        }
        try scanner.require(supervisorKeys, seen, optional: seen & 0b11 == 0 ? 0b10 : 0b11)
        return price
    }
}
