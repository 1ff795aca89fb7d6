public import PlacementDomain

/// Something that the database itself does not let happen, whoever writes.
///
/// The code stands at the head of what a trigger raises (`RAISE(ABORT,'D5512 …')`), or says which kind of constraint was
/// broken.
public struct StoreRefusal: Hashable, Sendable {
    /// An entry of `docs/errors.md`.
    public let code: String
    public let cause: Said
    /// What to do about it.
    public let remedy: Said

    private init(_ code: String, _ cause: Said, _ remedy: Said) {
        self.code = code
        self.cause = cause
        self.remedy = remedy
    }

    /// The one with that code.
    public static func coded(_ code: String) -> StoreRefusal? { all.first { $0.code == code } }

    /// What somebody else changed since it was seen.
    package static let overtaken = "D5201"
    /// What stands there twice, what names a record that is not there, what no field may hold.
    package static let (twice, nameless, impossible) = ("D5204", "D5205", "D5206")
    /// Something was done, or published, since somebody looked.
    package static let (changedSince, publishedBefore) = ("D5541", "D5501")
    /// The clock went back by more than may be passed over.
    static let clock = "D5302"

    /// All of them, by code.
    public static let all: [StoreRefusal] = facts + record + hours + places + attended + sent

    private static let appendOnly = Said(
        "maak er een nieuw gegeven van dat het oude verbetert; wat er stond, blijft staan.",
        "add a record that corrects the old one; what stood there stays.")
    private static let lookAgain = Said(
        "kijk wat er nu staat, en doe het opnieuw.", "look at what stands there now, and do it again.")
    private static let report = Said(
        "meld dit: het is een fout van Dichtbij; er is niets veranderd.",
        "report this: it is a fault of Dichtbij; nothing was changed.")

    private static let facts = [
        StoreRefusal(
            "D5200",
            Said(
                "wat een bestand is, verandert nooit: id, sleutel, begin",
                "what a store is never changes: id, key, beginning"),
            report),
        StoreRefusal(
            "D5201",
            Said("iemand anders heeft dit intussen veranderd", "somebody else changed this in the meantime"),
            lookAgain),
        StoreRefusal(
            "D5202",
            Said("dit wordt nooit verwijderd: het id blijft bezet", "this is never removed: the id stays taken"),
            Said("beëindig het met een laatste dag.", "end it with a last day.")),
        StoreRefusal(
            "D5203",
            Said("dit verandert nooit aan dit gegeven", "this never changes in this record"),
            Said(
                "laat het eindigen, en laat een opvolger beginnen met een nieuw id.",
                "let it end, and let a successor begin with a new id.")),
        StoreRefusal(
            twice, Said("dit staat er al", "this stands there already"), lookAgain),
        StoreRefusal(
            nameless, Said("dit noemt een gegeven dat er niet is", "this names a record that is not there"),
            Said("verbeter het id, of voeg dat gegeven eerst toe.", "correct the id, or add that record first.")),
        StoreRefusal(
            impossible, Said("deze waarde kan hier niet staan", "this value cannot stand here"),
            Said("verbeter de waarde.", "correct the value.")),
        StoreRefusal(
            "D5211",
            Said("de inhoud van wat bewaard is, verandert nooit", "the content of a file that is kept never changes"),
            report),
        StoreRefusal(
            "D5212",
            Said("een versie van regels of beleid verandert nooit", "a version of rules or policy never changes"),
            Said("leg een nieuwe versie vast.", "record a new version.")),
        StoreRefusal(
            "D5213",
            Said("welke standen een zaak had, verandert nooit", "which states an order had never changes"), appendOnly),
        StoreRefusal(
            "D5221",
            Said(
                "op een dag zouden twee regels voor hetzelfde dagdeel gelden",
                "on one day two records would hold for the same part of the day"),
            Said("laat de eerste eindigen op de dag voor de tweede.", "let the first end on the day before the second.")
        ),
    ]

    private static let record = [
        StoreRefusal(
            "D5300", Said("wat gedaan is, verandert nooit", "what was done never changes"), appendOnly),
        StoreRefusal(
            changedSince,
            Said("er is intussen iets vastgelegd", "something was recorded in the meantime"),
            Said(
                "typ de opdracht opnieuw: zij kijkt dan naar wat er nu staat.",
                "type the command again: it then looks at what stands there now.")),
        StoreRefusal("D5301", Said("een nummer is overgeslagen", "a number was left out"), report),
        StoreRefusal(
            clock,
            Said("dit is eerder dan het laatste dat gedaan is", "this is earlier than the last thing that was done"),
            Said("zet de klok van deze computer goed.", "set the clock of this machine right.")),
        StoreRefusal(
            "D5310", Said("een besluit verandert nooit", "a decision never changes"), appendOnly),
        StoreRefusal("D5311", Said("een besluit is overgeslagen", "a decision was left out"), report),
        StoreRefusal(
            "D5312", Said("dit besluit volgt niet op het laatste", "this decision does not follow the last one"),
            lookAgain),
        StoreRefusal(
            "D5313",
            Said(
                "een besluit met een ander moment of een ander persoon dan de handeling",
                "a decision of another moment or actor than its act"),
            report),
    ]

