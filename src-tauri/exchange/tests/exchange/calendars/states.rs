//! Calendars made by hand. Every instant is a literal that somebody can check against a table of time zones.

use std::sync::Arc;

use periplo_model::publication::{
    AffiliationFacts, Calendar, CalendarFacts, CalendarScope, CalendarState, Coordinates, EndMoment, Entry, Facts,
    ForumFacts, Item, ItemStatus, JourneyEnd, JourneyFacts, Location, Name, Part, PartyFacts, Personal, Point,
    Publication, SessionFacts, StayFacts, When,
};
use periplo_model::{Audience, DayPart, Fold, JourneyMode, Localized, Mark, Marks, Reply, Role, RoomType, SessionKind};
use uuid::Uuid;

/// The id of the n-th thing.
pub fn id(n: u64) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 | u128::from(n))
}

/// A text in Spanish, English and Portuguese.
pub fn localized(es: &str, en: &str, pt: &str) -> Localized {
    [("es", es), ("en", en), ("pt", pt)]
        .map(|(tag, text)| (tag.parse().unwrap(), text.to_owned()))
        .into_iter()
        .collect()
}

/// A point: wall time, zone, instant, hours east of UTC.
pub fn point(wall: &str, zone: &str, instant: &str, hours: i32) -> Point {
    Point {
        wall: wall.parse().unwrap(),
        zone: zone.parse().unwrap(),
        instant: instant.parse().unwrap(),
        offset: hours * 3600,
        fold: None,
        gap: false,
    }
}

fn folded(fold: Fold, point: Point) -> Point {
    Point { fold: Some(fold), ..point }
}

fn days(from: &str, to: &str, part: Option<DayPart>) -> When {
    When::Days { from: from.parse().unwrap(), to: to.parse().unwrap(), part }
}

fn place(name: &str, country: &str) -> Location {
    Location { place: Some(name.to_owned()), country: Some(country.parse().unwrap()), ..Location::default() }
}

fn session(title: Localized, when: When, location: Location) -> SessionFacts {
    let status = if matches!(when, When::Span { .. }) { ItemStatus::Confirmed } else { ItemStatus::Tentative };
    SessionFacts {
        title,
        abstract_text: Localized::default(),
        notes: Localized::default(),
        kind: SessionKind::Workshop,
        status,
        audience: Audience::Public,
        when,
        location,
        track: Localized::default(),
        languages: Vec::new(),
        registration_url: None,
        online_url: None,
        host_event: None,
        parties: Vec::new(),
        marks: Marks::new(),
    }
}

fn span(start: Point, end: Point) -> When {
    When::Span { start, end }
}

/// An entry under the n-th id.
pub fn entry(n: u64, facts: Facts) -> Entry {
    Entry {
        item: Arc::new(Item { id: id(n), facts }),
        personal: Arc::new(Personal::default()),
        sequence: 2_032_560,
        changed_at: "2023-11-12T12:00:00Z".parse().unwrap(),
        gone: false,
    }
}

/// A calendar of the forum FICA.
pub fn state(scope: CalendarScope, subject: Option<(Uuid, Name)>, entries: Vec<Entry>) -> CalendarState {
    let forum = id(1).to_string().parse().unwrap();
    let publication = Publication {
        id: id(2).to_string().parse().unwrap(),
        forum,
        number: 3,
        parents: Vec::new(),
        sequence: 2_032_999,
        at: "2023-11-12T19:19:00Z".parse().unwrap(),
        note: None,
        domain: "fica-2023.example.org".to_owned(),
        rules: "2026f".to_owned(),
    };
    let name = localized("FICA 2023: Foro Itinerante", "FICA 2023: Travelling Forum", "FICA 2023: Fórum Itinerante");
    let languages = ["es", "pt"].map(|tag| tag.parse().unwrap()).into();
    CalendarState {
        calendar: Calendar::new(forum, scope, subject.as_ref().map(|(id, _)| *id)),
        publication: Arc::new(publication),
        forum: Arc::new(ForumFacts { slug: "fica-2023".to_owned(), name, languages }),
        facts: CalendarFacts { subject: subject.map(|(_, name)| name), zone: None },
        entries,
    }
}

/// A session from a point to another.
pub fn session_from_to(n: u64, start: Point, end: Point) -> Entry {
    let title = localized("Sesión", "Session", "Sessão");
    entry(n, Facts::Session(session(title, span(start, end), Location::default())))
}

