//! Lists that are written and not read back: each kind of record with the columns that people ask for.

use periplo_model::*;
use uuid::Uuid;

use super::list::{Cells, List, Table};
use super::names::join_names;
use super::table::Writer;
use crate::gazetteer::matching::folded;

/// A column: the end of the message above it, what its cells are, and the cell of a record.
type Column<'w, 'r, E> = (&'static str, Cells, fn(&'w Writer<'r>, &'r E) -> Option<String>);

use Cells::{Days, Numbers, Texts};

impl<'r> Writer<'r> {
    /// The rows of a list that is only written, in the order in which people look for them.
    pub(super) fn plain(&self, list: List) -> Table {
        let records = self.shelf.records;
        let own = self.forum.id;
        match list {
            List::Organizations => self.listed(
                list,
                by_name(&records.organizations, |it| it.name.clone()),
                &[
                    ("name", Texts, |_, it| Some(it.name.clone())),
                    ("short-name", Texts, |_, it| it.short_name.clone()),
                    ("kind", Texts, |w, it| Some(w.words.word(it.kind))),
                    ("country", Texts, |w, it| it.country.map(|country| w.country(country))),
                    ("networks", Texts, |w, it| Some(w.networks(it.id))),
                    ("affiliated", Texts, |w, it| Some(w.affiliated(it.id))),
                    ("partner-as", Texts, |w, it| Some(w.partner_as(it.id))),
                    ("site", Texts, |_, it| it.site.clone()),
                    ("summary", Texts, |w, it| Some(w.shown(&it.summary))),
                ],
            ),
            List::Delegations => self.listed(
                list,
                in_rank(&records.delegations, |it| (it.forum == own).then(|| it.rank.clone())),
                &[
                    ("delegation", Texts, |w, it| Some(w.delegation(it))),
                    ("country", Texts, |w, it| it.country.map(|country| w.country(country))),
                    ("organization", Texts, |w, it| w.organization_name(it.organization)),
                    ("headed-by", Texts, |w, it| it.head.map(|head| w.shelf.person(head).to_owned())),
                    ("delegates", Texts, |w, it| Some(w.delegates(it.id))),
                    ("official", Texts, |w, it| Some(w.yes(it.official))),
                    ("notes", Texts, |w, it| Some(w.shown(&it.notes))),
                ],
            ),
            List::Legs => self.listed(
                list,
                in_rank(&records.legs, |it| (it.forum == own).then(|| (it.starts, it.rank.clone()))),
                &[
                    ("leg", Texts, |w, it| w.leg(it)),
                    ("city", Texts, |w, it| w.city(it.place)),
                    ("country", Texts, |w, it| w.country_of(it.place)),
                    ("day", Days, |_, it| Some(it.starts.to_string())),
                    ("last-day", Days, |_, it| Some(it.ends.to_string())),
                    ("host-event", Texts, |w, it| Some(w.shelf.get::<HostEvent>(it.host_event?)?.name.clone())),
                    ("sessions", Numbers, |w, it| Some(w.sessions(|session| session.leg == Some(it.id)))),
                    ("notes", Texts, |w, it| Some(w.shown(&it.notes))),
                ],
            ),
            List::Tracks => self.listed(
                list,
                in_rank(&records.tracks, |it| (it.forum == own).then(|| it.rank.clone())),
                &[
                    ("track", Texts, |w, it| Some(w.shown(&it.name))),
                    ("sessions", Numbers, |w, it| Some(w.sessions(|session| session.track == Some(it.id)))),
                ],
            ),
            List::HostEvents => self.listed(
                list,
                by_name(&records.host_events, |it| it.name.clone()),
                &[
                    ("name", Texts, |_, it| Some(it.name.clone())),
                    ("day", Days, |_, it| it.starts.map(|day| day.to_string())),
                    ("last-day", Days, |_, it| it.ends.map(|day| day.to_string())),
                    ("organization", Texts, |w, it| w.organization_name(it.organization)),
                    ("site", Texts, |_, it| it.site.clone()),
                ],
            ),
            List::Places => self.listed(
                list,
                by_name(&records.places, |it| it.name.clone()),
                &[
                    ("city", Texts, |_, it| Some(it.name.clone())),
                    ("country", Texts, |w, it| Some(w.country(it.country))),
                    ("zone", Texts, |_, it| Some(it.zone.to_string())),
                    ("latitude", Numbers, |_, it| it.latitude.map(|degrees| degrees.to_string())),
                    ("longitude", Numbers, |_, it| it.longitude.map(|degrees| degrees.to_string())),
                ],
            ),
            List::Venues => self.listed(
                list,
                by_name(&records.venues, |it| it.name.clone()),
                &[
                    ("venue", Texts, |_, it| Some(it.name.clone())),
                    ("city", Texts, |w, it| w.city(it.place)),
                    ("country", Texts, |w, it| w.country_of(it.place)),
                    ("address", Texts, |_, it| it.address.clone()),
                    ("lodging", Texts, |w, it| Some(w.yes(it.lodging))),
                    ("rooms", Texts, |w, it| Some(w.rooms(it.id))),
                    ("notes", Texts, |w, it| Some(w.shown(&it.notes))),
                ],
            ),
            List::Rooms => self.listed(
                list,
                by_name(&records.rooms, |it| format!("{}\t{}", self.venue_name(it.venue), it.name)),
                &[
                    ("room", Texts, |_, it| Some(it.name.clone())),
                    ("venue", Texts, |w, it| Some(w.venue_name(it.venue).to_owned())),
                    ("city", Texts, |w, it| w.city(w.shelf.get::<Venue>(it.venue)?.place)),
                    ("capacity", Numbers, |_, it| it.capacity.map(|heads| heads.to_string())),
                ],
            ),
            List::Partners => self.listed(
                list,
                in_rank(&records.partners, |it| self.partnered(it).map(|_| (it.role, it.rank.clone()))),
                &[
                    ("organization", Texts, |w, it| w.organization_name(Some(it.organization))),
                    ("role", Texts, |w, it| Some(w.words.word(it.role))),
                    ("partner-of", Texts, |w, it| w.partnered(it)),
                    ("notes", Texts, |w, it| Some(w.shown(&it.note))),
                ],
            ),
            List::Tasks => self.listed(
                list,
                in_rank(&records.tasks, |it| (it.forum == own).then(|| (it.due.is_none(), it.due, it.rank.clone()))),
                &[
                    ("task", Texts, |_, it| Some(it.title.clone())),
                    ("due", Days, |_, it| it.due.map(|day| day.to_string())),
                    ("owner", Texts, |w, it| it.owner.map(|owner| w.shelf.person(owner).to_owned())),
                    ("done", Texts, |w, it| Some(w.yes(it.done))),
                    ("leg", Texts, |w, it| w.leg(w.shelf.get::<Leg>(it.leg?)?)),
                    ("notes", Texts, |_, it| it.notes.clone()),
                ],
            ),
            List::Outcomes => self.listed(
                list,
                in_rank(&records.outcomes, |it| {
                    (it.forum == own).then(|| (it.date.is_none(), it.date, it.rank.clone()))
                }),
                &[
                    ("outcome", Texts, |w, it| Some(w.shown(&it.title))),
                    ("day", Days, |_, it| it.date.map(|day| day.to_string())),
                    ("organization", Texts, |w, it| w.organization_name(it.organization)),
                ],
            ),
            List::People | List::Delegates | List::Sessions | List::Journeys | List::Stays => {
                Table { list, headers: Vec::new(), cells: Vec::new(), rows: Vec::new() }
            }
        }
    }

