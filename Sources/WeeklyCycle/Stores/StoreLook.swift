public import PlacementDomain
import PlacementStore

/// One thing that a machine must grant a store, and how it stands; what is recorded in it is not looked at.
public struct StoreLook: Sendable {
    public enum Subject: Hashable, Sendable { case place, permissions, schema, settings }

    public var subject: Subject
    public var found: Said
    /// Why the store cannot be used; nil: this stands in no way.
    public var trouble: (any Trouble)?
    /// Whether logins that are neither its owner nor of its group may read or write it.
    public var openToOthers = false

    /// Place, permissions, schema, and whether it opens with all settings as they must be; ends with the first that fails.
    public static func at(_ path: String) -> [StoreLook] {
        var looks: [StoreLook] = []
        var subject = Subject.place
        do throws(StoreError) {
            try Store.look(place: path)
            looks.append(StoreLook(subject: subject, found: Said(same: path)))
            subject = .permissions
            let mode = try Store.look(permissions: path)
            let digits = "0" + String(mode, radix: 8)
            looks.append(StoreLook(subject: subject, found: Said(same: digits), openToOthers: mode & 0o007 != 0))
            subject = .schema
            let version = try Store.look(schema: path)
            looks.append(StoreLook(subject: subject, found: Said(same: "\(version)")))
            subject = .settings
            try Store(path: path).close()
            looks.append(StoreLook(subject: subject, found: Said("zoals het moet", "as it must be")))
        } catch {
            looks.append(StoreLook(subject: subject, found: Said(same: path), trouble: error))
        }
        return looks
    }
}
