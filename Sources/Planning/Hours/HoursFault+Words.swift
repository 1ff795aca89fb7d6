import PlacementDomain

/// What a fault says, and what to do about it.
extension HoursFault {
    var cause: Said {
        switch self {
        case .unreadable(.hours):
            Said("dit is geen aantal uren dat te lezen is", "this is no number of hours that can be read")
        case .unreadable(.date): Said("dit is geen datum die te lezen is", "this is no day that can be read")
        case .unreadable: Said("dit is geen tijd die te lezen is", "this is no time that can be read")
        case .shifted:
            Said("de regel heeft meer vakken dan er kolommen zijn", "the line has more cells than there are columns")
        case .oneTimeMissing: Said("maar één van de twee tijden is ingevuld", "one of the two times alone is filled in")
        case .endBeforeBegin: Said("het einde ligt niet na het begin", "the end is not after the beginning")
        case .outsideSitting(let from, let to):
            Said(
                "de tijden vallen meer dan een uur buiten de werkdag van \(from) tot \(to)",
                "the times are more than an hour outside the working day from \(from) to \(to)")
        case .shorterThanBreak(let pause):
            Said(
                "korter aanwezig dan de pauze van \(pause) minuten", "there for less than the break of \(pause) minutes"
            )
        case .hoursDisagree(let times, let stated):
            Said { words in
                words("de tijden geven ", "the times give ") + words.shortHours(times)
                    + words(", ingevuld is ", ", filled in is ") + words.shortHours(stated)
            }
        case .tooManyHours(let most):
            Said { words in
                words("meer uren dan op deze werkdag kunnen: ", "more hours than this working day can have: ")
                    + words.shortHours(most)
            }
        case .breakUnknown:
            Said(
                "de pauze is niet bekend: deze reeks staat niet meer in de gegevens",
                "the break is not known: this series is not in the data any more")
        case .otherPlan: Said("op deze regel stond iets anders gedrukt", "something else was printed on this line")
        case .otherName:
            Said(
                "op deze regel stond een andere naam: is een kolom gesorteerd?",
                "another name was printed on this line: was a column sorted?")
        case .damagedName:
            Said(
                "de naam is bij het opslaan letters kwijtgeraakt", "the name lost letters when the file was saved")
        case .noKey: Said("er staat geen regelsleutel", "there is no key of a row")
        case .unknownKey:
            Said("deze regelsleutel is niet van deze publicatie", "this key of a row is not of this publication")
        case .conflictingLines(let lines):
            Said { words in
                words("dezelfde regel met andere waarden staat op regel ", "the same row with other values is on line ")
                    + lines.map(String.init).joined(separator: ", ")
            }
        case .sameAs(let line):
            Said("dezelfde regel als regel \(line); hij telt één keer", "the same as line \(line); it counts once")
        case .dropped:
            Said(
                "deze werkdag is voor deze cliënt vervallen sinds de lijst is verstuurd",
                "this working day of this client was dropped since the sheet was sent")
        }
    }

    var remedy: Said {
        switch self {
        case .unreadable(.hours):
            Said(
                "vraag de partner wat hij bedoelt, en schrijf 7,5 of 7:30; twee cijfers achter de komma zijn kwartieren; wie niet kwam: 0",
                "ask the partner what is meant, and write 7.5 or 7:30; two decimals are quarters; 0 for whoever did not come"
            )
        case .unreadable(.date):
            Said("zet de gedrukte datum terug, zoals 01-12-2026", "put the printed day back, as 01-12-2026")
        case .unreadable:
            Said(
                "vraag de partner wat hij bedoelt, en schrijf uren en minuten, zoals 9:00",
                "ask the partner what is meant, and write hours and minutes, as 9:00")
        case .shifted: Said("haal losse tekst uit de regel", "take loose text out of the line")
        case .oneTimeMissing: Said("vraag de partner naar de andere tijd", "ask the partner for the other time")
        case .endBeforeBegin, .outsideSitting, .shorterThanBreak, .tooManyHours:
            Said("vraag de partner of dit klopt", "ask the partner whether this is right")
        case .hoursDisagree:
            Said(
                "vraag de partner wat klopt; in de kolom staan uren zonder pauze",
                "ask the partner which is right; the column has hours without the break")
        case .breakUnknown:
            Said(
                "gebruik de map waarin deze reeks nog staat", "use the folder that still has this series")
        case .otherPlan, .otherName:
            Said(
                "leg de lijst naast die van de publicatie, en vraag de partner van wie de uren zijn",
                "compare it with the sheet of the publication, and ask the partner whose hours these are")
        case .damagedName:
            Said("sla het bestand op als 'CSV UTF-8'", "save the file as 'CSV UTF-8'")
        case .noKey, .unknownKey:
            Said(
                "noem de publicatie waar deze lijst bij hoort, of vraag de partner van wie de uren zijn",
                "name the publication that this sheet belongs to, or ask the partner whose hours these are")
        case .conflictingLines:
            Said("vraag de partner welke regel klopt", "ask the partner which line is right")
        case .sameAs: Said("er is niets te doen", "there is nothing to do")
        case .dropped:
            Said(
                "beslis of deze uren tellen; vraag de partner of de cliënt er was",
                "decide whether these hours count; ask the partner whether the client was there")
        }
    }
}
