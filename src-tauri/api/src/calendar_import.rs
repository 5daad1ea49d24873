//! Calendars of others: what they would become in a forum, and taking them over.

use std::collections::HashMap;

use periplo_exchange::ics::read::import::{
    self as importing, Accepted, Becomes, Choice, Doing, NoPreview, Preview, Row,
};
use periplo_exchange::ics::read::{Gravity, Item, Note, Stamp};
use periplo_model::time::Rules;
use periplo_model::{ForumId, Kind, Localized, PersonId, Place, PlaceId, Records, Venue, ZoneId};
use periplo_store::Step;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::{App, Edited};
use crate::bundle::{KeptField, apply};
use crate::error::{ErrorCode, WireError};
use crate::files::Source;
use crate::job::Job;
use crate::records;
use crate::view::calendar_import::*;
use crate::view::clock::{Eyes, WhenView};
use crate::view::forum::{Named, Titled};

/// A calendar to read into a forum.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CalendarImportRequest {
    /// The file.
    pub source: Source,
    /// The slug or id of the forum.
    pub forum: String,
    /// The rows that are to be taken otherwise than the preview proposes; the others are taken as proposed.
    #[serde(default)]
    #[ts(as = "Option<Vec<ChosenRow>>")]
    pub rows: Vec<ChosenRow>,
    /// Where a field was changed both in the file and here, take the file's.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub take_file: bool,
    /// The zone to show times in beside the place's.
    pub viewer_zone: Option<ZoneId>,
}

/// A row with what it is to become.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChosenRow {
    /// The key of the row in the preview.
    pub key: String,
    /// What it is to become: the whole of it.
    pub choice: ImportChoice,
}

/// Says what reading a calendar into a forum would do.
pub fn preview(app: &App, request: CalendarImportRequest, job: &Job) -> Result<CalendarPreview, WireError> {
    let compared = compare(app, &request, job)?;
    Ok(view(&compared, request.viewer_zone.as_ref(), app))
}

/// Reads a calendar into a forum, in one step.
pub fn import(app: &App, request: CalendarImportRequest, job: &Job) -> Result<Edited<CalendarImported>, WireError> {
    let compared = compare(app, &request, job)?;
    job.step("doing-import", 0, None)?;
    let Compared { preview, ours, rules, choices, slug, forum } = &compared;
    let accepted = importing::accept(preview, choices, ours, rules, request.take_file)
        .ok_or_else(|| WireError::not_found(Kind::Forum, forum))?;
    let done = imported(&compared, &accepted);
    let step =
        Step::new("calendar-imported", json!({ "forum": slug, "count": done.added + done.updated + done.cancelled }));
    let edited = app.write(step, |tx| {
        apply(tx, &accepted.plan, job)?;
        for (kind, id) in &accepted.remove_whole {
            tx.remove_whole(*kind, *id)?;
        }
        Ok(())
    })?;
    let edited = edited.try_map(|()| Ok(done))?;
    Ok(edited.with_times(&*app.plan_of(*forum)?, &app.finding_options()))
}

struct Compared {
    preview: Preview,
    ours: Records,
    rules: Rules,
    choices: HashMap<String, Choice>,
    slug: String,
    forum: ForumId,
}

