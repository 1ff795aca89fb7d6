import Foundation
import PlacementDomain

/// What a folder holds, by the file that only such a folder has.
public enum FolderKind: CaseIterable, Sendable {
    case instance, plan, publication

    /// nil: none of them, or more than one.
    public init?(_ folder: String) {
        let found = FolderKind.allCases.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0.marker)") }
        guard found.count == 1, let kind = found.first else { return nil }
        self = kind
    }

    var marker: String {
        switch self {
        case .instance: "instance.yaml"
        case .plan: OutcomeTables.summary
        case .publication: PublicationTables.record
        }
    }

    /// As it is called in a finding.
    var name: Said {
        switch self {
        case .instance: Said("de gegevens", "an instance")
        case .plan: Said("een plan", "a plan")
        case .publication: Said("een publicatie", "a publication")
        }
    }
}
