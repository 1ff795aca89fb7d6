import PlacementDomain

/// Restricted clients of this publication, and orders that are not in the tables: a planner tells partner and client
/// himself (PRIV-08).
struct ByHandTable {
    /// Of these alone, sorted by (project, client, date).
    let assignments: [AnnouncedAssignment]

    var bytes: [UInt8] {
        var table = SpreadsheetTable(["project", "client", "order", "session", "from", "to"])
        for assignment in assignments {
            table.add([
                assignment.project.text, assignment.client.text, assignment.order.text, assignment.session.description,
                "\(assignment.from)", "\(assignment.to)",
            ])
        }
        return table.bytes
    }
}
