import Foundation
import InstanceFormat
import PlacementDomain
import PlacementStore

/// Reads the publication that people hold when an office goes over to a store, and compares it with the week that it has.
struct TakenPublication {
    let publication: StoredPublication
    private let record: PublicationRecord

    /// - Throws: `CycleError`: the findings of the publication; D5045 where a file of it cannot be read.
    init(_ folder: String) throws(CycleError) {
        let reading = PublicationFolder.read(folder: folder)
        guard let record = reading.record else {
            throw .data(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), folder: folder)
        }
        var files: [(name: String, content: [UInt8])] = []
        for name in PublicationFolder.paths(of: record, isCorrection: false) {
            guard let content = FileManager.default.contents(atPath: folder + "/" + name) else {
                // Older programs wrote no list of lines; what next week takes over is not asked for again.
                if record.rows.isEmpty || name.contains("/") { continue }
                let cause = Said("dit bestand is niet te lezen", "this file cannot be read")
                let finding = TakenPublication.finding(
                    name, field: "", cause,
                    Said("kopieer de hele map van de publicatie", "copy the whole folder of the publication"))
                throw .data(DataAtFault(findings: [finding]), folder: folder)
            }
            files.append((name: name, content: Array(content)))
        }
        let list = files.map { "\($0.name) \(PublicationFolder.digest($0.content))\n" }.joined()
        publication = StoredPublication(
            instance: record.instance, asOf: record.asOf, firstDay: record.firstDay, lastDay: record.lastDay,
            folder: PublicationFolder.digest(Array(list.utf8)), files: files)
        self.record = record
    }

    /// What of a week is not as this publication says (D5045); empty: the week goes on from it.
    func differences(_ instance: Instance) -> [Finding] {
        let named = Said(
            "noem de laatste publicatie, en neem de bestanden van haar next/ over in de map",
            "name the last publication, and take over the files of its next/ into the folder")
        var findings: [Finding] = []
        if instance.publishedThrough != record.lastDay {
            findings.append(
                TakenPublication.finding(
                    "instance.yaml", field: "frozenThrough",
                    Said(
                        "de publicatie loopt tot en met \(record.lastDay)",
                        "the publication goes up to and including \(record.lastDay)"),
                    named))
        }
        let told = Set(record.assignments.map { "\($0.order) \($0.session)" })
        for published in instance.publishedAssignments {
            let order = instance.orders[published.order].id
            let session = SessionID(series: instance.series[published.series].id, date: published.date)
            guard !told.contains("\(order) \(session)") else { continue }
            findings.append(
                TakenPublication.finding(
                    InstanceTable.publishedAssignments.file, line: published.line, field: "session",
                    Said(
                        "\(order), \(session): staat niet in de publicatie",
                        "\(order), \(session): does not stand in the publication"),
                    named))
        }
        return findings
    }

    private static func finding(
        _ file: String, line: Int = 0, field: String, _ cause: Said, _ remedy: Said
    ) -> Finding {
        Finding(
            code: "D5045", severity: .error, file: file, line: line, field: field, cause: cause, remedy: remedy)
    }
}
