import PlacementDomain

/// `certificate.json`: the bound and the prices that prove it.
enum CertificateDocument {
    static let schema = "dichtbij.certificate"

    static func bytes(_ certificate: BoundCertificate) -> [UInt8] {
        var writer = Writer()
        writer.raw("{\"schema\":\"\(schema)/1\",\"instance\":")
        writer.text(certificate.instance)
        writer.raw(",\"scale\":\(certificate.scale),\"bound\":\(certificate.bound),\"leaves\":")
        writer.list(certificate.leaves, leaf)
        writer.raw(",\"lawful\":")
        if let lawful = certificate.lawful {
            writer.raw("{\"leaves\":")
            writer.list(lawful, leaf)
            writer.raw("}")
        } else {
            writer.raw("null")
        }
        writer.raw("}\n")
        return writer.bytes
    }

    struct Writer {
        var bytes: [UInt8] = []
        mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
        mutating func text(_ text: String) { JSONText.append(text, to: &bytes) }
        mutating func list<Item>(_ items: [Item], _ body: (inout Writer, Item) -> Void) {
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                body(&self, item)
            }
            bytes.append(0x5D)
        }
        mutating func price(_ price: Int) { raw(",\"price\":\(price)}") }
    }

    /// Zero prices are left out.
    private static func leaf(_ writer: inout Writer, _ leaf: CertificateLeaf) {
        writer.raw("{\"fixed\":")
        writer.list(leaf.fixed, fixed)
        writer.raw(",\"rows\":")
        writer.list(leaf.rows.filter { $0.price != 0 }) { writer, row in
            writer.raw("{\"kind\":\"\(row.kind.rawValue)\",\"session\":")
            writer.text(row.session.description)
            writer.raw(",\"organisation\":")
            if let organisation = row.organisation { writer.text(organisation) } else { writer.raw("null") }
            writer.price(row.price)
        }
        writer.raw(",\"clients\":")
        writer.list(leaf.clients.filter { $0.price != 0 }) { writer, client in
            writer.raw("{\"client\":")
            writer.text(client.client.text)
            writer.price(client.price)
        }
        writer.raw(",\"attendance\":")
        writer.list(leaf.attendance.filter { $0.price != 0 }) { writer, series in
            writer.raw("{\"series\":")
            writer.text(series.series.text)
            writer.price(series.price)
        }
        writer.raw(",\"supervisors\":")
        writer.list(leaf.supervisors.filter { $0.price != 0 }) { writer, supervisor in
            switch supervisor.who {
            case .unit(let unit):
                writer.raw("{\"unit\":")
                writer.text(unit.text)
            case .supervisor(let named):
                writer.raw("{\"supervisor\":")
                writer.text(named.text)
            }
            writer.raw(",\"weekday\":\"\(supervisor.weekday.name)\"")
            writer.price(supervisor.price)
        }
        writer.raw("}")
    }

    private static func fixed(_ writer: inout Writer, _ decision: FixedDecision) {
        switch decision {
        case .series(let series, let open):
            writer.raw("{\"series\":")
            writer.text(series.text)
            writer.raw(",\"open\":\(open)}")
        case .client(let client, let project, let at):
            writer.raw("{\"client\":")
            writer.text(client.text)
            writer.raw(",\"project\":")
            writer.text(project?.text ?? "")
            writer.raw(",\"at\":\(at)}")
        case .lost(let client, let most, let within):
            writer.raw("{\"client\":")
            writer.text(client.text)
            writer.raw(",\"lostAtMost\":\(most),\"within\":\(within)}")
        case .session(let client, let session, let isIn):
            writer.raw("{\"client\":")
            writer.text(client.text)
            writer.raw(",\"session\":")
            writer.text(session.description)
            writer.raw(",\"in\":\(isIn)}")
        }
    }
}
