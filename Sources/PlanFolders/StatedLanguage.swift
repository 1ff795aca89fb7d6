import InstanceFormat

/// The language that a folder asks for, also where it cannot be loaded.
public enum StatedLanguage {
    /// `nl` or `en`; nil: the folder's `instance.yaml` does not say.
    public static func of(_ folder: String) -> String? { InstanceReader.statedLanguage(folder: folder) }
}
