public import InstanceFormat
public import PlacementDomain

extension PlacedFolder {
    /// What is to be said of the way in which a folder came to its place; mostly nothing.
    public func notices(_ output: String, in words: Wording) -> [String] {
        var notices = leftBehind.map { path in
            words(
                "\(path) is achtergebleven, en kan hier niet worden weggehaald: verwijder het zelf.",
                "\(path) was left behind, and cannot be removed from here: remove it yourself.")
        }
        if !isInOneStep {
            notices.append(
                words(
                    "\(output): dit bestandssysteem kan geen mappen verwisselen; met twee stappen gedaan, waartussen er even niets stond.",
                    "\(output): this file system cannot exchange folders; done in two steps, between which nothing stood there for a moment."
                ))
        }
        return notices
    }
}
