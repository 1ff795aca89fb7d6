import Foundation
import PlacementDomain
import PlacementStore

// Writes to a store as one of several processes would: `StoreWriter STORE NAME COUNT` records COUNT people with ids that
// nobody else has, and says of each on a line that it was done. For tests alone.

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else { exit(64) }
do {
    let store = try Store(path: arguments[1])
    let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "store actor", program: "test")
    for number in 0..<count {
        let id = "\(arguments[2])-\(number)"
        try store.add(Actor(id: id), login: nil, by: header, clock: .startingNow())
        FileHandle.standardOutput.write(Data("\(id)\n".utf8))
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