    /// Records under columns, each with its identity first.
    fn listed<'w, E: Entity>(&'w self, list: List, records: Vec<&'r E>, columns: &[Column<'w, 'r, E>]) -> Table {
        let header = |name: &str| self.words.text(&format!("sheet-field-{name}"), &[]);
        let row = |record: &'r E| {
            let cells = columns.iter().map(|(.., cell)| cell(self, record).unwrap_or_default());
            std::iter::once(record.id().uuid().to_string()).chain(cells).collect()
        };
        Table {
            list,
            headers: std::iter::once("id").chain(columns.iter().map(|(name, ..)| *name)).map(header).collect(),
            cells: std::iter::once(Texts).chain(columns.iter().map(|(_, cells, _)| *cells)).collect(),
            rows: records.into_iter().map(row).collect(),
        }
    }

    /// A text in the language that texts of the forum are shown in.
    fn shown(&self, text: &Localized) -> String {
        text.show(&self.language, &self.forum.languages).to_owned()
    }

    fn venue_name(&self, id: VenueId) -> &'r str {
        self.shelf.get::<Venue>(id).map_or("", |venue| &venue.name)
    }

    fn organization_name(&self, id: Option<OrganizationId>) -> Option<String> {
        Some(self.shelf.get::<Organization>(id?)?.name.clone())
    }

    fn country_of(&self, place: PlaceId) -> Option<String> {
        Some(self.country(self.shelf.get::<Place>(place)?.country))
    }

    fn sessions(&self, is_of: impl Fn(&Session) -> bool) -> String {
        self.shelf.records.sessions.iter().filter(|session| is_of(session)).count().to_string()
    }

    fn networks(&self, member: OrganizationId) -> String {
        let of = self.shelf.records.memberships.iter().filter(|it| it.member == member);
        names(of.filter_map(|it| Some(self.shelf.get::<Organization>(it.network)?.name.as_str())))
    }

    /// Those who are at an organization during the forum.
    fn affiliated(&self, id: OrganizationId) -> String {
        let is_current = |it: &&Affiliation| {
            it.organization == id
                && it.since.is_none_or(|since| since <= self.forum.ends)
                && it.until.is_none_or(|until| self.forum.starts <= until)
        };
        let mut people: Vec<PersonId> =
            self.shelf.records.affiliations.iter().filter(is_current).map(|it| it.person).collect();
        people.sort_unstable();
        people.dedup();
        self.people(people.into_iter())
    }

    fn partner_as(&self, id: OrganizationId) -> String {
        let partners = self.shelf.records.partners.iter().filter(|it| it.organization == id);
        let mut roles: Vec<PartnerRole> =
            partners.filter(|it| self.partnered(it).is_some()).map(|it| it.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let words: Vec<String> = roles.into_iter().map(|role| self.words.word(role)).collect();
        words.join("; ")
    }

    /// What a partner carries; none where that is not of this forum.
    fn partnered(&self, partner: &Partner) -> Option<String> {
        let own = self.forum.id;
        match partner.target {
            PartnerTarget::Forum(id) => (id == own).then(|| self.shown(&self.forum.name)),
            PartnerTarget::Leg(id) => self.leg(self.shelf.get::<Leg>(id).filter(|it| it.forum == own)?),
            PartnerTarget::Session(id) => {
                Some(self.shown(&self.shelf.get::<Session>(id).filter(|it| it.forum == own)?.title))
            }
            PartnerTarget::Delegation(id) => {
                Some(self.delegation(self.shelf.get::<Delegation>(id).filter(|it| it.forum == own)?))
            }
        }
    }

    fn delegates(&self, of: DelegationId) -> String {
        let delegates = self.shelf.records.delegates.iter().filter(|it| it.delegation == of);
        self.people(delegates.map(|it| it.person))
    }

    fn rooms(&self, venue: VenueId) -> String {
        let mut rooms: Vec<&Room> = self.shelf.below(venue.uuid()).collect();
        rooms.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
        names(rooms.into_iter().map(|room| room.name.as_str()))
    }
}

/// Several names in one cell; nothing where there is none.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() { String::new() } else { join_names(names) }
}

/// Records in the order of their folded names.
fn by_name<E: Entity>(records: &[E], name: impl Fn(&E) -> String) -> Vec<&E> {
    let mut all: Vec<&E> = records.iter().collect();
    all.sort_by_cached_key(|record| -> (String, Uuid) { (folded(&name(record)), record.id().uuid()) });
    all
}

/// Records in the order of a key; those without one are not in the list.
fn in_rank<E: Entity, K: Ord>(records: &[E], key: impl Fn(&E) -> Option<K>) -> Vec<&E> {
    let mut all: Vec<(K, &E)> = records.iter().filter_map(|record| Some((key(record)?, record))).collect();
    all.sort_by(|(one, a), (other, b)| (one, a.id().uuid()).cmp(&(other, b.id().uuid())));
    all.into_iter().map(|(_, record)| record).collect()
}
