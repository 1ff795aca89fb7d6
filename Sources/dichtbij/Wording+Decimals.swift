import Foundation
import PlacementDomain

/// Numbers with decimals, which only screens show.
extension Wording {
    /// A share as a percentage with two decimals: `0.13 %` or `0,13 %`.
    func percent(_ share: Double) -> String { decimals(share * 100, "%.2f") + " %" }

    /// With one decimal: `12.5` or `12,5`.
    func decimal(_ value: Double) -> String { decimals(value, "%.1f") }

    private func decimals(_ value: Double, _ format: String) -> String {
        let text = String(format: format, value)
        return isDutch ? text.replacingOccurrences(of: ".", with: ",") : text
    }
}