fn compare(app: &App, request: &CalendarImportRequest, job: &Job) -> Result<Compared, WireError> {
    let path = app.source(&request.source)?;
    let forum = app.forum_id(&request.forum)?;
    job.step("doing-read-file", 0, None)?;
    let bytes = std::fs::read(&path).map_err(|error| WireError::file(&path, &error))?;
    let ours = records::all(&app.reader()?)?;
    job.step("doing-read-calendars", 0, None)?;
    let rules = app.rules();
    let mut tick = |doing, done: usize, of: usize| {
        let doing = match doing {
            Doing::Events => "doing-read-calendars",
            Doing::Items => "doing-read-rows",
        };
        job.step(doing, done as u64, Some(of as u64)).is_ok()
    };
    let preview = importing::preview(&bytes, &ours, forum, &rules, &mut tick).map_err(|error| match error {
        NoPreview::NoForum => WireError::not_found(Kind::Forum, forum),
        NoPreview::Stopped => Job::cancelled(),
    })?;
    if !preview.readable {
        let notes: Vec<CalendarNote> = preview.reading.notes.iter().map(CalendarNote::from).collect();
        return Err(WireError::new(ErrorCode::CalendarUnreadable, json!({ "problems": notes })).about(&path));
    }
    let slug = ours.forums.iter().find(|record| record.id == forum).map(|forum| forum.slug.clone()).unwrap_or_default();
    let mut choices = HashMap::new();
    for row in &request.rows {
        if !preview.rows.iter().any(|known| known.key == row.key) {
            return Err(WireError::bad_field("rows", &row.key, "reason-unknown-row"));
        }
        row.choice.zone.as_ref().map(|zone| app.known_zone(zone.as_str())).transpose()?;
        choices.insert(row.key.clone(), Choice::from(&row.choice));
    }
    Ok(Compared { preview, ours, rules, choices, slug, forum })
}

fn view(compared: &Compared, viewer: Option<&ZoneId>, app: &App) -> CalendarPreview {
    let Compared { preview, ours, rules, choices, slug, forum } = compared;
    let eyes = Eyes { rules, viewer };
    let rows = preview.rows.iter().map(|row| {
        let choice = choices.get(&row.key).unwrap_or(&row.choice);
        row_view(row, choice, compared, eyes)
    });
    let city = |place: PlaceId| {
        let place = ours.places.iter().chain(&preview.places).find(|other| other.id == place);
        place.map(|place| place.name.clone()).unwrap_or_default()
    };
    let mut legs: Vec<_> = ours.legs.iter().filter(|leg| leg.forum == *forum).collect();
    legs.sort_by(|a, b| (a.starts, &a.rank, a.id).cmp(&(b.starts, &b.rank, b.id)));
    let leg_name = |leg: &periplo_model::Leg| {
        if leg.name.is_empty() { Localized::one(app.language_tag(), city(leg.place)) } else { leg.name.clone() }
    };
    let added = preview.venues.iter().filter(|venue| ours.venues.iter().all(|other| other.id != venue.id));
    let venue = |venue: &Venue, added: bool| ImportVenue {
        id: venue.id,
        name: venue.name.clone(),
        city: city(venue.place),
        lodging: venue.lodging,
        added,
    };
    let mut venues: Vec<ImportVenue> =
        ours.venues.iter().map(|one| venue(one, false)).chain(added.map(|one| venue(one, true))).collect();
    venues.sort_by(|a, b| (&a.city, &a.name, a.id).cmp(&(&b.city, &b.name, b.id)));
    let place = |place: &Place, added: bool| ImportPlace {
        id: place.id,
        name: place.name.clone(),
        country: place.country.to_string(),
        added,
    };
    let new_places = preview.places.iter().filter(|place| ours.places.iter().all(|other| other.id != place.id));
    let mut places: Vec<ImportPlace> =
        ours.places.iter().map(|one| place(one, false)).chain(new_places.map(|one| place(one, true))).collect();
    places.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let mut people: Vec<Named<PersonId>> =
        ours.people.iter().map(|person| Named { id: person.id, name: person.name.clone() }).collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    CalendarPreview {
        forum: *forum,
        slug: slug.clone(),
        names: preview.reading.names.clone(),
        events: u32::try_from(preview.reading.events).unwrap_or(u32::MAX),
        rows: rows.collect(),
        notes: preview.reading.notes.iter().map(CalendarNote::from).collect(),
        legs: legs.into_iter().map(|leg| Titled { id: leg.id, name: leg_name(leg) }).collect(),
        venues,
        places,
        people,
    }
}

