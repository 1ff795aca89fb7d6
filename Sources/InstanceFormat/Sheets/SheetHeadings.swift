import PlacementDomain

/// What people call each entity and its fields: the one list of Dutch headings.
enum SheetHeadings {
    typealias Names = (name: String, headings: [String: String])

    static func of(_ table: InstanceTable) -> Names {
        switch table {
        case .orders: orders
        case .clients: clients
        case .homes: homes
        case .availability: availability
        case .exceptions: exceptions
        case .limitations: limitations
        case .weekendGrounds: weekendGrounds
        case .stoppedPeriods: stoppedPeriods
        case .excludedPlaces: excludedPlaces
        case .incompatibilities: incompatibilities
        case .units: units
        case .projects: projects
        case .approvals: approvals
        case .contacts: contacts
        case .series: series
        case .sessions: sessions
        case .closures: closures
        case .holidays: holidays
        case .travel: travel
        case .agreements: agreements
        case .placements: placements
        case .publishedAssignments: publishedAssignments
        case .supervisors: supervisors
        case .pickUps: pickUps
        case .runningSeries: runningSeries
        case .attendanceRates: attendanceRates
        }
    }
}

// MARK: Clients and orders

extension SheetHeadings {
    private static let orders: Names = (
        "zaken",
        [
            "id": "Zaak", "client": "Cliënt", "caseReference": "Zaaknummer", "version": "Versie",
            "jurisdiction": "Rechtsgebied", "legalFrame": "Kader", "receivedDate": "Ontvangen op",
            "finalDate": "Onherroepelijk op", "invitedDate": "Uitgenodigd op", "intakeDate": "Intake op",
            "matchingWeighedOn": "Matching gewogen op", "firstWorkedDate": "Eerste werkdag",
            "endedDate": "Geëindigd op",
            "orderedMinutes": "Opgelegde uren", "deductedMinutes": "Afgetrokken uren",
            "creditedMinutes": "Gewerkte uren", "detentionDays": "Dagen vervangende hechtenis",
            "caseTermEnd": "Termijn volgens zaak", "agreedTermEnd": "Afgesproken termijn",
            "earliestDay": "Niet eerder dan", "shortNoticeConsent": "Akkoord korte termijn op",
            "travelCreditAllowed": "Reistijd telt mee", "eteMinutesCredited": "Uren scholing",
            "medicalCheckOrderedOn": "Medische keuring gevraagd op",
            "medicalCheckResultOn": "Medische keuring uitslag op", "state": "Stand",
            "impossibleReportedOn": "Onuitvoerbaar gemeld op", "returnReason": "Reden retour", "unit": "Eenheid",
        ]
    )

    private static let clients: Names = (
        "cliënten",
        [
            "id": "Cliënt", "displayName": "Naam", "alias": "Naam voor partners", "phone": "Telefoon",
            "emergencyContact": "Contact bij nood", "home": "Woonplek", "travelModes": "Vervoer",
            "travelLimit": "Reisgrens (minuten)", "organisation": "Organisatie", "language": "Taal",
            "needsPlainText": "Eenvoudige brief", "dayActivities": "Dagbesteding",
            "leastSessions": "Minste dagen per week", "mostSessions": "Meeste dagen per week",
            "wishSessions": "Gewenste dagen per week", "workWish": "Wens voor werk", "compositions": "Groep",
            "restricted": "Afgeschermd",
        ]
    )

    private static let homes: Names = (
        "woonplekken",
        ["id": "Woonplek", "pc4": "Postcode", "latitude": "Breedtegraad", "longitude": "Lengtegraad"]
    )

    private static let availability: Names = (
        "beschikbaarheid",
        [
            "client": "Cliënt", "weekday": "Dag", "part": "Dagdeel", "rhythm": "Weken", "firstDay": "Vanaf",
            "lastDay": "Tot en met", "agreedOn": "Afgesproken op",
        ]
    )

    private static let exceptions: Names = (
        "uitzonderingen",
        [
            "client": "Cliënt", "firstDay": "Vanaf", "lastDay": "Tot en met", "part": "Dagdeel", "sense": "Soort",
            "reason": "Reden",
        ]
    )

    private static let limitations: Names = (
        "beperkingen",
        [
            "client": "Cliënt", "tag": "Kenmerk", "firstDay": "Vanaf", "lastDay": "Tot en met",
            "sourceDay": "Bron van",
        ]
    )

    private static let weekendGrounds: Names = (
        "weekendgronden",
        [
            "client": "Cliënt", "ground": "Grond", "sentence": "Toelichting", "recordedOn": "Vastgelegd op",
            "recordedBy": "Vastgelegd door",
        ]
    )

    private static let stoppedPeriods: Names = (
        "stilstand",
        [
            "client": "Cliënt", "firstDay": "Vanaf", "lastDay": "Tot en met", "cause": "Oorzaak", "source": "Bron",
        ]
    )

    private static let excludedPlaces: Names = (
        "verboden-plekken",
        ["client": "Cliënt", "place": "Plek", "firstDay": "Vanaf", "lastDay": "Tot en met"]
    )

    private static let incompatibilities: Names = (
        "niet-samen",
        [
            "client": "Cliënt", "otherClient": "Andere cliënt", "supervisor": "Werkmeester",
            "supervisorSex": "Geslacht werkmeester", "reason": "Reden", "until": "Tot en met",
        ]
    )

