import Foundation
import InstanceFormat

/// What became of the print-ready pages of a publication.
public enum PrintedFiles: Hashable, Sendable {
    /// There is nothing to print.
    case none
    /// No browser is on this machine: the pages are printed from any.
    case noBrowser
    /// How many were made; the rest could not be.
    case made(Int, failed: Int)
}

/// Makes a PDF of each page of `print/`: beside it, and outside every digest, as a PDF holds the moment of its making.
enum Printing {
    /// - Parameters:
    ///   - paths: of the publication's files.
    ///   - folder: where they lie.
    static func run(_ paths: [String], in folder: String, browser: Browser?) -> PrintedFiles {
        let pages = paths.filter { $0.hasPrefix("print/") && $0.hasSuffix(".html") }
        guard !pages.isEmpty else { return .none }
        guard let browser else { return .noBrowser }
        // In the publication's own folder: what is printed holds names, and belongs nowhere else, also after a power cut.
        let work = URL(fileURLWithPath: folder).appendingPathComponent(PublicationFolder.making)
        try? FileManager.default.removeItem(at: work)
        defer { try? FileManager.default.removeItem(at: work) }
        guard
            (try? FileManager.default.createDirectory(
                at: work, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])) != nil
        else { return .made(0, failed: pages.count) }
        let base = URL(fileURLWithPath: folder).standardizedFileURL.path
        let made = pages.count { page in
            browser.print("\(base)/\(page)", to: "\(base)/\(page.dropLast(5)).pdf", workFolder: work)
        }
        return .made(made, failed: pages.count - made)
    }
}
