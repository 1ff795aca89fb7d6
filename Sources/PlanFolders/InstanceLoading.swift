import InstanceFormat
import PlacementDomain

/// Reading folders that a job cannot do without.
enum InstanceLoading {
    /// An instance and what its reader says about it; nobody has asked the rules, or whether this version can plan it.
    struct Loaded {
        var instance: Instance
        var findings: [Finding]
        var suppressed: Int
    }

    /// - Throws: `unreadable` with the errors of the reader.
    static func instance(_ folder: String) throws(FolderError) -> Loaded {
        let reading = InstanceReader.read(folder: folder)
        guard let instance = reading.instance else {
            throw .unreadable(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), folder: folder)
        }
        return Loaded(instance: instance, findings: reading.findings, suppressed: reading.suppressedFindings)
    }
}
