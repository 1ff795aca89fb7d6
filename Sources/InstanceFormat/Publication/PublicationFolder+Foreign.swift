import Foundation

extension PublicationFolder {
    /// What a publication's folder holds that no publication made: each file by its path, a folder of others as one.
    ///
    /// A file is known by its path: `letters/NAME.html` is a letter. Papers that somebody wrote on are not told apart.
    static func foreignEntries(in folder: String) -> [String] {
        foreignEntries("", in: folder)
    }

    /// - Parameter inner: empty, or the path of a folder within the publication, with `/` behind it.
    private static func foreignEntries(_ inner: String, in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(inner)")) ?? []
        return names.flatMap { name -> [String] in
            let path = inner + name
            // What a browser left that was ended while it printed.
            if path == making { return [] }
            guard isFolder("\(folder)/\(path)") else { return isOwn(file: path) ? [] : [path] }
            return isOwn(folder: path) ? foreignEntries(path + "/", in: folder) : [path]
        }
    }

    private static func isOwn(folder path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 1
            ? ["partners", "letters", "notices", "print", "next"].contains(path)
            : parts.count == 2 && ["partners", "print"].contains(parts[0])
    }

    /// Where pages are printed as PDF, and what is there belongs to no paper.
    public static let making = "print/.making"

    /// `sheet.html` was written before the signing list and the contact person's page.
    private static let partnerFiles: Set<Substring> = [
        "signing-list.html", "contact-page.html", "sheet.csv", "calendar.ics", "sheet.html",
    ]

    private static func isOwn(file path: String) -> Bool {
        let parts = path.split(separator: "/")
        return switch (parts.count, parts[0]) {
        case (3, "partners"): partnerFiles.contains(parts[2])
        case (3, "print"): ["letters.html", "letters.pdf", "sheets.html", "sheets.pdf"].contains(parts[2])
        // Names are ids, and no id makes a name that begins with a point.
        case (2, "letters"), (2, "notices"): parts[1].hasSuffix(".html") && !parts[1].hasPrefix(".")
        default:
            isOwn(path: path)
                || ["changes.csv", "changes.html", "by-hand.csv", "interpreters.csv"].contains(path)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
