import InstanceFormat
import PlacementDomain
import Planning

/// Reading folders that a job cannot do without.
enum InstanceLoading {
    /// An instance that this version can plan, and what its reader says about it; the rules have not been asked.
    struct Loaded {
        var instance: Instance
        var findings: [Finding]
        var suppressed: Int
    }

    /// - Throws: `unreadable` with the errors of the reader, or `planning` with D13xx.
    static func planned(_ folder: String) throws(FolderError) -> Loaded {
        let reading = InstanceReader.read(folder: folder)
        guard let instance = reading.instance else {
            throw .unreadable(DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings))
        }
        do {
            try SupportedInstance.require(instance)
        } catch {
            throw .planning(error)
        }
        return Loaded(instance: instance, findings: reading.findings, suppressed: reading.suppressedFindings)
    }
}
