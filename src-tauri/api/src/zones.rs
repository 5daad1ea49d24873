//! Zone rules in use, what they moved, and how a wall time stands in a zone.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use periplo_exchange::zoneinfo;
use periplo_model::plan::Plan;
use periplo_model::time::{self, Reading, Refusal, Resolution, RuleSet, Rules, TimeProblem, offset_text};
use periplo_model::{
    EntityId, Fold, Forum, ForumId, Journey, JourneyId, Kind, Localized, Moment, Place, Schedule, Session, SessionId,
    WallTime, ZoneId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::error::{ErrorCode, WireError};
use crate::files::{Source, write_whole};
use crate::job::Job;
use crate::session_plan::session_plan;
use crate::view::clock::ClockView;

/// Asks about the zone rules.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ZonesRequest {}

/// Where the zone rules in use come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ZonesOrigin {
    /// They came with the program.
    Shipped,
    /// They were installed by this person.
    Installed,
    /// They came with the workspace.
    Workspace,
}

/// The zone rules in use.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ZonesView {
    /// Their version, such as `2026f`.
    pub version: String,
    /// Where they come from.
    pub origin: ZonesOrigin,
    /// The version that came with the program.
    pub shipped: String,
    /// The names of all zones, for choosing.
    pub names: Vec<String>,
}

/// Asks how a wall time stands in a zone: one that is named, or that of a session.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TimeRequest {
    /// The wall time.
    pub time: WallTime,
    /// The zone.
    pub zone: Option<ZoneId>,
    /// The session whose zone it is.
    pub session: Option<SessionId>,
}

/// How a wall time stands in a zone.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum TimeAnswer {
    /// It exists once.
    Once {
        /// The clock then.
        clock: ClockView,
    },
    /// It does not exist: the clock goes past it.
    Never {
        /// The last minute before.
        before: ClockView,
        /// The first after.
        after: ClockView,
    },
    /// It exists twice: the clock is turned back.
    Twice {
        /// The first time.
        earlier: ClockView,
        /// The second time.
        later: ClockView,
    },
}

/// An item that newer rules moved.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields)]
pub struct MovedItem {
    /// The session or journey, by name.
    pub title: Localized,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The forum.
    pub forum: ForumId,
    /// The wall time that was written down.
    pub time: WallTime,
    /// Its zone.
    pub zone: ZoneId,
    /// The instant by the rules before, in UTC (`2026-12-01T15:00Z`).
    pub before: String,
    /// The instant by the rules in use, in UTC.
    pub after: String,
    /// Which one, where the clock is turned back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fold: Option<Fold>,
}

/// A source of zone rules.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SourceRequest {
    /// A zoneinfo folder, or a zip of TZif files such as a tzdata wheel.
    pub source: Source,
}

/// What a source of zone rules holds, compared with the rules in use.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceReport {
    /// Its version.
    pub version: String,
    /// How many zones it has.
    pub zones: u32,
    /// The zones whose clocks differ from the rules in use, from now on.
    pub differing: Vec<String>,
    /// What it would move, or moved.
    pub moved: Vec<MovedItem>,
}

/// Says which zone rules are in use and where they come from.
pub fn get(app: &App, _: ZonesRequest, _: &Job) -> Result<ZonesView, WireError> {
    Ok(view(app))
}

pub(crate) fn view(app: &App) -> ZonesView {
    let rules = app.rules();
    let shipped = RuleSet::shipped();
    let installed = app.installed();
    let origin = if rules.version() == shipped.version() {
        ZonesOrigin::Shipped
    } else if installed.is_some_and(|installed| installed.version() == rules.version()) {
        ZonesOrigin::Installed
    } else {
        ZonesOrigin::Workspace
    };
    let names = rules.names().into_iter().map(ToString::to_string).collect();
    ZonesView { version: rules.version().to_string(), origin, shipped: shipped.version().to_string(), names }
}

/// Says whether a wall time exists in a zone, once or twice, and what stands beside it.
pub fn check(app: &App, request: TimeRequest, _: &Job) -> Result<TimeAnswer, WireError> {
    let zone = match (request.zone, request.session) {
        (Some(zone), _) => zone,
        (None, Some(id)) => {
            let plan = session_plan(app, id)?;
            let session = plan.find::<Session>(id).ok_or_else(|| WireError::not_found(Kind::Session, id))?;
            plan.zone_of_session(session).cloned().ok_or_else(|| WireError::bad_field("zone", "", "reason-empty"))?
        }
        (None, None) => return Err(WireError::bad_field("zone", "", "reason-empty")),
    };
    let rules = app.rules();
    let unknown = || WireError::new(ErrorCode::UnknownZone, json!({ "zone": zone }));
    let clock = |reading: Reading| ClockView::new(reading.wall, &zone, reading.offset_seconds);
    Ok(match time::resolve(&rules, &zone, request.time).ok_or_else(unknown)? {
        Resolution::Once(reading) => TimeAnswer::Once { clock: clock(reading) },
        Resolution::Never { before, after } => TimeAnswer::Never { before: clock(before), after: clock(after) },
        Resolution::Twice { earlier, later } => TimeAnswer::Twice { earlier: clock(earlier), later: clock(later) },
    })
}

