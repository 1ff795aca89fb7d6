import PlacementDomain
import PlanFolders
import WeeklyCycle

/// One line of `doctor`: what was looked at, how it stands, what to do.
struct DoctorLine {
    var subject: String
    var name: String
    var state: MachineItem.State
    var found: Said
    var remedy: String

    init(_ item: MachineItem, _ words: Wording) {
        subject = item.subject.rawValue
        name = DoctorLine.name(item.subject, words)
        state = item.state
        found = item.found
        remedy = DoctorLine.remedy(item.subject, words)
    }

    init(_ look: StoreLook, _ words: Wording) {
        let isOpenToOthers = look.openToOthers
        let report = look.trouble?.report(in: words)
        switch look.subject {
        case .place: (subject, name) = ("storePlace", words("bestand: plaats", "store: place"))
        case .permissions: (subject, name) = ("storeMode", words("bestand: rechten", "store: rights"))
        case .schema: (subject, name) = ("storeSchema", words("bestand: schema", "store: schema"))
        case .settings: (subject, name) = ("storeSettings", words("bestand: opening", "store: opening"))
        }
        state = report != nil ? .missing : isOpenToOthers ? .warning : .ok
        found =
            look.trouble.map { trouble in
                Said(told(trouble.report(in: .dutch)), told(trouble.report(in: .english)))
            } ?? look.found
        remedy = report?.remedy ?? words("chmod o= op dit bestand.", "chmod o= on this file.")
        func told(_ report: TroubleReport) -> String {
            [report.code, report.cause].compactMap { $0 }.joined(separator: "  ")
        }
    }

    private static func name(_ subject: MachineItem.Subject, _ words: Wording) -> String {
        switch subject {
        case .solver: words("rekenprogramma", "solver")
        case .processors: words("processors", "processors")
        case .memory: words("geheugen", "memory")
        case .folder: words("map", "folder")
        case .fileSystem: words("bestandssysteem", "file system")
        case .space: words("ruimte", "space")
        case .browser: words("Chromium (PDF)", "Chromium (PDF)")
        case .timeZones: words("tijdzones", "time zones")
        }
    }

    private static func remedy(_ subject: MachineItem.Subject, _ words: Wording) -> String {
        switch subject {
        case .solver:
            words("installeer libglpk opnieuw (Tools/setup).", "install libglpk again (Tools/setup).")
        case .processors:
            words(
                "het kan, maar geef een plan twee keer zoveel tijd.", "it works, but give a plan twice the time.")
        case .memory:
            words("plan geen heel land op deze machine.", "do not plan a whole country on this machine.")
        case .folder:
            words("kies een map waarin u mag schrijven.", "choose a folder in which you may write.")
        case .fileSystem:
            words(
                "schrijf op een eigen schijf en kopieer daarna.",
                "write to a disk of this machine, and copy it afterwards.")
        case .space:
            words("maak ruimte vrij, of kies een andere map.", "make room, or choose another folder.")
        case .browser:
            words(
                "zonder Chromium maakt publish geen PDF; print de pagina's in print/ dan uit een gewone browser.",
                "without Chromium publish makes no PDF; print the pages in print/ from any browser then.")
        case .timeZones:
            words("installeer tzdata (Tools/setup).", "install tzdata (Tools/setup).")
        }
    }
}
