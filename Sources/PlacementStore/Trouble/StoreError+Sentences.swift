import PlacementDomain

extension StoreError {
    /// What happened, and what to do next.
    var sentences: (cause: Said, remedy: Said) {
        switch self {
        case .notAStore, .newer, .older, .otherStore, .unsound, .damaged, .missing: aboutTheFile
        case .busy, .inUse, .unknownActor, .clockBehind, .refused, .setting, .failed: aboutTheWork
        case .readOnly, .full, .network, .occupied, .cannotCreate, .group: aboutThePlace
        }
    }

    private static let restore = Said(
        "zet een reservekopie terug: 'dichtbij store restore KOPIE'; dit bestand blijft ernaast staan.",
        "put a backup back: 'dichtbij store restore COPY'; this file is kept beside it.")

    private var aboutTheFile: (Said, Said) {
        switch self {
        case .missing(let path):
            (
                Said("\(path): er staat geen bestand", "\(path): no file is there"),
                Said(
                    "controleer het pad, of begin met 'dichtbij store init'.",
                    "check the path, or begin with 'dichtbij store init'.")
            )
        case .newer(let path, let found, let known):
            (
                Said(
                    "\(path) is van een nieuwere versie: schema \(found), dit programma kent \(known)",
                    "\(path) is of a newer version: schema \(found), this program knows \(known)"),
                Said(
                    "gebruik een nieuwer programma; er is niets veranderd.", "use a newer program; nothing was changed."
                )
            )
        case .older(let path, let found, let known):
            (
                Said(
                    "\(path) is van een oudere versie: schema \(found), dit programma schrijft \(known)",
                    "\(path) is of an older version: schema \(found), this program writes \(known)"),
                Said(
                    "typ 'dichtbij store migrate'; dat maakt eerst een kopie.",
                    "type 'dichtbij store migrate'; it makes a copy first.")
            )
        case .otherStore(let path):
            (
                Said("\(path) is van een ander kantoor", "\(path) is another office's"),
                Said("kies de kopie van dit kantoor.", "choose the copy of this office.")
            )
        case .unsound(let path, let findings):
            (
                Said(
                    "\(path): \(findings.count) dingen kloppen niet", "\(path): \(findings.count) things are wrong"),
                StoreError.restore
            )
        case .damaged(let path):
            (Said("\(path) is beschadigd", "\(path) is damaged"), StoreError.restore)
        default:
            (
                Said("\(path) is geen bestand van Dichtbij", "\(path) is no store of Dichtbij"),
                Said(
                    "controleer het pad; er is niets veranderd.", "check the path; nothing was changed.")
            )
        }
    }

    private var aboutTheWork: (Said, Said) {
        switch self {
        case .busy(let path, _):
            (
                Said("\(path): iemand anders is aan het schrijven", "\(path): somebody else is writing"),
                Said("probeer het zo nog eens; er is niets veranderd.", "try again in a moment; nothing was changed.")
            )
        case .inUse(let path, _):
            (
                Said("\(path): anderen hebben dit bestand open", "\(path): others have this file open"),
                Said(
                    "laat iedereen stoppen, en typ de opdracht opnieuw.",
                    "let everybody stop, and type the command again.")
            )
        case .unknownActor(let id):
            (
                id.isEmpty
                    ? Said("deze login is hier niet bekend", "this login is not known here")
                    : Said(
                        "'\(id)' is hier niet bekend als iemand die iets mag vastleggen",
                        "'\(id)' is not known here as somebody who may record anything"),
                Said("zeg met --as wie u bent.", "say with --as who you are.")
            )
        case .clockBehind(let now, let last):
            (
                Said(
                    "het is nu \(now), maar het laatste dat gedaan is, was om \(last)",
                    "it is \(now) now, but the last thing that was done was at \(last)"),
                Said("zet de klok van deze computer goed.", "set the clock of this machine right.")
            )
        case .refused(let refusal, _): (refusal.cause, refusal.remedy)
        case .setting(let path, let name, let found):
            (
                Said(
                    "\(path): de instelling \(name) houdt niet (\(found))",
                    "\(path): the setting \(name) does not hold (\(found))"),
                Said(
                    "zet het bestand op een gewone schijf van deze computer.",
                    "put the file on an ordinary disk of this machine.")
            )
        case .failed(_, let reason):
            (
                Said("\(path): \(reason)", "\(path): \(reason)"),
                Said("kijk met 'dichtbij store verify'.", "look with 'dichtbij store verify'.")
            )
        default: (Said(same: path), Said(same: ""))
        }
    }

    private var aboutThePlace: (Said, Said) {
        switch self {
        case .readOnly(let path):
            (
                Said("\(path): hier mag niet worden geschreven", "\(path): nothing may be written here"),
                Said(
                    "vraag om schrijfrecht op het bestand en zijn map.",
                    "ask for the right to write to the file and its folder.")
            )
        case .full(let path):
            (
                Said(
                    "\(path): de schijf is vol; er is niets veranderd", "\(path): the disk is full; nothing was changed"
                ),
                Said("maak ruimte vrij, en typ de opdracht opnieuw.", "make room, and type the command again.")
            )
        case .network(let path, let kind):
            (
                Said(
                    "\(path) ligt op een netwerkschijf (\(kind)); daar zijn sloten niet betrouwbaar",
                    "\(path) lies on a network file system (\(kind)); locks cannot be relied on there"),
                Said(
                    "kies een map op een eigen schijf van deze computer.", "choose a folder on a disk of this machine.")
            )
        case .occupied(let path):
            (
                Said("\(path): daar staat al iets", "\(path): something stands there already"),
                Said("kies een andere naam.", "choose another name.")
            )
        case .cannotCreate(let path, let reason):
            (
                Said("\(path): \(reason.dutch)", "\(path): \(reason.english)"),
                Said("kies een map waarin u mag schrijven.", "choose a folder in which you may write.")
            )
        case .group(let name):
            (
                Said(
                    "er is geen groep '\(name)' waar u lid van bent",
                    "there is no group '\(name)' of which you are a member"),
                Said(
                    "laat de beheerder de groep maken en u erin zetten.",
                    "have the administrator make the group and add you to it.")
            )
        default: (Said(same: path), Said(same: ""))
        }
    }

    /// The path that it is about; empty: none.
    private var path: String {
        switch self {
        case .notAStore(let path), .failed(let path, _): path
        default: ""
        }
    }
}
