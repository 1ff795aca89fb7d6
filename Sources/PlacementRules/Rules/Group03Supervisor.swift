/// GROUP-03: a supervised sitting has one supervisor, who leads at most so many clients.
///
/// That a supervisor leads one series a weekday, and a unit no more series than it has supervisors, ties clients
/// together and is a matter of the whole roster.
/// - Source: assumption ("often" 8 to 10), holds everywhere; `Supervisor.mostClients`, policy `mostClientsPerSupervisor`.
package enum Group03Supervisor {
    package static let rule = HardRule.group03

    /// What may be booked in a supervised sitting.
    ///
    /// - Parameter mostClients: of the named supervisor, or the policy's number without a name.
    package static func bookable(_ bookable: Int, mostClients: Int) -> Int { min(bookable, mostClients) }
}
