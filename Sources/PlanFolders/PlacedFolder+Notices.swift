public import InstanceFormat
public import PlacementDomain

extension PlacedFolder {
    /// What is to be said of the way in which a folder came to its place; mostly nothing.
    public func notices(_ output: String, in words: Wording) -> [String] {
        var notices = leftBehind.map { path in
            words(
                "\(path) is achtergebleven en kon niet worden verwijderd: verwijder het zelf.",
                "\(path) was left behind and could not be removed: remove it yourself.")
        }
        if !isInOneStep {
            notices.append(
                words(
                    "\(output): dit bestandssysteem kan twee mappen niet in één keer wisselen. Het ging in twee stappen; daartussen was de map heel even weg.",
                    "\(output): this file system cannot exchange two folders at once. It was done in two steps; between them the folder was gone for a moment."
                ))
        }
        return notices
    }
}
