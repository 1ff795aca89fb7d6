public import PlacementDomain

/// `retention` of `policy.yaml`: how many months a store keeps what it may erase.
enum RetentionDocument {
    private static let months = 1...1_200

    static func read(_ map: YAMLMap) -> Retention? {
        let archives = map.integer("keepArchives", months)
        let consultations = map.integer("keepConsultations", months)
        map.finish()
        guard let archives, let consultations else { return nil }
        return Retention(archives: archives, consultations: consultations)
    }

    static func text(_ retention: Retention) -> String {
        """
        retention:
          keepArchives: \(retention.archives)
          keepConsultations: \(retention.consultations)

        """
    }
}

/// What holds where a policy says nothing of it: comes with the program, as data, marked as an assumption.
public enum DefaultRetention {
    /// The text of the file.
    package static let text = String(decoding: PackageResources.retention_yaml, as: UTF8.self)

    /// nil: the file is not as it must be; a test holds that it is.
    package static let parsed: Retention? = {
        guard let map = YAMLDocument.parse(text, file: "retention.yaml", FindingCollector(.instance)),
            map.text("status") == "assumption"
        else { return nil }
        return RetentionDocument.read(map)
    }()

    /// That of a policy, or else the default.
    public static func holding(_ policy: Policy?) -> Retention {
        guard let retention = policy?.retention ?? parsed else { preconditionFailure("retention.yaml") }
        return retention
    }
}
