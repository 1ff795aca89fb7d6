internal import PlacementDomain

/// What is said of an order's hours.
enum OrderSentences {
    /// - Parameters least, most: nil: no such limit.
    static func outside(_ ordered: Int, least: Int?, most: Int?, _ frame: LegalFrame) -> Said {
        Said { words in
            func hours(_ minutes: Int) -> String { words.hours(Minutes(minutes)) }
            let limits =
                switch (least, most) {
                case (let least?, let most?):
                    words("\(hours(least)) tot \(hours(most))", "\(hours(least)) to \(hours(most))")
                case (let least?, nil): words("minstens \(hours(least))", "at least \(hours(least))")
                case (nil, let most?): words("hoogstens \(hours(most))", "at most \(hours(most))")
                case (nil, nil): words("geen grens", "no limit")
                }
            return words(
                "\(hours(ordered)) opgelegd; voor \(name(frame, words)) is het \(limits)",
                "\(hours(ordered)) ordered; for \(name(frame, words)) it is \(limits)")
        }
    }

    private static func name(_ frame: LegalFrame, _ words: Wording) -> String {
        switch frame {
        case .judgment: words("een vonnis", "a judgment")
        case .penalOrder: words("een strafbeschikking", "a penal order")
        case .juvenile: words("een jeugdige", "a juvenile")
        case .administrative: words("een bestuurlijk kader", "the administrative frame")
        case .voluntary: words("vrijwillig werk", "voluntary work")
        case .unpaidWork: words("unpaid work (Engeland en Wales)", "unpaid work (England and Wales)")
        }
    }
}