/// A workshop in Lima with all that a session can say.
pub fn lima_session() -> Entry {
    let title = localized(
        "Taller: contratos, derechos; y más",
        "Workshop: contracts, rights; and more",
        "Oficina: contratos, direitos; e mais",
    );
    let when = span(
        point("2023-11-15T10:00", "America/Lima", "2023-11-15T15:00:00Z", -5),
        point("2023-11-15T11:30", "America/Lima", "2023-11-15T16:30:00Z", -5),
    );
    let location = Location {
        venue: Some("Centro Cultural Ricardo Palma".to_owned()),
        room: Some("Sala \"Azul\"".to_owned()),
        address: Some("Av. Larco 770".to_owned()),
        coordinates: Coordinates::from_degrees(Some(-12.1221), Some(-77.0298)),
        ..place("Lima", "PE")
    };
    let affiliation = |es: &str, en: &str, pt: &str, organization: &str| AffiliationFacts {
        role: localized(es, en, pt),
        organization: organization.to_owned(),
    };
    let facts = SessionFacts {
        abstract_text: localized(
            "Cómo se lee un contrato.\nTraigan el suyo.",
            "How a contract is read.\nBring yours.",
            "Como se lê um contrato.\nTragam o seu.",
        ),
        notes: localized("Puntualidad, por favor.", "Please be on time.", "Pontualidade, por favor."),
        audience: Audience::Delegates,
        track: localized("Asociatividad", "Association building", "Associativismo"),
        languages: ["es", "pt-BR"].map(|tag| tag.parse().unwrap()).into(),
        registration_url: Some("https://example.org/inscripcion?a=1&b=2".to_owned()),
        host_event: Some("VMF Pro".to_owned()),
        parties: vec![
            PartyFacts {
                role: Role::Moderator,
                name: Name::Plain("Ana Núñez".to_owned()),
                affiliations: vec![
                    affiliation("directora", "director", "diretora", "Sello Uno"),
                    AffiliationFacts { role: Localized::default(), organization: "Red Dos".to_owned() },
                ],
                note: Localized::default(),
            },
            PartyFacts {
                role: Role::Host,
                name: Name::Country("PE".parse().unwrap()),
                affiliations: vec![],
                note: localized("da la bienvenida", "welcomes", "dá as boas-vindas"),
            },
        ],
        marks: Marks::from([
            ("title".to_owned(), Mark::Sample),
            ("venue".to_owned(), Mark::ToBeConfirmed),
            ("schedule".to_owned(), Mark::ToBeConfirmed),
            ("room".to_owned(), Mark::ToBeConfirmed),
        ]),
        ..session(title, when, location)
    };
    entry(10, Facts::Session(facts))
}

/// A session in the hour that Santiago's clock shows twice, the second time.
pub fn santiago_second_hour() -> Entry {
    let when = span(
        folded(Fold::Later, point("2026-04-04T23:30", "America/Santiago", "2026-04-05T03:30:00Z", -4)),
        point("2026-04-05T00:30", "America/Santiago", "2026-04-05T04:30:00Z", -4),
    );
    entry(11, Facts::Session(session(localized("Fiesta", "Party", "Festa"), when, place("Santiago", "CL"))))
}

/// A session in that hour, the first time, that ends in the second.
pub fn santiago_first_hour() -> Entry {
    let when = span(
        folded(Fold::Earlier, point("2026-04-04T23:15", "America/Santiago", "2026-04-05T02:15:00Z", -3)),
        folded(Fold::Later, point("2026-04-04T23:45", "America/Santiago", "2026-04-05T03:45:00Z", -4)),
    );
    entry(12, Facts::Session(session(localized("Vigilia", "Vigil", "Vigília"), when, place("Santiago", "CL"))))
}

/// A flight from Santiago to Madrid over midnight.
pub fn santiago_madrid() -> Entry {
    let end = |location: Location, point: &str, moment: Point| JourneyEnd {
        location,
        point: Some(point.to_owned()),
        moment: EndMoment::At(moment),
    };
    let leaves = point("2023-11-22T23:30", "America/Santiago", "2023-11-23T02:30:00Z", -3);
    let arrives = point("2023-11-23T16:20", "Europe/Madrid", "2023-11-23T15:20:00Z", 1);
    let facts = JourneyFacts {
        mode: JourneyMode::Flight,
        operator: Some("Líneas Ejemplo".to_owned()),
        number: Some("EX 704".to_owned()),
        from: end(place("Santiago", "CL"), "SCL", leaves),
        to: end(place("Madrid", "ES"), "MAD T4", arrives),
        status: ItemStatus::Confirmed,
        notes: Localized::default(),
        marks: Marks::new(),
    };
    let people = vec!["Ana Núñez".to_owned(), "Bea Prado".to_owned(), "Carla Gómez".to_owned()];
    let personal = Arc::new(Personal { parts: Vec::new(), people });
    Entry { personal, ..entry(13, Facts::Journey(facts)) }
}