    private static let placements: Names = (
        "plaatsingen",
        [
            "id": "Plaatsing", "order": "Zaak", "project": "Project", "series": "Reeksen", "firstDay": "Vanaf",
            "state": "Stand", "decisionDay": "Besloten op", "signedDay": "Ondertekend op", "reasons": "Redenen",
            "predecessor": "Voorganger", "changeReason": "Reden van wijziging", "unlockedOn": "Losgemaakt op",
            "unlockReason": "Reden van losmaken",
        ]
    )

    private static let publishedAssignments: Names = (
        "gepubliceerd",
        ["order": "Zaak", "session": "Werkdag", "from": "Van", "to": "Tot", "creditMinutes": "Minuten"]
    )
}

// MARK: Projects and series

extension SheetHeadings {
    private static let units: Names = (
        "eenheden",
        [
            "id": "Eenheid", "name": "Naam", "latitude": "Breedtegraad", "longitude": "Lengtegraad",
            "telephone": "Telefoon", "address": "Adres",
        ]
    )

    private static let projects: Names = (
        "projecten",
        [
            "id": "Project", "name": "Naam", "unit": "Eenheid", "kind": "Soort", "jurisdiction": "Rechtsgebied",
            "organisation": "Organisatie", "partner": "Partner", "reasonForWorkingTogether": "Waarom samen",
            "pc4": "Postcode", "latitude": "Breedtegraad", "longitude": "Lengtegraad", "address": "Adres",
            "workKinds": "Soorten werk", "demands": "Gevraagd", "excludes": "Uitgesloten",
            "acceptsJuveniles": "Ook jeugd", "presentPerson": "Aanwezig ter plaatse",
            "aloneMinutes": "Alleen (minuten)", "nextVisitDue": "Volgend bezoek", "siteChecklist": "Werkplekcheck",
            "overbookingAgreedOn": "Overboeken afgesproken op", "overbookingReference": "Kenmerk overboeken",
        ]
    )

    private static let approvals: Names = (
        "goedkeuringen",
        [
            "project": "Project", "firstDay": "Vanaf", "lastDay": "Tot en met", "decisionReference": "Kenmerk",
            "state": "Stand",
        ]
    )

    private static let contacts: Names = (
        "contactpersonen",
        [
            "project": "Project", "name": "Naam", "phone": "Telefoon", "email": "E-mail", "channel": "Kanaal",
            "firstDay": "Vanaf", "lastDay": "Tot en met",
        ]
    )

    private static let series: Names = (
        "reeksen",
        [
            "id": "Reeks", "project": "Project", "weekday": "Dag", "start": "Begin", "end": "Einde",
            "breakMinutes": "Pauze (minuten)", "rhythm": "Weken", "firstDay": "Vanaf", "lastDay": "Tot en met",
            "seats": "Plaatsen", "bookable": "Te boeken", "leastAttendance": "Minste opkomst",
            "supervised": "Begeleid", "supervisor": "Werkmeester", "composition": "Groep",
            "pickUp": "Verzamelpunt", "mostStarts": "Meeste starters",
        ]
    )

    private static let sessions: Names = (
        "werkdagen",
        [
            "series": "Reeks", "date": "Datum", "status": "Stand", "cause": "Oorzaak", "start": "Begin",
            "end": "Einde", "breakMinutes": "Pauze (minuten)", "seats": "Plaatsen", "bookable": "Te boeken",
        ]
    )

    private static let closures: Names = (
        "sluitingen",
        [
            "project": "Project", "series": "Reeks", "firstDay": "Vanaf", "lastDay": "Tot en met",
            "reason": "Reden",
        ]
    )

    private static let holidays: Names = (
        "feestdagen", ["date": "Datum", "jurisdiction": "Rechtsgebied", "name": "Naam"]
    )

    private static let travel: Names = (
        "reistijden", ["home": "Woonplek", "place": "Plek", "mode": "Vervoer", "minutes": "Minuten enkele reis"]
    )

    private static let agreements: Names = (
        "afspraken",
        [
            "series": "Reeks", "organisation": "Organisatie", "atLeast": "Minstens", "atMost": "Hoogstens",
            "releaseDays": "Vrij na (dagen)",
        ]
    )

    private static let supervisors: Names = (
        "werkmeesters",
        [
            "id": "Werkmeester", "name": "Naam", "unit": "Eenheid", "sex": "Geslacht", "workingDays": "Werkdagen",
            "mostClients": "Meeste cliënten",
        ]
    )

    private static let pickUps: Names = (
        "verzamelpunten",
        [
            "id": "Verzamelpunt", "project": "Project", "name": "Naam", "latitude": "Breedtegraad",
            "longitude": "Lengtegraad", "time": "Tijd", "seats": "Plaatsen", "address": "Adres",
        ]
    )

    private static let runningSeries: Names = ("lopende-reeksen", ["series": "Reeks", "since": "Sinds"])

    private static let attendanceRates: Names = (
        "opkomstcijfers",
        [
            "kind": "Soort", "weekday": "Dag", "attended": "Gekomen", "expected": "Verwacht", "firstDay": "Vanaf",
            "lastDay": "Tot en met", "upperLimitPpm": "Bovengrens (per miljoen)",
        ]
    )
}