/// A wall time that cannot be taken as it is, as an error on the wire: both neighbours, or both offsets.
pub(crate) fn time_error(field: &str, problem: &TimeProblem) -> WireError {
    match problem {
        TimeProblem::Nonexistent { zone, wall, before, after } => WireError::new(
            ErrorCode::TimeNonexistent,
            json!({
                "field": field, "zone": zone, "time": wall,
                "before": before.wall, "before_offset": offset_text(before.offset_seconds),
                "after": after.wall, "after_offset": offset_text(after.offset_seconds),
            }),
        ),
        TimeProblem::Ambiguous { zone, wall, earlier, later } => WireError::new(
            ErrorCode::TimeAmbiguous,
            json!({
                "field": field, "zone": zone, "time": wall,
                "earlier_offset": offset_text(earlier.offset_seconds),
                "later_offset": offset_text(later.offset_seconds),
            }),
        ),
        TimeProblem::UnknownZone { zone } => WireError::new(ErrorCode::UnknownZone, json!({ "zone": zone })),
    }
}

/// Says what a source of zone rules would change, or why it is refused.
pub fn check_source(app: &App, request: SourceRequest, _: &Job) -> Result<SourceReport, WireError> {
    let (report, _) = assess(app, &request.source)?;
    Ok(report)
}

/// Installs newer zone rules for this person; the open workspace takes them into use.
pub fn install(app: &App, request: SourceRequest, _: &Job) -> Result<SourceReport, WireError> {
    let (report, offered) = assess(app, &request.source)?;
    let folder = &app.host.data_dir;
    std::fs::create_dir_all(folder).map_err(|error| WireError::file(folder, &error))?;
    write_whole(&folder.join(App::INSTALLED_RULES), |out| out.write_all(&offered.to_bytes()))?;
    app.set_installed(offered)?;
    Ok(report)
}

/// Lists the items whose instant moved when the zone rules in use were taken into use.
pub fn moved(app: &App, _: ZonesRequest, _: &Job) -> Result<Vec<MovedItem>, WireError> {
    let mut items = Vec::new();
    for moved in app.reader()?.moved_times()? {
        let ends = [(moved.was.0, moved.now.0), (moved.was.1, moved.now.1)];
        let Some((was, now)) =
            ends.into_iter().find_map(|(was, now)| Some((was?, now?)).filter(|(was, now)| was != now))
        else {
            continue;
        };
        let Some((item, zone)) = item_now(app, moved.kind, moved.id)? else { continue };
        let Some((reading, fold)) = time::wall_at(&app.rules(), &zone, now) else { continue };
        items.push(item.moved(reading.wall, zone, (was, now), fold));
    }
    Ok(items)
}

/// The session or journey that moved, as it is now, and the zone its time is told in.
fn item_now(app: &App, kind: Kind, id: uuid::Uuid) -> Result<Option<(Item, ZoneId)>, WireError> {
    let reader = app.reader()?;
    Ok(match kind {
        Kind::Session => match reader.get::<Session>(SessionId::from_uuid(id))? {
            Some(session) => {
                let plan = app.plan_of(session.forum)?;
                plan.zone_of_session(&session).cloned().map(|zone| (Item::of_session(&session), zone))
            }
            None => None,
        },
        Kind::Journey => match reader.get::<Journey>(JourneyId::from_uuid(id))? {
            Some(journey) => {
                let plan = app.plan_of(journey.forum)?;
                plan.zone_of_place(journey.from_place).cloned().map(|zone| (item_of(&plan, &journey), zone))
            }
            None => None,
        },
        _ => None,
    })
}

fn assess(app: &App, source: &Source) -> Result<(SourceReport, RuleSet), WireError> {
    let path = app.source(source)?;
    let offered = zoneinfo::read(&path).map_err(|error| match error {
        zoneinfo::ReadError::Disk(error) => WireError::file(&path, &error),
        other => WireError::new(
            ErrorCode::ZoneRulesRefused,
            json!({ "reason": "rules-not-a-source", "detail": other.to_string() }),
        ),
    })?;
    // What a workspace carries does not count: the rules are installed for the person, not for it.
    let present = Rules::newest(app.installed());
    let assessment = time::assess(&present, offered, &zones_in_use(app)?, app.now());
    let differing = assessment.coming.iter().map(|difference| difference.zone.to_string()).collect();
    let accepted = assessment.accept().map_err(|refusals| refused(&refusals))?;
    let moved = if app.open().is_ok() {
        moved_between(app, &app.rules(), &Rules::newest([accepted.clone()]))?
    } else {
        Vec::new()
    };
    let report = SourceReport {
        version: accepted.version().to_string(),
        zones: u32::try_from(accepted.names().len()).unwrap_or(u32::MAX),
        differing,
        moved,
    };
    Ok((report, accepted))
}

