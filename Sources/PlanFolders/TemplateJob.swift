import Foundation
import InstanceFormat
public import PlacementDomain
package import Publishing

/// Templates of an office: reading them, looking at them, and beginning with the program's own.
public enum TemplateJob {
    /// Names of the program's own, sorted: `letter.nl`.
    public static var builtInNames: [String] { PaperTemplates.builtInNames }

    /// What is to be said of the templates of a folder, and the files that were looked at, sorted.
    ///
    /// - Throws: `unusableTemplates` where the folder cannot be read or holds none.
    public static func check(_ folder: String) throws(FolderError) -> (files: [String], findings: [Finding]) {
        let own = try files(folder)
        return (own.map(\.file), PaperTemplates.reading(own).findings)
    }

    /// Copies some of the program's own into a folder, so that an office changes them there.
    ///
    /// - Returns: paths of the files that were written.
    /// - Throws: `unknownTemplate`; `format` where a file of the name is there already, or nothing can be written.
    public static func copy(_ names: [String], to folder: String) throws(FolderError) -> [String] {
        for name in names where PaperTemplates.builtInText(name) == nil {
            throw .unknownTemplate(
                name, nearest: NearestIds.of(name, among: PaperTemplates.builtInNames, most: 1).first ?? "letter.nl")
        }
        let paths = names.map { "\(folder)/\($0)\(PaperTemplates.fileEnding)" }
        for path in paths where FileManager.default.fileExists(atPath: path) {
            throw .format(
                .cannotCreate(
                    path: path,
                    reason: Said("daar staat een bestand met die naam", "a file of that name is there")))
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for (name, path) in zip(names, paths) {
                try Data((PaperTemplates.builtInText(name) ?? "").utf8).write(
                    to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            }
        } catch {
            throw .format(
                .cannotCreate(
                    path: folder,
                    reason: Said("hier kan niet worden geschreven", "nothing can be written here")))
        }
        return paths
    }

    /// An office's own templates as they are, to be kept with what was made of them.
    package static func kept(_ folder: String) throws(FolderError) -> [KeptFile] {
        try files(folder).map { KeptFile(name: $0.file, content: $0.bytes) }
    }

    /// The templates of all papers, with those of a folder in their place.
    package static func templates(_ folder: String?) throws(FolderError) -> PaperTemplates {
        guard let folder else { return .builtIn }
        let reading = PaperTemplates.reading(try files(folder))
        guard let templates = reading.templates else {
            throw .unusableTemplates(DataAtFault(findings: reading.findings, suppressed: 0), path: folder)
        }
        return templates
    }

    private static func files(_ folder: String) throws(FolderError) -> [OwnTemplate] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let own = names.filter { $0.hasSuffix(PaperTemplates.fileEnding) && !$0.hasPrefix(".") }.sorted()
        guard !own.isEmpty else {
            let finding = Finding(
                code: "D7301", severity: .error, file: "",
                cause: Said(
                    "in deze map staat geen sjabloon (bestanden met de naam NAAM.mustache)",
                    "this folder holds no template (files called NAME.mustache)"),
                remedy: Said(
                    "begin met 'dichtbij templates MAP --copy letterhead'",
                    "begin with 'dichtbij templates FOLDER --copy letterhead'"))
            throw .unusableTemplates(DataAtFault(findings: [finding], suppressed: 0), path: folder)
        }
        return own.map {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\($0)").map { [UInt8]($0) }
            // Bytes that are no text: the check says that the file cannot be read.
            return OwnTemplate(file: $0, bytes: bytes ?? [0xFF])
        }
    }
}