/// A transfer whose arrival has no hour.
pub fn transfer_without_arrival() -> Entry {
    let facts = JourneyFacts {
        mode: JourneyMode::Bus,
        operator: None,
        number: None,
        from: JourneyEnd {
            location: place("Lima", "PE"),
            point: Some("Aeropuerto Jorge Chávez".to_owned()),
            moment: EndMoment::At(point("2023-11-14T18:00", "America/Lima", "2023-11-14T23:00:00Z", -5)),
        },
        to: JourneyEnd {
            location: Location { venue: Some("Hotel Ejemplo".to_owned()), ..place("Lima", "PE") },
            point: None,
            moment: EndMoment::Unknown,
        },
        status: ItemStatus::Tentative,
        notes: Localized::default(),
        marks: Marks::new(),
    };
    entry(14, Facts::Journey(facts))
}

/// A session in Havana in the December after Cuba did not turn its clock back.
pub fn havana_december() -> Entry {
    let when = span(
        point("2026-12-01T10:00", "America/Havana", "2026-12-01T14:00:00Z", -4),
        point("2026-12-01T11:00", "America/Havana", "2026-12-01T15:00:00Z", -4),
    );
    entry(15, Facts::Session(session(localized("Encuentro", "Meeting", "Encontro"), when, place("La Habana", "CU"))))
}

/// A session on an afternoon without an hour, and one on two days.
pub fn without_hours() -> [Entry; 2] {
    let meal = localized("Almuerzo", "Lunch", "Almoço");
    let one = session(meal, days("2023-11-16", "2023-11-16", Some(DayPart::Midday)), place("Lima", "PE"));
    let mixer = localized("Rueda de negocios", "Business round", "Rodada de negócios");
    let two = session(mixer, days("2023-11-16", "2023-11-17", None), place("Lima", "PE"));
    [entry(16, Facts::Session(one)), entry(17, Facts::Session(two))]
}

/// Three nights in a hotel.
pub fn stay() -> Entry {
    let facts = StayFacts {
        location: Location {
            venue: Some("Hotel Ejemplo".to_owned()),
            address: Some("Calle Falsa 123".to_owned()),
            ..place("Lima", "PE")
        },
        check_in: "2023-11-14".parse().unwrap(),
        check_out: "2023-11-17".parse().unwrap(),
        room_type: Some(RoomType::Twin),
        status: ItemStatus::Confirmed,
        notes: localized("Desayuno incluido", "Breakfast included", "Café da manhã incluído"),
        marks: Marks::new(),
    };
    let personal = Arc::new(Personal { parts: Vec::new(), people: vec!["Bea Prado".to_owned()] });
    Entry { personal, ..entry(18, Facts::Stay(facts)) }
}

/// What is left of a session that is gone.
pub fn tombstone() -> Entry {
    let when = span(
        point("2023-11-17T19:00", "America/La_Paz", "2023-11-17T23:00:00Z", -4),
        point("2023-11-17T21:00", "America/La_Paz", "2023-11-18T01:00:00Z", -4),
    );
    let facts = session(localized("Cóctel", "Cocktail", "Coquetel"), when, place("La Paz", "BO"));
    Entry { gone: true, sequence: 2_032_999, ..entry(19, Facts::Session(facts)) }
}

/// A session whose title is long and in several scripts.
pub fn long_title() -> Entry {
    let long = "Ñandú, çãô & 音楽産業の旅するフォーラム 🎶👩\u{200d}🎤 — ".repeat(8);
    let when = span(
        point("2023-11-18T09:00", "America/Bogota", "2023-11-18T14:00:00Z", -5),
        point("2023-11-18T09:00", "America/Bogota", "2023-11-18T14:00:00Z", -5),
    );
    let title = localized(&long, &long, &long);
    let facts = SessionFacts {
        online_url: Some("https://example.org/sala".to_owned()),
        ..session(title, when, Location::default())
    };
    entry(20, Facts::Session(facts))
}

/// The part of a delegate in the session in Lima, through their delegation.
pub fn with_a_part(entry: Entry) -> Entry {
    let inherited = Part {
        role: Role::Attendee,
        reply: Reply::Accepted,
        inherited_from: Some(Name::Localized(localized(
            "Delegación de Chile",
            "Delegation of Chile",
            "Delegação do Chile",
        ))),
        note: Localized::default(),
    };
    let own = Part { role: Role::Speaker, reply: Reply::Tentative, inherited_from: None, note: Localized::default() };
    Entry { personal: Arc::new(Personal { parts: vec![own, inherited], people: Vec::new() }), ..entry }
}