/// Why rules are refused, as an error: the first reason in words, all of them by name.
fn refused(refusals: &[Refusal]) -> WireError {
    let named = |zones: &[ZoneId]| zones.iter().take(5).map(ZoneId::as_str).collect::<Vec<_>>().join(", ");
    let args = |refusal: &Refusal| match refusal {
        Refusal::NoVersion => json!({ "reason": "rules-no-version" }),
        Refusal::NotNewer { offered, present } => {
            json!({ "reason": "rules-older", "version": offered.to_string(), "current": present.to_string() })
        }
        Refusal::LeapSeconds { zone } => json!({ "reason": "rules-leap-seconds", "zones": zone }),
        Refusal::LacksUsed { zones } => json!({ "reason": "rules-partial", "zones": named(zones) }),
        Refusal::LacksNames { missing, present } => {
            json!({ "reason": "rules-partial", "zones": format!("{missing}/{present}") })
        }
        damaged @ (Refusal::Unreadable { .. } | Refusal::OffsetBeyond { .. } | Refusal::PastDiffers { .. }) => {
            json!({ "reason": "rules-damaged", "detail": damaged.to_string() })
        }
    };
    let mut error = WireError::new(ErrorCode::ZoneRulesRefused, refusals.first().map(args).unwrap_or_default());
    let reasons: Vec<_> = refusals.iter().map(|refusal| args(refusal)["reason"].clone()).collect();
    error.args.insert("reasons".to_owned(), reasons.into());
    error
}

/// The zones of the places and online sessions of the open workspace; none without one.
fn zones_in_use(app: &App) -> Result<BTreeSet<ZoneId>, WireError> {
    if app.open().is_err() {
        return Ok(BTreeSet::new());
    }
    let reader = app.reader()?;
    let mut zones: BTreeSet<ZoneId> = reader.all::<Place>()?.into_iter().map(|place| place.zone).collect();
    zones.extend(reader.all::<Session>()?.into_iter().filter_map(|session| session.zone));
    Ok(zones)
}

/// An item whose times are compared: its forum, what it is, and its name.
#[derive(Clone)]
struct Item {
    forum: ForumId,
    kind: Kind,
    id: uuid::Uuid,
    title: Localized,
}

impl Item {
    fn of_session(session: &Session) -> Self {
        Self { forum: session.forum, kind: Kind::Session, id: session.id.uuid(), title: session.title.clone() }
    }

    fn moved(
        self,
        time: WallTime,
        zone: ZoneId,
        (was, now): (DateTime<Utc>, DateTime<Utc>),
        fold: Option<Fold>,
    ) -> MovedItem {
        let utc = |instant: DateTime<Utc>| instant.to_rfc3339_opts(SecondsFormat::Secs, true);
        let Self { forum, kind, id, title } = self;
        MovedItem { title, kind, id: id.to_string(), forum, time, zone, before: utc(was), after: utc(now), fold }
    }
}

/// Every item whose instant is another under the rules now than under those before.
fn moved_between(app: &App, before: &Rules, now: &Rules) -> Result<Vec<MovedItem>, WireError> {
    let mut moved = Vec::new();
    for forum in app.reader()?.all::<Forum>()? {
        let plan: Arc<Plan> = app.plan_of(forum.id)?;
        let times = session_times(&plan).chain(journey_times(&plan));
        let changes = time::moved(before, now, times, app.now()).into_iter();
        moved.extend(
            changes.map(|change| {
                change.item.moved(change.wall, change.zone, (change.was.instant, change.now.instant), None)
            }),
        );
    }
    Ok(moved)
}

fn session_times(plan: &Plan) -> impl Iterator<Item = (Item, &ZoneId, (WallTime, Option<Fold>))> {
    plan.sessions().filter_map(|session| {
        let Schedule::Span { start, start_fold, .. } = session.schedule else { return None };
        Some((Item::of_session(session), plan.zone_of_session(session)?, (start, start_fold)))
    })
}

fn journey_times(plan: &Plan) -> impl Iterator<Item = (Item, &ZoneId, (WallTime, Option<Fold>))> {
    plan.journeys().flat_map(|journey| {
        let end = |moment: &Moment, place| {
            let Moment::At { time, fold } = *moment else { return None };
            Some((item_of(plan, journey), plan.zone_of_place(place)?, (time, fold)))
        };
        [end(&journey.departs, journey.from_place), end(&journey.arrives, journey.to_place)].into_iter().flatten()
    })
}

/// A journey is named by its ends.
fn item_of(plan: &Plan, journey: &Journey) -> Item {
    let city = |place| plan.find::<Place>(place).map(|place| place.name.clone()).unwrap_or_default();
    let name = format!("{} – {}", city(journey.from_place), city(journey.to_place));
    let language = plan.forum().languages.first().cloned();
    let title = language.map(|language| Localized::one(language, name)).unwrap_or_default();
    Item { forum: journey.forum, kind: Kind::Journey, id: journey.id.uuid(), title }
}
