import Foundation
import PlacementDomain
import PlanFolders
import Testing

struct MachineJobTests {
    private func items(_ folder: String) async -> [MachineItem.Subject: MachineItem] {
        Dictionary(uniqueKeysWithValues: await MachineJob.run(folder: folder).map { ($0.subject, $0) })
    }

    @Test("every subject is looked at once, and the solver answers")
    func everySubject() async {
        let items = await MachineJob.run(folder: NSTemporaryDirectory())
        #expect(items.map(\.subject) == MachineItem.Subject.allCases)
        #expect(items.allSatisfy { !$0.found.dutch.isEmpty && !$0.found.english.isEmpty })
        #expect(items[0].state == .ok)
        #expect(items[0].found.english.hasPrefix("GLPK "))
    }

    @Test("a folder that is not there yet: the nearest one above it is looked at, and nothing is left behind")
    func folderToBe() async throws {
        let base = NSTemporaryDirectory() + "dichtbij-doctor-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: base) }
        let found = await items(base + "/a/b")
        #expect(found[.folder]?.state == .ok)
        #expect(found[.folder]?.found.dutch.hasSuffix((base as NSString).lastPathComponent) == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: base).isEmpty)
    }

    @Test("a file in the way, and a file system on which nobody can write, are missing folders")
    func noFolder() async throws {
        let file = NSTemporaryDirectory() + "dichtbij-doctor-\(UUID().uuidString)"
        try Data().write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(await items(file + "/out")[.folder]?.state == .missing)
        #expect(await items("/proc/self")[.folder]?.state == .missing)
    }

    private static let mounts = """
        /dev/sda1 / ext4 rw,relatime 0 0
        proc /proc proc rw 0 0
        server:/share /home nfs4 rw 0 0
        /dev/sdb1 /home/local ext4 rw 0 0
        //box/plan /mnt/with\\040blank cifs rw 0 0
        host:/x /mnt/far fuse.sshfs rw 0 0
        overlay /srv tmpfs rw 0 0
        server:/srv /srv nfs rw 0 0
        broken
        """

    @Test(
        "file systems of a network are told from local ones; the nearest mount counts, the last of two on one point",
        arguments: [
            ("/", "ext4", false), ("/etc/x", "ext4", false), ("/home", "nfs4", true), ("/home/a/b", "nfs4", true),
            ("/homes", "ext4", false), ("/home/local/out", "ext4", false), ("/mnt/with blank/out", "cifs", true),
            ("/mnt/far", "fuse.sshfs", true), ("/srv/out", "nfs", true), ("/proc/1", "proc", false),
        ])
    func networks(path: String, name: String, isNetwork: Bool) {
        let system = FileSystem(path: path, mounts: Self.mounts)
        #expect(system?.name == name)
        #expect(system?.isNetwork == isNetwork)
    }

    @Test("without a table of mounts nothing is known")
    func unknown() {
        #expect(FileSystem(path: "/home", mounts: "") == nil)
    }
}
