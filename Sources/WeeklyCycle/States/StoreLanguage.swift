import PlacementDomain
import PlacementStore

/// The language of a store's office.
public enum StoreLanguage {
    /// nil: the store cannot be opened; whoever opens it next says why.
    public static func of(_ path: String) -> String? {
        guard let store = try? Store(path: path), let facts = try? store.facts() else { return nil }
        try? store.close()
        return facts.language
    }
}