    private static let hours = [
        StoreRefusal(
            "D5400", Said("een boeking van uren verandert nooit", "an entry of hours never changes"), appendOnly),
        StoreRefusal(
            "D5401",
            Said("meer uren dan er nog over zijn (HOURS-04)", "more hours than remain (HOURS-04)"),
            Said("boek hooguit wat er over is.", "enter at most what remains.")),
        StoreRefusal(
            "D5402",
            Said("dit maakt niet precies één boeking ongedaan", "this does not undo exactly one entry"),
            Said(
                "neem zaak, minuten en rekeningen van die boeking over.",
                "take order, minutes and accounts of that entry.")),
        StoreRefusal(
            "D5403", Said("deze boeking is al ongedaan gemaakt", "this entry was undone already"), lookAgain),
        StoreRefusal(
            "D5404",
            Said(
                "deze uren zijn niet die van een geldige registratie",
                "these hours are not those of a record that stands"),
            Said("leg eerst vast hoe de dag was.", "record first how the day was.")),
    ]

    private static let places = [
        StoreRefusal("D5500", Said("een publicatie verandert nooit", "a publication never changes"), appendOnly),
        StoreRefusal(
            publishedBefore,
            Said("iemand anders heeft intussen gepubliceerd", "somebody else published in the meantime"),
            Said("plan opnieuw, en publiceer dan.", "plan again, and publish then.")),
        StoreRefusal(
            "D5502",
            Said(
                "deze publicatie is van een eerdere dag dan de laatste",
                "this publication is of an earlier day than the last one"),
            Said("plan opnieuw met de gegevens van vandaag.", "plan again with the data of today.")),
        StoreRefusal(
            "D5511", Said("een ingeplande dag wordt nooit verwijderd", "a booked day is never removed"),
            Said("neem hem terug, met een reden.", "take it back, with a reason.")),
        StoreRefusal(
            "D5512",
            Said(
                "deze cliënt is op dat moment ergens anders ingepland",
                "this client is booked somewhere else at that time"),
            Said(
                "neem de andere dag eerst terug, of kies andere tijden.",
                "take the other day back first, or choose other times.")),
        StoreRefusal(
            "D5513", Said("een ingeplande dag kan alleen eindigen, één keer", "a booked day can only end, and once"),
            lookAgain),
        StoreRefusal(
            "D5514",
            Said("van deze dag is al vastgelegd hoe hij was", "it is recorded already how this day was"),
            Said("draai die registratie eerst terug.", "reverse that record first.")),
    ]

    private static let attended = [
        StoreRefusal("D5521", Said("een registratie verandert nooit", "a record of a day never changes"), appendOnly),
        StoreRefusal(
            "D5522",
            Said("deze cliënt werkte op dat moment al ergens", "this client worked somewhere at that time already"),
            Said(
                "vergelijk de twee formulieren, en verbeter de tijden.", "compare the two forms, and correct the times."
            )),
        StoreRefusal(
            "D5523",
            Said(
                "een registratie kan alleen worden teruggedraaid, één keer",
                "a record of a day can only be reversed, and once"),
            lookAgain),
        StoreRefusal(
            "D5524",
            Said("de uren van deze registratie staan nog geboekt", "the hours of this record are still entered"),
            Said("draai eerst de uren terug.", "reverse the hours first.")),
        StoreRefusal(
            "D5525",
            Said("deze dag was niet (meer) ingepland", "this day was not booked, or is no more"),
            Said(
                "leg hem vast als een dag die niet ingepland was, met een reden.",
                "record it as a day that was not booked, with a reason.")),
        StoreRefusal(
            "D5531", Said("een waarschuwing wordt nooit verwijderd", "a warning is never removed"),
            Said("trek haar in, met een reden.", "withdraw it, with a reason.")),
        StoreRefusal(
            "D5532",
            Said(
                "voor deze zaak is er geen waarschuwing meer (WARN-01)", "no warning is left for this order (WARN-01)"),
            Said("kijk of de zaak terug moet.", "see whether the order has to go back.")),
        StoreRefusal(
            "D5533", Said("een eerdere waarschuwing ontbreekt", "an earlier warning is missing"), lookAgain),
        StoreRefusal(
            "D5534",
            Said(
                "de oorzaak is geen geldig verzuim van deze zaak", "the cause is no failure of this order that stands"),
            Said("kies de dag waarop het misging.", "choose the day on which it went wrong.")),
        StoreRefusal(
            "D5535",
            Said(
                "een waarschuwing kan alleen worden ingetrokken, één keer", "a warning can only be withdrawn, and once"),
            lookAgain),
    ]

    private static let sent = [
        StoreRefusal(
            "D5601", Said("een bericht van deze zaak is overgeslagen", "a message of this order was left out"), report),
        StoreRefusal(
            "D5602", Said("een eerder bericht van deze zaak wacht nog", "an earlier message of this order still waits"),
            Said(
                "wacht tot dat weg is, of laat het vervallen met een reden.",
                "wait until that one is gone, or drop it with a reason.")),
        StoreRefusal(
            "D5603",
            Said(
                "inhoud, moment en einde van een bericht liggen vast", "content, moment and end of a message are fixed"),
            report),
        StoreRefusal(
            "D5604",
            Said(
                "dit bericht moet nog weg, of is het laatste van zijn zaak",
                "this message is still to be sent, or is the last of its order"),
            Said("laat het staan.", "leave it there.")),
    ]
}
