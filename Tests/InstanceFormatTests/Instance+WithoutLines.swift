import PlacementDomain

extension Instance {
    /// The same facts without hash and lines of files: what a written and read instance has in common.
    var withoutLines: Instance {
        var copy = self
        copy.hash = ""
        for index in copy.orders.indices { copy.orders[index].line = 0 }
        for index in copy.clients.indices { copy.clients[index].line = 0 }
        for index in copy.weekendGrounds.indices { copy.weekendGrounds[index].line = 0 }
        for index in copy.projects.indices { copy.projects[index].line = 0 }
        for index in copy.series.indices { copy.series[index].line = 0 }
        for index in copy.sessions.indices { copy.sessions[index].line = 0 }
        for index in copy.placements.indices { copy.placements[index].line = 0 }
        for index in copy.orphanedPlacements.indices { copy.orphanedPlacements[index].line = 0 }
        for index in copy.publishedAssignments.indices { copy.publishedAssignments[index].line = 0 }
        for index in copy.orphanedAssignments.indices { copy.orphanedAssignments[index].line = 0 }
        return copy
    }
}
