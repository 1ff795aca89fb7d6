import PlacementDomain

/// What accounts, entries, outcomes and verbs are called on the screen of an order's story.
enum StoryWords {
    static func account(_ account: OrderHours.Account) -> Said {
        switch account {
        case .imposed: Said("opgelegd", "ordered")
        case .deducted: Said("afgetrokken", "deducted")
        case .credited: Said("gewerkt", "credited")
        case .corrected: Said("bijgesteld", "corrected")
        case .remaining: Said("over", "left")
        }
    }

    static func kind(_ kind: OrderHours.Kind) -> Said {
        switch kind {
        case .ordered: Said("opgelegd", "ordered")
        case .orderedLess: Said("minder opgelegd", "less ordered")
        case .preTrialDeduction: Said("voorarrest", "custody")
        case .deductionLess: Said("minder voorarrest", "less custody")
        case .credit: Said("gewerkt", "worked")
        case .opening: Said("eerder gewerkt", "worked before")
        case .travelCredit: Said("reistijd", "travel")
        case .courseCredit: Said("scholing", "training")
        case .correction: Said("verbetering", "correction")
        case .reversal: Said("ongedaan", "reversal")
        }
    }

    /// What was recorded of a day, by its code; a code that nobody knows as it stands there.
    static func outcome(_ code: String) -> Said { outcomes[code] ?? Said(same: code) }

    private static let outcomes: [String: Said] = [
        "WORKED": Said("gewerkt", "worked"), "WORKED_POORLY": Said("niet goed gewerkt", "worked poorly"),
        "WORKED_POORLY_ACCEPTED": Said("niet goed gewerkt, aanvaard", "worked poorly, accepted"),
        "WORKED_CONCURRENT": Said("gewerkt voor twee zaken", "worked for two orders"),
        "SENT_HOME_CONDUCT": Said("naar huis gestuurd om gedrag", "sent home because of conduct"),
        "SENT_HOME_SERVICE": Said("naar huis gestuurd door ons", "sent home by us"),
        "ABSENT_UNACCEPTABLE": Said("niet gekomen", "did not come"),
        "ABSENT_LATE": Said("te laat, niet toegelaten", "too late, not admitted"),
        "ABSENT_REFUSED_INSTRUCTION": Said("opdracht geweigerd", "refused a task"),
        "ABSENT_MEDICAL": Said("ziek", "ill"), "ABSENT_WORK": Said("weg om werk", "away because of work"),
        "ABSENT_CARE": Said("weg om zorg", "away because of care"),
        "ABSENT_COURT": Said("weg om een zitting", "away because of court"),
        "ABSENT_DETAINED": Said("gedetineerd", "detained"), "ABSENT_WARRANT": Said("gezocht", "wanted"),
        "ORDER_SUSPENDED": Said("zaak opgeschort", "order suspended"),
        "EXCUSED_BY_JUDGEMENT": Said("verontschuldigd", "excused"),
        "STOOD_DOWN": Said("door ons afgezegd", "stood down"),
        "RESCHEDULED_BY_US": Said("door ons verzet", "moved by us"),
        "RESCHEDULED_BY_CLIENT": Said("op verzoek verzet", "moved as he asked"),
    ]

    /// How a day was taken back.
    static func ending(_ word: String) -> Said {
        switch word {
        case "cancelledByUs": Said("door ons vervallen", "cancelled by us")
        case "cancelledByClient": Said("door de cliënt vervallen", "cancelled by the client")
        case "moved": Said("verplaatst", "moved")
        case "correction": Said("was een vergissing", "was a mistake")
        default: Said(same: word)
        }
    }

    /// How telling somebody ended.
    static func telling(_ word: String) -> Said {
        switch word {
        case "told": Said("verteld", "told")
        case "voicemail": Said("ingesproken", "voicemail")
        case "notReached": Said("niet bereikt", "not reached")
        case "untold": Said("toch niet verteld", "not told after all")
        default: Said(same: word)
        }
    }

    static func frame(_ frame: LegalFrame) -> Said {
        switch frame {
        case .judgment: Said("vonnis", "judgment")
        case .penalOrder: Said("strafbeschikking", "penal order")
        case .juvenile: Said("jeugdige", "juvenile")
        case .administrative: Said("bestuurlijk", "administrative")
        case .voluntary: Said("vrijwillig", "voluntary")
        case .unpaidWork: Said("onbetaald werk (EW)", "unpaid work (EW)")
        }
    }
}