fn row_view(row: &Row, choice: &Choice, compared: &Compared, eyes: Eyes<'_>) -> ImportRow {
    let item = &row.item;
    ImportRow {
        key: row.key.clone(),
        line: item.line,
        title: item.texts.title.clone(),
        location: Some(item.texts.location.clone()).filter(|text| !text.is_empty()),
        when: when(item, choice, compared, eyes),
        repeats: item.occurrence.is_some(),
        fate: row.fate.into(),
        kind: row.record.map(|(kind, _)| kind),
        record: row.record.map(|(_, id)| id.to_string()),
        choice: choice.into(),
        notes: item.notes.iter().map(CalendarNote::from).collect(),
    }
}

/// When an item is, in the clocks of where it would be: a journey's ends each in its own.
fn when(item: &Item, choice: &Choice, compared: &Compared, eyes: Eyes<'_>) -> WhenView {
    let Compared { preview, ours, .. } = compared;
    let item = &*item.by_clock(choice.zone.as_ref(), eyes.rules);
    let zone_of = |place: PlaceId| {
        let place = ours.places.iter().chain(&preview.places).find(|other| other.id == place);
        place.map(|place| place.zone.clone())
    };
    let venue = choice.venue.and_then(|id| ours.venues.iter().chain(&preview.venues).find(|venue| venue.id == id));
    let leg = choice.leg.and_then(|id| ours.legs.iter().find(|leg| leg.id == id));
    let first = || ours.legs.iter().filter(|leg| leg.forum == compared.forum).min_by_key(|leg| leg.starts);
    let session = venue.map(|venue| venue.place).or(leg.map(|leg| leg.place)).and_then(zone_of);
    let fallback = || item.start.zone().cloned().or_else(|| first().and_then(|leg| zone_of(leg.place)));
    let (from, to) = match choice.becomes {
        Becomes::Journey => (choice.from_place.and_then(zone_of), choice.to_place.and_then(zone_of)),
        _ => (session.clone(), session),
    };
    let (Some(from), Some(to)) = (from.or_else(fallback), to.or_else(fallback)) else {
        return WhenView::Days { from: item.start.date(), to: item.end.date(), part: None };
    };
    let time = |stamp: &Stamp, zone: &ZoneId| {
        let (wall, fold) = match stamp {
            Stamp::At { instant, wall, .. } => periplo_model::time::wall_at(eyes.rules, zone, *instant)
                .map_or((*wall, None), |(reading, fold)| (reading.wall, fold)),
            other => (other.wall(), None),
        };
        Box::new(eyes.time(zone, wall, fold))
    };
    match (&item.start, &item.end) {
        (Stamp::Day(from), end) => {
            let last = end.date().pred_opt().unwrap_or(*from).max(*from);
            WhenView::Days {
                from: *from,
                to: if choice.becomes == Becomes::Stay { end.date() } else { last },
                part: None,
            }
        }
        (start, end) => {
            let (start, end) = (time(start, &from), time(end, &to));
            let minutes = (end.instant - start.instant).div_euclid(60);
            WhenView::Span { start, end, minutes }
        }
    }
}

fn imported(compared: &Compared, accepted: &Accepted) -> CalendarImported {
    let [added, updated, cancelled] = accepted.counts;
    let rows = u32::try_from(compared.preview.rows.len()).unwrap_or(u32::MAX);
    let refused = accepted.refused.iter().map(|refused| Note::new(refused.line, Gravity::Doubtful, refused.code, &[]));
    let broken = compared.preview.reading.notes.iter().filter(|note| note.gravity == Gravity::Broken).cloned();
    let mut notes: Vec<Note> = refused.chain(broken).collect();
    notes.sort();
    CalendarImported {
        forum: compared.forum,
        slug: compared.slug.clone(),
        added,
        updated,
        cancelled,
        left_out: rows.saturating_sub(added + updated + cancelled),
        both_changed: accepted.plan.conflicts.iter().map(KeptField::from).collect(),
        notes: notes.iter().map(CalendarNote::from).collect(),
    }
}
