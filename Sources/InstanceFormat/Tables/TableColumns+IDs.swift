import PlacementDomain

/// Columns that hold ids.
extension TableColumns {
    typealias IDPath<Value> = any WritableKeyPath<IDs, Value> & Sendable

    /// The record's own id, or one that is only claimed.
    ///
    /// - Parameter mayBeEmpty: an empty text is an empty cell.
    mutating func id<Kind>(_ name: String, _ path: Path<Identifier<Kind>>, mayBeEmpty: Bool = false) {
        add(name, .id, isRequired: !mayBeEmpty) {
            $1.record[keyPath: path] = Identifier($0.id())
        } write: { entry, writer in
            let text = entry.record[keyPath: path].text
            writer.id(mayBeEmpty && text.isEmpty ? nil : text)
        }
    }

    mutating func id<Kind>(_ name: String, _ path: Path<Identifier<Kind>?>) {
        add(name, .id, isRequired: false) {
            $1.record[keyPath: path] = $0.optionalID().map { Identifier($0) }
        } write: {
            $1.id($0.record[keyPath: path]?.text)
        }
    }

    /// Claimed ids, separated by `;`.
    mutating func ids<Kind>(_ name: String, _ path: Path<[Identifier<Kind>]>, mayBeEmpty: Bool = false) {
        add(name, .list, isRequired: !mayBeEmpty) {
            $1.record[keyPath: path] = $0.list().map { Identifier($0) }
        } write: {
            $1.list($0.record[keyPath: path].map(\.text))
        }
    }

    /// The id of another record: who links the record says whether there is one.
    mutating func reference<Kind>(_ name: String, _ path: IDPath<Identifier<Kind>>, to tables: InstanceTable...) {
        add(name, .reference(tables), isRequired: true) {
            $1.ids[keyPath: path] = Identifier($0.text() ?? "")
        } write: {
            $1.id($0.ids[keyPath: path].text)
        }
    }

    mutating func reference<Kind>(_ name: String, _ path: IDPath<Identifier<Kind>?>, to table: InstanceTable) {
        add(name, .reference([table]), isRequired: false) {
            $1.ids[keyPath: path] = $0.text().map { Identifier($0) }
        } write: {
            $1.id($0.ids[keyPath: path]?.text)
        }
    }

    /// Ids of other records, separated by `;`.
    mutating func references<Kind>(_ name: String, _ path: IDPath<[Identifier<Kind>]>, to table: InstanceTable) {
        add(name, .references(table), isRequired: false) {
            $1.ids[keyPath: path] = $0.entries().map { Identifier($0) }
        } write: {
            $1.list($0.ids[keyPath: path].map(\.text))
        }
    }

    mutating func session(_ name: String, _ path: Path<SessionID?>) {
        add(name, .session, isRequired: false) {
            $1.record[keyPath: path] = $0.optionalSession()
        } write: { entry, writer in
            if let session = entry.record[keyPath: path] { writer.session(session) } else { writer.text(nil) }
        }
    }

    /// The id of a session that the record only claims.
    mutating func session(_ name: String, _ path: Path<SessionID>) {
        add(name, .session, isRequired: true) {
            $1.record[keyPath: path] = $0.session()
        } write: {
            $1.session($0.record[keyPath: path])
        }
    }
}
