// Written from the command list in src-tauri/api; `cargo xtask types` writes it again.

export type AcceptRequest = { 
/**
 * The slug or id of the forum; without it the one in which the key is found.
 */
forum?: string, 
/**
 * The key of the finding.
 */
key: string, 
/**
 * Why it may stay.
 */
reason: string, 
/**
 * Today, as when it was listed.
 */
today?: string, };

export type Acceptance = { 
/**
 * Its identity.
 */
id: AcceptanceId, 
/**
 * The forum it is about.
 */
forum: ForumId, 
/**
 * The key of the finding.
 */
key: string, 
/**
 * Why it may stay.
 */
reason: string, };

export type AcceptanceId = string;

export type Affiliation = { 
/**
 * Its identity.
 */
id: AffiliationId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * The organization.
 */
organization: OrganizationId, 
/**
 * What they are there.
 */
role: Localized, 
/**
 * From.
 */
since?: string, 
/**
 * Until.
 */
until?: string, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type AffiliationId = string;

export type AffiliationSpan = { 
/**
 * The record.
 */
affiliation: Affiliation, 
/**
 * The organization.
 */
organization: Named<OrganizationId>, };

export type AffiliationView = { 
/**
 * The organization.
 */
organization: Named<OrganizationId>, 
/**
 * What they are there.
 */
role: Localized, };

export type Answer = { 
/**
 * The kind of the item: a session or a journey.
 */
kind: Kind, 
/**
 * The item.
 */
id: string, 
/**
 * Which of its times.
 */
end: End, 
/**
 * The hour.
 */
take: Take, };

export type AnyRecord = { "kind": "organization", "fields": Organization } | { "kind": "membership", "fields": Membership } | { "kind": "place", "fields": Place } | { "kind": "venue", "fields": Venue } | { "kind": "room", "fields": Room } | { "kind": "person", "fields": Person } | { "kind": "affiliation", "fields": Affiliation } | { "kind": "availability", "fields": Availability } | { "kind": "host_event", "fields": HostEvent } | { "kind": "forum", "fields": Forum } | { "kind": "leg", "fields": Leg } | { "kind": "track", "fields": Track } | { "kind": "session", "fields": Session } | { "kind": "delegation", "fields": Delegation } | { "kind": "delegate", "fields": Delegate } | { "kind": "attended_leg", "fields": AttendedLeg } | { "kind": "participation", "fields": Participation } | { "kind": "partner", "fields": Partner } | { "kind": "journey", "fields": Journey } | { "kind": "traveller", "fields": Traveller } | { "kind": "stay", "fields": Stay } | { "kind": "guest", "fields": Guest } | { "kind": "task", "fields": Task } | { "kind": "outcome", "fields": Outcome } | { "kind": "acceptance", "fields": Acceptance } | { "kind": "private_person", "fields": PrivatePerson } | { "kind": "private_booking", "fields": PrivateBooking } | { "kind": "imported", "fields": Imported };

export type AppView = { 
/**
 * The version of the program.
 */
program: string, 
/**
 * The language to show: the chosen one, else the system's, else English.
 */
language: InterfaceLanguage, 
/**
 * What the person chose.
 */
settings: Settings, 
/**
 * The regions that are followed where a person chose none.
 */
regions: SystemRegions, 
/**
 * The open workspace.
 */
workspace?: WorkspaceView, 
/**
 * Where a first workspace would go.
 */
usual_path: string, 
/**
 * The zone rules in use.
 */
zones: ZonesView, 
/**
 * Whether files can be named by path; where not, they are uploaded and downloaded.
 */
paths_allowed: boolean, 
/**
 * Today in UTC, for forms that begin with a date.
 */
today: string, };

export type AttendedLeg = { 
/**
 * Its identity.
 */
id: AttendedLegId, 
/**
 * The delegate.
 */
delegate: DelegateId, 
/**
 * The leg.
 */
leg: LegId, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type AttendedLegId = string;

export type Audience = "public" | "delegates" | "invited" | "internal";

export type Availability = { 
/**
 * Its identity.
 */
id: AvailabilityId, 
/**
 * True: can be had then, and where such spans exist, only then. False: cannot.
 */
available: boolean, 
/**
 * From.
 */
starts: WallTime, 
/**
 * Until.
 */
ends: WallTime, 
/**
 * The zone of both; without one the zone of the venue's place, or of the person's home.
 */
zone?: ZoneId, 
/**
 * Why.
 */
note?: string, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, } & ({ "person": PersonId } | { "room": RoomId } | { "venue": VenueId });

export type AvailabilityId = string;

export type BackupRow = { 
/**
 * Its file.
 */
path: string, 
/**
 * When it was made, in UTC (RFC 3339).
 */
at: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

export type BackupsRequest = Record<symbol, never>;

export type BandItem = { 
/**
 * The session.
 */
session: GridSession, 
/**
 * The part of the day, where it is known.
 */
part?: DayPart, 
/**
 * Its first day.
 */
from: string, 
/**
 * Its last day.
 */
to: string, };

export type BundleExport = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * Whether private facts go into it.
 */
with_private: boolean, 
/**
 * The file.
 */
to: Target, };

export type BundleImport = { 
/**
 * The file.
 */
source: Source, 
/**
 * Where both sides changed a field, take the bundle's.
 */
take_bundle: boolean, 
/**
 * Remove what the bundle had before and has no more.
 */
prune: boolean, };

export type BundleNote = { 
/**
 * Where, as a JSON path.
 */
path: string, 
/**
 * The line, from 1, where it is known.
 */
line?: number, 
/**
 * What, as the end of the name of a Fluent message, `problem-<code>`.
 */
code: string, 
/**
 * With what.
 */
args: Record<string, unknown>, };

export type Calendar = { 
/**
 * Its identity, derived from forum, scope and subject.
 */
id: CalendarId, 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * What it is a calendar of.
 */
scope: CalendarScope, 
/**
 * The leg, venue, track, delegation or person; none for the forum and the public programme.
 */
subject?: string, };

export type CalendarId = string;

export type CalendarImportRequest = { 
/**
 * The file.
 */
source: Source, 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The rows that are to be taken otherwise than the preview proposes; the others are taken as proposed.
 */
rows?: Array<ChosenRow>, 
/**
 * Where a field was changed both in the file and here, take the file's.
 */
take_file?: boolean, 
/**
 * The zone to show times in beside the place's.
 */
viewer_zone?: ZoneId, };

export type CalendarImported = { 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * How many rows came in as something new.
 */
added: number, 
/**
 * How many rows changed something.
 */
updated: number, 
/**
 * How many rows cancelled something.
 */
cancelled: number, 
/**
 * How many rows were left out.
 */
left_out: number, 
/**
 * Fields that were changed both in the file and here.
 */
both_changed: Array<KeptField>, 
/**
 * Rows that could not be taken as they were chosen, and what could not be read.
 */
notes: Array<CalendarNote>, };

export type CalendarNote = { 
/**
 * The line of the file, from 1.
 */
line: number, 
/**
 * How grave it is.
 */
gravity: NoteGravity, 
/**
 * What, as the end of the name of a Fluent message, `calendar-note-<code>`.
 */
code: string, 
/**
 * With what.
 */
args: Record<string, unknown>, };

export type CalendarPreview = { 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * What the calendars of the file are called.
 */
names: Array<string>, 
/**
 * How many events the file has.
 */
events: number, 
/**
 * Its items, in the order of the file.
 */
rows: Array<ImportRow>, 
/**
 * What was broken, repaired or doubtful about the file as a whole.
 */
notes: Array<CalendarNote>, 
/**
 * The legs of the forum.
 */
legs: Array<Titled<LegId>>, 
/**
 * The venues of the workspace, and those that would be added.
 */
venues: Array<ImportVenue>, 
/**
 * The places of the workspace, and those that would be added.
 */
places: Array<ImportPlace>, 
/**
 * The people of the workspace.
 */
people: Array<Named<PersonId>>, };

export type CalendarRow = { 
/**
 * The calendar.
 */
calendar: Calendar, 
/**
 * The name of its leg, track or delegation, where that is localized.
 */
title?: Localized, 
/**
 * The name of its venue or delegate.
 */
name?: string, 
/**
 * The country of a delegation that has no other name.
 */
country?: CountryCode, 
/**
 * How many entries it shows.
 */
entries: number, 
/**
 * How many entries it keeps as cancelled.
 */
gone: number, };

export type CalendarScope = "forum" | "public" | "leg" | "venue" | "track" | "delegation" | "delegate";

export type CalendarsRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, };

export type ChangeKind = "added" | "cancelled" | "removed" | "left" | "moved" | "rules_moved" | "relocated" | "renamed" | "status" | "audience" | "person_named" | "person_unnamed" | "person_added" | "person_withdrawn" | "part" | "journey" | "stay" | "details";

export type ChangeListView = { 
/**
 * The earlier publication; none before the first.
 */
from?: Publication, 
/**
 * The later publication; none for the present.
 */
to?: Publication, 
/**
 * What the list is of, in the language.
 */
heading: string, 
/**
 * What differs, in the order of time.
 */
items: Array<ChangedItemView>, 
/**
 * Whose calendars change, in the order of scopes and names; with a person, a delegation or the public programme asked for, that alone.
 */
concerned: Array<ConcernedView>, 
/**
 * Text to paste into a message.
 */
text: string, 
/**
 * The same as Markdown.
 */
markdown: string, };

export type ChangeView = { 
/**
 * What kind of thing.
 */
kind: ChangeKind, 
/**
 * In words that follow a title.
 */
text: string, };

export type ChangedItemView = { 
/**
 * The session, journey or stay.
 */
item: string, 
/**
 * Its title as it is now.
 */
title: string, 
/**
 * What differs, never empty.
 */
changes: Array<ChangeView>, 
/**
 * All of it in one line.
 */
text: string, };

export type ChangedKind = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * The records, unless there are more than 1,000.
 */
ids?: Array<string>, };

export type ChangesRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The number of the earlier publication, 0 for before the first; without it the one before the later one.
 */
from?: number, 
/**
 * The number of the later publication; without it the present, published or not.
 */
to?: number, 
/**
 * Only what this person's calendar shows: a person by id, or by a name that one has.
 */
person?: string, 
/**
 * Only what this delegation's calendar shows, by id.
 */
delegation?: DelegationId, 
/**
 * Only what the public programme shows.
 */
public?: boolean, 
/**
 * The language of the sentences; without it the interface's.
 */
language?: InterfaceLanguage, };

export type Choice = { 
/**
 * The record.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What tells it from others of its name: a venue's city, a person's organization.
 */
detail?: string, 
/**
 * Its country.
 */
country?: CountryCode, 
/**
 * The record itself, where it was asked for.
 */
record?: AnyRecord, };

export type ChosenColumn = { 
/**
 * Its letters, or its header.
 */
column: string, 
/**
 * What it holds: a field, with `@` and a language where there are several; empty for nothing. Absent: as it is guessed.
 */
holds?: string, 
/**
 * Of dates: how they are read. Absent: by what stands in the column.
 */
order?: DayOrder, };

export type ChosenRow = { 
/**
 * The key of the row in the preview.
 */
key: string, 
/**
 * What it is to become: the whole of it.
 */
choice: ImportChoice, };

export type ChosenSheetRow = { 
/**
 * Its number.
 */
row: number, 
/**
 * What is said of it.
 */
choice: RowChoice, };

export type City = { 
/**
 * Its name, as GeoNames writes it.
 */
name: string, 
/**
 * The other name it was found by, where its own does not fit as well.
 */
by?: string, 
/**
 * Its country.
 */
country: CountryCode, 
/**
 * Degrees north (WGS 84).
 */
latitude: number, 
/**
 * Degrees east (WGS 84).
 */
longitude: number, 
/**
 * The zone its clocks follow.
 */
zone: ZoneId, 
/**
 * How many people live there.
 */
people: number, };

export type ClockView = { 
/**
 * What the clock on the wall says.
 */
wall: WallTime, 
/**
 * The zone it follows.
 */
zone: ZoneId, 
/**
 * The city to name the clock by.
 */
city: string, 
/**
 * The offset from UTC as people read it: `−05`, `+05:30`.
 */
offset: string, 
/**
 * The offset from UTC in minutes, east positive.
 */
offset_minutes: number, };

export type ClocksRequest = { 
/**
 * The zone.
 */
zone: ZoneId, 
/**
 * The instants, in UTC (RFC 3339).
 */
at: Array<string>, };

export type CodeView = { 
/**
 * The code.
 */
code: FindingCode, 
/**
 * Its family.
 */
family: Family, 
/**
 * What it is about in a few words, in the language shown.
 */
title: string, 
/**
 * How grave it usually is.
 */
usual: Severity, 
/**
 * How grave it is in the forum.
 */
level: Level, };

export type Column = "nowhere" | { "venue": VenueId } | { "room": RoomId };

export type ColumnSaid = "nobody" | "guess" | "before" | "hand";

export type ColumnView = { 
/**
 * What tells it from the others.
 */
key: string, 
/**
 * What it stands for.
 */
target: Column, 
/**
 * The venue; none for what is nowhere yet.
 */
venue?: Named<VenueId>, 
/**
 * The room, where it stands for one.
 */
room?: Named<RoomId>, 
/**
 * How many people the room holds.
 */
capacity?: number, 
/**
 * Whether the leg has a session there, on whichever day.
 */
used: boolean, };

export type ConcernedView = { 
/**
 * The calendar: its subject is the person, the delegation, the leg, venue or track.
 */
calendar: Calendar, 
/**
 * The name of its subject in the language; empty for the forum and the public programme.
 */
name: string, 
/**
 * How many of its entries change.
 */
changes: EntryChanges, };

export type CountryCode = string;

export type Counts = { 
/**
 * Sessions that are not cancelled, without those of host events.
 */
sessions: number, 
/**
 * Sessions without an hour, unscheduled ones included.
 */
to_be_confirmed: number, 
/**
 * People who take part.
 */
people: number, 
/**
 * Delegations.
 */
delegations: number, 
/**
 * Delegates.
 */
delegates: number, 
/**
 * Journeys.
 */
journeys: number, 
/**
 * Stays.
 */
stays: number, };

export type DayOrder = "day_first" | "month_first";

export type DayPart = "morning" | "midday" | "afternoon" | "evening" | "night";

export type DayView = { 
/**
 * What names the day among those of the programme.
 */
key: string, 
/**
 * The day, in the place.
 */
date: string, 
/**
 * The leg, where the items are of one.
 */
leg?: LegId, 
/**
 * The city whose clock counts.
 */
city: string, 
/**
 * Its zone.
 */
zone: ZoneId, 
/**
 * Its offset from UTC at noon: `−05`.
 */
offset: string, 
/**
 * Items with an hour, in order.
 */
items: Array<ItemView>, 
/**
 * Items of the day whose hour is to be confirmed, in order of the part of the day.
 */
without_hour: Array<ItemView>, 
/**
 * How many items it has, also where they are not given.
 */
count: number, };

export type Delegate = { 
/**
 * Its identity.
 */
id: DelegateId, 
/**
 * The delegation.
 */
delegation: DelegationId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * What they should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type DelegateCalendar = { 
/**
 * Through what.
 */
of: DelegateSource, 
/**
 * The language of the texts; without it the interface's.
 */
language?: InterfaceLanguage, 
/**
 * The file.
 */
to: Target, };

export type DelegateChange = { 
/**
 * The session, journey or stay.
 */
item: string, 
/**
 * What it is: `session`, `journey` or `stay`.
 */
kind: string, 
/**
 * What happened to it.
 */
fate: DelegateFate, 
/**
 * Its title as it is now, in the language.
 */
title: string, 
/**
 * What differs, never empty: words that follow the title.
 */
changes: Array<ChangeView>, 
/**
 * All of it in one line.
 */
text: string, };

export type DelegateFate = "added" | "changed" | "gone";

export type DelegateFile = { 
/**
 * For whom.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The file, by its name in the folder.
 */
file: string, };

export type DelegateForum = { 
/**
 * The forum.
 */
id: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * Its name.
 */
name: Localized, 
/**
 * Its first day.
 */
starts: string, 
/**
 * Its last day.
 */
ends: string, 
/**
 * Its languages.
 */
languages: Array<LanguageTag>, };

export type DelegateId = string;

export type DelegateRequest = { 
/**
 * Through what.
 */
of: DelegateSource, 
/**
 * The instant that is now (RFC 3339); without it the clock's.
 */
at?: string, 
/**
 * The zone at home; without it that of the person's home, else the viewer's.
 */
home_zone?: ZoneId, 
/**
 * The language of what changed; without it the interface's.
 */
language?: InterfaceLanguage, };

export type DelegateRow = { 
/**
 * The record.
 */
id: DelegateId, 
/**
 * The person.
 */
person: Named<PersonId>, 
/**
 * The legs they attend, in order.
 */
legs: Array<LegId>, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type DelegateSeen = { 
/**
 * Through what.
 */
of: DelegateSource, };

export type DelegateSource = { "bundle": Source } | { "person": { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The person, by id, or by name where one has it.
 */
person: string, } };

export type DelegateView = { 
/**
 * Who they are.
 */
person: Named<PersonId>, 
/**
 * The forum.
 */
forum: DelegateForum, 
/**
 * The publication that calendars were last made from.
 */
published?: Publication, 
/**
 * Whether it is seen through a bundle that was made for them.
 */
from_bundle: boolean, 
/**
 * Now, as the clock shows it where they are by their plan; none where nobody can tell.
 */
here?: ClockView, 
/**
 * Now, as the clock shows it at home.
 */
at_home?: ClockView, 
/**
 * What they are at now; a stay last.
 */
now: Array<ItineraryItem>, 
/**
 * What comes next; several where they begin together.
 */
next: Array<ItineraryItem>, 
/**
 * What has a day, today, and no hour yet.
 */
today: Array<ItineraryItem>, 
/**
 * Their days, each time in the clock of the place with the clock at home beside it.
 */
days: Array<ItineraryDay>, 
/**
 * The public programme beside them.
 */
public: PublicProgramme, 
/**
 * What changed since they last looked.
 */
changes: SinceLastLook, };

export type DelegatesExport = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * For whom: people by id, or by name where one has it. Without it for all delegates.
 */
people?: Array<string>, 
/**
 * Whether each gets their own private facts.
 */
with_private?: boolean, 
/**
 * The folder.
 */
to: Target, };

export type DelegatesExported = { 
/**
 * Where.
 */
saved: Saved, 
/**
 * The files that are new or changed.
 */
written: Array<DelegateFile>, 
/**
 * How many files were as they should be and stayed.
 */
unchanged: number, };

export type Delegation = { 
/**
 * Its identity.
 */
id: DelegationId, 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its name; without one, its organization's or country's.
 */
name: Localized, 
/**
 * The country it comes from.
 */
country?: CountryCode, 
/**
 * The organization it comes from.
 */
organization?: OrganizationId, 
/**
 * Its head.
 */
head?: PersonId, 
/**
 * Whether it travels as an official delegation.
 */
official: boolean, 
/**
 * What its delegates should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type DelegationId = string;

export type DelegationRow = { 
/**
 * The record.
 */
delegation: Delegation, 
/**
 * The organization it comes from.
 */
organization?: Named<OrganizationId>, 
/**
 * Its head.
 */
head?: Named<PersonId>, 
/**
 * Its delegates in order.
 */
delegates: Array<DelegateRow>, 
/**
 * Who supports it.
 */
partners: Array<PartnerView>, };

export type Dependants = { 
/**
 * Their kind.
 */
kind: Kind, 
/**
 * How many there are.
 */
count: number, 
/**
 * The names of the first five.
 */
names: Array<string>, };

export type Edited<T> = { 
/**
 * The answer.
 */
value: T, 
/**
 * Which records changed, kind by kind.
 */
changed: Array<ChangedKind>, 
/**
 * What the planner should look at in what changed: what is newly found, or found with another weight or other facts.
 */
findings: Array<Finding>, 
/**
 * What was found before and is no more.
 */
solved: Array<Finding>, };

export type EffectView = { 
/**
 * What is no longer found.
 */
solved: Array<FindingView>, 
/**
 * What is newly found.
 */
caused: Array<FindingView>, };

export type End = "start" | "end";

export type EntryChanges = { 
/**
 * That come in.
 */
added: number, 
/**
 * Whose facts change.
 */
changed: number, 
/**
 * That go.
 */
gone: number, };

export type ErrorCode = "unknown-command" | "bad-request" | "no-workspace" | "not-found" | "not-unique" | "bad-field" | "time-nonexistent" | "time-ambiguous" | "unknown-zone" | "ends-before-start" | "locked" | "not-published" | "no-such-publication" | "not-in-calendar" | "still-there" | "gone-there" | "bundle-problems" | "programme-unreadable" | "made-for-a-delegate" | "not-for-a-delegate" | "calendar-unreadable" | "unknown-file" | "sheet-unreadable" | "zone-rules-refused" | "nothing-to-undo" | "nothing-to-redo" | "undo-conflict" | "later-step" | "second-writer" | "read-only" | "newer-version" | "not-a-workspace" | "damaged" | "disk-full" | "file-exists" | "file" | "network-folder" | "path-refused" | "cancelled" | "workspace";

export type ExportRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * Only calendars of this scope.
 */
scope?: CalendarScope, 
/**
 * Only the calendar of this leg, venue, track, delegation or person.
 */
subject?: string, 
/**
 * The language of the texts; without it the interface's.
 */
language?: InterfaceLanguage, 
/**
 * Only calendars in which anything changed since the publication of this number.
 */
changed_since?: number, 
/**
 * A reminder so long before each entry with an hour: a number with `m`, `h` or `d`.
 */
alarm?: string, 
/**
 * Whether those who are named in a session come once more as RFC 9073 participants.
 */
participants?: boolean, 
/**
 * The folder.
 */
to: Target, };

export type Exported = { 
/**
 * Where.
 */
saved: Saved, 
/**
 * The files that were written anew, by their names in the folder.
 */
written: Array<string>, 
/**
 * How many files were as they should be and stayed.
 */
unchanged: number, 
/**
 * The files of calendars that are no more, now all cancelled.
 */
cancelled: Array<string>, 
/**
 * How many calendars were left out because nothing in them changed since the publication that was named.
 */
left_out: number, };

export type Family = "overlaps" | "presence" | "tightness" | "nights" | "space" | "time" | "readiness" | "hygiene";

export type FamilyView = { 
/**
 * The family.
 */
family: Family, 
/**
 * Its name, in the language shown.
 */
title: string, };

export type FileRequest = { 
/**
 * The file.
 */
source: Source, };

export type FindRequest = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What was typed; nothing for the first of all.
 */
text: string, 
/**
 * Only what belongs to this record by any of its references: the rooms of a venue, the legs of a forum.
 */
within?: string, 
/**
 * Only this record: what it is called.
 */
id?: string, 
/**
 * Whether the records themselves are wanted, with all their fields.
 */
whole?: boolean, 
/**
 * How many at most; 20 without it, 200 at most.
 */
limit?: number, };

export type Finding = { 
/**
 * `code:ids:digest`: the same as long as its cause is the same. The ids are those of its subjects, the digest is of the
 * facts that cause it, such as the two times of an overlap; never of private ones. An acceptance names it.
 */
key: string, 
/**
 * What it is about.
 */
code: FindingCode, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The records it is about, in the order that the code says.
 */
subjects: Array<Subject>, 
/**
 * When that is, where it is at a time.
 */
at?: string, 
/**
 * The arguments of its message, by name; never private facts.
 */
args: { [key in string]: string }, 
/**
 * Why the planner said that it may stay, where they did.
 */
accepted?: string, };

export type FindingCode = "person-double-booked" | "room-double-booked" | "delegation-double-booked" | "session-during-journey" | "journeys-overlap" | "stays-overlap" | "before-arrival" | "after-departure" | "no-journey-to-leg" | "journey-chain-broken" | "leg-not-attended" | "transfer-too-short" | "arrival-unmet" | "short-rest" | "night-without-bed" | "stay-elsewhere" | "room-type-and-guests-differ" | "over-capacity" | "person-unavailable" | "room-unavailable" | "outside-venue-hours" | "outside-leg-dates" | "outside-forum-dates" | "public-holiday" | "day-clash-possible" | "time-nonexistent" | "time-ambiguous" | "moved-by-rules" | "ends-before-start" | "longer-than-a-day" | "unscheduled" | "hour-to-be-confirmed" | "no-room" | "no-speaker" | "speaker-unconfirmed" | "still-tentative" | "delegation-without-head" | "language-gap" | "passport-expiring" | "task-overdue" | "sample-left" | "look-alike" | "orphan-person" | "duplicate-slug";

export type FindingCounts = { 
/**
 * Errors.
 */
error: number, 
/**
 * Warnings.
 */
warning: number, 
/**
 * Notices.
 */
notice: number, 
/**
 * Accepted ones, of any severity.
 */
accepted: number, };

export type FindingMarksView = { 
/**
 * How many there are in the whole forum.
 */
counts: FindingCounts, 
/**
 * The marks by the ids of the records, the graver first; a record without any is left out.
 */
marks: { [key in string]: Array<MarkView> }, };

export type FindingSettings = { 
/**
 * How grave each kind is, where it is not as usual.
 */
levels: { [key in FindingCode]?: Level }, 
/**
 * How much time things take.
 */
thresholds: Thresholds, };

export type FindingSettingsChange = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * All that differs from the usual.
 */
settings: FindingSettings, };

export type FindingSettingsRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, };

export type FindingSettingsView = { 
/**
 * What differs from the usual.
 */
settings: FindingSettings, 
/**
 * Every kind of finding, in the order of the catalogue.
 */
codes: Array<CodeView>, };

export type FindingView = { 
/**
 * Its key, which acceptances name.
 */
key: string, 
/**
 * What it is about.
 */
code: FindingCode, 
/**
 * The family of its code.
 */
family: Family, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * What it is about in a few words, in the language shown.
 */
title: string, 
/**
 * What happens, to what, when: a sentence in the language shown.
 */
text: string, 
/**
 * The records it is about, in the order that the code says.
 */
subjects: Array<SubjectView>, 
/**
 * When that is, where it is at a time.
 */
at?: TimeView, 
/**
 * Why it may stay, where the planner said so.
 */
accepted?: string, 
/**
 * Whether fixes can be asked for; there may still be none that helps.
 */
has_fixes: boolean, 
/**
 * The arguments of its message as they were found: ids, dates, instants, numbers.
 */
args: { [key in string]: string }, };

export type FindingsRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * Only those at least as grave.
 */
severity?: Severity, 
/**
 * Only those that concern this person, by id or by a name that one person has.
 */
person?: string, 
/**
 * Today, for what is overdue; without it the day by the clock, in UTC.
 */
today?: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type FindingsView = { 
/**
 * The graver first, then by time and key; accepted ones at the end.
 */
findings: Array<FindingView>, 
/**
 * Those of the whole forum, whatever the filter.
 */
counts: FindingCounts, 
/**
 * The families of findings, in the order of the catalogue.
 */
families: Array<FamilyView>, };

export type FixCode = "another-room" | "another-time" | "excuse" | "attend-leg" | "longer-stay" | "stay" | "transfer" | "name-head" | "say-which";

export type FixRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The key of the finding.
 */
key: string, 
/**
 * The id of the fix, as it was proposed.
 */
fix: string, 
/**
 * Today, as when it was proposed.
 */
today?: string, };

export type FixView = { 
/**
 * What to name it by when it is applied; the same as long as the plan is.
 */
id: string, 
/**
 * What it does.
 */
code: FixCode, 
/**
 * What it does, in the language shown.
 */
text: string, 
/**
 * What it changes among the findings.
 */
effect: EffectView, };

export type FixesRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The key of the finding.
 */
key: string, 
/**
 * Today, as when it was listed.
 */
today?: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type Fold = "earlier" | "later";

export type ForgetRequest = { 
/**
 * The person, by id, or by name where one has it.
 */
person: string, };

export type Forum = { 
/**
 * Its identity.
 */
id: ForumId, 
/**
 * A short name for addresses and the terminal: lower-case letters, digits and hyphens. Two forums may share one; that is a finding.
 */
slug: string, 
/**
 * Its name.
 */
name: Localized, 
/**
 * What it is, in a paragraph.
 */
summary: Localized, 
/**
 * Its first day.
 */
starts: string, 
/**
 * Its last day, not before the first.
 */
ends: string, 
/**
 * Who organizes it.
 */
organizer?: OrganizationId, 
/**
 * What it is for, one aim each.
 */
aims: Array<Localized>, 
/**
 * The languages it speaks; the first is shown where the chosen one is missing.
 */
languages: Array<LanguageTag>, 
/**
 * The earlier forum that it follows.
 */
follows?: ForumId, 
/**
 * The domain at the end of the UIDs of its calendars, frozen by the first publication; without one the workspace gives it.
 */
calendar_domain?: string, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, 
/**
 * What it says about its own findings.
 */
findings?: FindingSettings, };

export type ForumCard = { 
/**
 * The forum.
 */
id: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * Its name.
 */
name: Localized, 
/**
 * Its first day.
 */
starts: string, 
/**
 * Its last day.
 */
ends: string, 
/**
 * Its languages.
 */
languages: Array<LanguageTag>, 
/**
 * Its stops, in order.
 */
stops: Array<Stop>, 
/**
 * How many sessions it has.
 */
sessions: number, 
/**
 * How many people travel with it.
 */
delegates: number, 
/**
 * The number of its last publication.
 */
published?: number, 
/**
 * Whether some of it is made up for a sample.
 */
sample: boolean, };

export type ForumDraft = { 
/**
 * Its name.
 */
name: Localized, 
/**
 * Its short name; made from the name where absent.
 */
slug?: string, 
/**
 * Its first day.
 */
starts: string, 
/**
 * Its last day.
 */
ends: string, 
/**
 * Its languages; the first is shown where the chosen one is missing.
 */
languages: Array<LanguageTag>, };

export type ForumId = string;

export type ForumRequest = { 
/**
 * The slug or id.
 */
forum: string, };

export type ForumView = { 
/**
 * The forum.
 */
forum: Forum, 
/**
 * Who organizes it.
 */
organizer?: string, 
/**
 * The forum it follows.
 */
follows?: Titled<ForumId>, 
/**
 * The forums that follow it.
 */
followed_by: Array<Titled<ForumId>>, 
/**
 * Its legs in order.
 */
legs: Array<LegView>, 
/**
 * Its tracks in order.
 */
tracks: Array<Track>, 
/**
 * Its partners in order.
 */
partners: Array<PartnerView>, 
/**
 * What came of it.
 */
outcomes: Array<Outcome>, 
/**
 * What came of the forum it follows.
 */
earlier_outcomes: Array<Outcome>, 
/**
 * What is to be done.
 */
tasks: Array<Task>, 
/**
 * Its delegations in order.
 */
delegations: Array<Titled<DelegationId>>, 
/**
 * How many of each there are.
 */
counts: Counts, 
/**
 * Its last publication.
 */
published?: Publication, 
/**
 * Whether some of it is made up for a sample.
 */
sample: boolean, };

export type FreeRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * Who must be there: ids, or names where one person has it.
 */
people: Array<string>, 
/**
 * How long, in minutes, 1 to 1,440.
 */
minutes: number, 
/**
 * How many people must fit in a room; without it no room is looked for.
 */
heads?: number, 
/**
 * The leg; without it all.
 */
leg?: LegId, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type FreeView = { 
/**
 * The leg.
 */
leg: LegId, 
/**
 * Its city.
 */
city: string, 
/**
 * From.
 */
from: TimeView, 
/**
 * Until.
 */
until: TimeView, 
/**
 * The rooms that are free throughout, the smallest that is large enough first.
 */
rooms: Array<RoomChoice>, };

export type GenerateRequest = { 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * How many delegates.
 */
delegates: number, 
/**
 * How many legs.
 */
legs: number, 
/**
 * Where chance begins; the same seed makes the same forum.
 */
seed: number, 
/**
 * How many of a hundred sessions clash with another on purpose.
 */
conflicts?: number, };

export type GridBy = "room" | "venue";

export type GridCheck = { 
/**
 * Why it cannot be, where it cannot.
 */
refused?: WireError, 
/**
 * When it would be.
 */
when?: WhenView, 
/**
 * What it would solve and cause among the findings.
 */
effect: EffectView, };

export type GridDate = { 
/**
 * The day, in the place.
 */
date: string, 
/**
 * Whether it is one of the leg.
 */
of_leg: boolean, 
/**
 * How long it is.
 */
minutes: number, 
/**
 * How many sessions begin on it.
 */
sessions: number, };

export type GridDay = { 
/**
 * The day, in the place.
 */
date: string, 
/**
 * How long it is; none at all where the place has skipped it.
 */
minutes: number, 
/**
 * The offset from UTC when it begins: `−05`.
 */
offset: string, 
/**
 * Its hours in order.
 */
hours: Array<HourView>, 
/**
 * What has an hour, by when it begins.
 */
items: Array<GridItem>, 
/**
 * What has none, by the part of the day.
 */
band: Array<BandItem>, 
/**
 * Journeys to and from the place.
 */
journeys: Array<GridJourney>, };

export type GridItem = { 
/**
 * The session.
 */
session: GridSession, 
/**
 * Where it begins on this day, in minutes since the day began.
 */
from: number, 
/**
 * Where it ends on this day, likewise.
 */
to: number, 
/**
 * Whether it began on the day before, or earlier.
 */
before: boolean, 
/**
 * Whether it goes on on the next day.
 */
after: boolean, 
/**
 * The day on which it begins.
 */
on: string, 
/**
 * Where it begins there, in minutes since that day began.
 */
begins: number, 
/**
 * How long it takes, in minutes of elapsed time.
 */
elapsed: number, 
/**
 * When it begins by the clock of the place.
 */
start: WallTime, 
/**
 * When it ends.
 */
end: WallTime, 
/**
 * When it begins by the clock that the viewer chose.
 */
viewer_start?: WallTime, 
/**
 * What is doubtful about its times, as the name of a Fluent message.
 */
trouble?: string, };

export type GridJourney = { 
/**
 * The journey.
 */
id: JourneyId, 
/**
 * The vehicle.
 */
mode: JourneyMode, 
/**
 * Its number.
 */
number?: string, 
/**
 * Where it leaves from.
 */
from_place: string, 
/**
 * Where it arrives.
 */
to_place: string, 
/**
 * Whether it comes to the place; otherwise it leaves it.
 */
arrives: boolean, 
/**
 * When it comes or leaves, by the clock of the place, where its hour is known.
 */
at?: WallTime, 
/**
 * Where it begins on this day, in minutes since the day began; none without hours.
 */
from?: number, 
/**
 * Where it ends on this day, likewise.
 */
to?: number, 
/**
 * How many travel.
 */
travellers: number, 
/**
 * Whether it is booked.
 */
confirmed: boolean, };

export type GridRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The leg; without it the first.
 */
leg?: LegId, 
/**
 * The first day; without it the first of the leg.
 */
from?: string, 
/**
 * How many days, 1 to 31; without it one.
 */
count?: number, 
/**
 * What the columns are; without it rooms.
 */
by?: GridBy, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type GridSession = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * Its title.
 */
title: Localized, 
/**
 * What kind of item it is.
 */
kind: SessionKind, 
/**
 * How settled it is.
 */
status: SessionStatus, 
/**
 * The leg it is part of.
 */
leg?: LegId, 
/**
 * Its track.
 */
track?: TrackId, 
/**
 * The column it stands in.
 */
column: string, 
/**
 * Whether it is an item of a host event, which cannot be moved.
 */
locked: boolean, 
/**
 * How many people come.
 */
people: number, 
/**
 * How long it takes by the clock, or is meant to, in minutes.
 */
minutes: number, };

export type GridView = { 
/**
 * The leg.
 */
leg: LegId, 
/**
 * The city whose clock counts.
 */
city: string, 
/**
 * Its zone.
 */
zone: ZoneId, 
/**
 * The days that can be shown, in order: those of the leg, and others on which it has sessions.
 */
dates: Array<GridDate>, 
/**
 * The columns in order: what is nowhere first, then venue by venue.
 */
columns: Array<ColumnView>, 
/**
 * The days asked for.
 */
days: Array<GridDay>, 
/**
 * What has no day, of the leg and of none.
 */
unscheduled: Array<GridSession>, };

export type Guest = { 
/**
 * Its identity.
 */
id: GuestId, 
/**
 * The stay.
 */
stay: StayId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type GuestId = string;

export type Happening = { "journey_late": { 
/**
 * The journey.
 */
journey: JourneyId, 
/**
 * By how many minutes.
 */
minutes: number, } } | { "person_out": { 
/**
 * The person.
 */
person: PersonId, } } | { "room_lost": { 
/**
 * The room.
 */
room: RoomId, } };

export type HistoryRequest = { 
/**
 * Only steps before this one.
 */
before?: string, 
/**
 * How many at most; 100 without it, 1,000 at most.
 */
limit?: number, };

export type HistoryView = { 
/**
 * The steps.
 */
steps: Array<StepView>, 
/**
 * Whether there are older ones.
 */
more: boolean, };

export type HostEvent = { 
/**
 * Its identity.
 */
id: HostEventId, 
/**
 * Its name as its organizer writes it.
 */
name: string, 
/**
 * Its first day.
 */
starts?: string, 
/**
 * Its last day.
 */
ends?: string, 
/**
 * The address of its site.
 */
site?: string, 
/**
 * Who organizes it.
 */
organization?: OrganizationId, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type HostEventId = string;

export type HourChoice = { 
/**
 * How to ask for it.
 */
take: Take, 
/**
 * The hour.
 */
clock: ClockView, };

export type HourView = { 
/**
 * Minutes since the day began.
 */
minute: number, 
/**
 * What the clock of the place says.
 */
wall: WallTime, 
/**
 * What the clock of the zone that the viewer chose says.
 */
viewer?: WallTime, 
/**
 * By how many minutes the place's clock has just been turned, where it has; negative back.
 */
turned?: number, };

export type ImportBecomes = "session" | "journey" | "stay" | "nothing";

export type ImportChoice = { 
/**
 * What it becomes.
 */
becomes: ImportBecomes, 
/**
 * What kind of session.
 */
session_kind: SessionKind, 
/**
 * The leg of a session; none for one that is online or elsewhere.
 */
leg?: LegId, 
/**
 * The venue of a session, the lodging of a stay. A stay needs it.
 */
venue?: VenueId, 
/**
 * The vehicle of a journey.
 */
mode: JourneyMode, 
/**
 * Where a journey begins. A journey needs it.
 */
from_place?: PlaceId, 
/**
 * Where a journey ends. A journey needs it.
 */
to_place?: PlaceId, 
/**
 * Who takes part, travels or sleeps there.
 */
people: Array<PersonId>, 
/**
 * The zone whose clock its times are read by, where what the file says of that is to be put aside.
 */
zone?: ZoneId, };

export type ImportFate = "new" | "changed" | "same" | "older" | "cancelled" | "never_was" | "removed_here" | "ours";

export type ImportPlace = { 
/**
 * The place.
 */
id: PlaceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its country, as ISO 3166-1 has it.
 */
country: string, 
/**
 * Whether it would be added.
 */
added: boolean, };

export type ImportReport = { 
/**
 * The forum of the bundle.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * How many records come in.
 */
added: number, 
/**
 * How many records change.
 */
updated: number, 
/**
 * How many records go.
 */
removed: number, 
/**
 * How many records stay as they are.
 */
unchanged: number, 
/**
 * Fields that were changed on both sides.
 */
both_changed: Array<KeptField>, 
/**
 * What is doubtful and was taken all the same.
 */
notes: Array<BundleNote>, };

export type ImportRow = { 
/**
 * What it is known by, to choose otherwise.
 */
key: string, 
/**
 * The line of the file at which it begins.
 */
line: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The place that the calendar names.
 */
location?: string, 
/**
 * When it is, in the clock of where it would be.
 */
when: WhenView, 
/**
 * Whether it is one of several that repeat.
 */
repeats: boolean, 
/**
 * How it stands to what was imported before.
 */
fate: ImportFate, 
/**
 * What it became then, or what of ours it is.
 */
kind?: Kind, 
/**
 * The record.
 */
record?: string, 
/**
 * What is proposed, or was chosen in the request.
 */
choice: ImportChoice, 
/**
 * What was broken, repaired or doubtful about it.
 */
notes: Array<CalendarNote>, };

export type ImportVenue = { 
/**
 * The venue.
 */
id: VenueId, 
/**
 * Its name.
 */
name: string, 
/**
 * The city it is in.
 */
city: string, 
/**
 * Whether people sleep there.
 */
lodging: boolean, 
/**
 * Whether it would be added.
 */
added: boolean, };

export type Imported = { 
/**
 * Its identity.
 */
id: ImportedId, 
/**
 * The forum whose bundle it was, or that the calendar or sheet was read into.
 */
forum: ForumId, 
/**
 * The kind of the record.
 */
kind: Kind, 
/**
 * The record.
 */
record: string, 
/**
 * Its fields as the file had them; of a calendar also, under [`Imported::CALENDAR`], what it knows the item by, and of a
 * sheet, under [`Imported::SHEET`], what it knows the row by.
 */
fields: Record<string, unknown>, };

export type ImportedId = string;

export type InterfaceLanguage = "es" | "en" | "pt";

export type InvitationMethod = "request" | "cancel";

export type InvitationRequest = { 
/**
 * The session, journey or stay by id, or a session by the title that one in the person's calendar has.
 */
session: string, 
/**
 * The person, by id, or by the name that one has.
 */
person: string, 
/**
 * Whether it is called off; only where it is cancelled, or gone from their calendar.
 */
cancel: boolean, 
/**
 * The address of who organizes; without it one that nobody has.
 */
organizer?: string, 
/**
 * The address of the person; without it one that nobody has. It is kept nowhere.
 */
attendee?: string, 
/**
 * A reminder so long before: a number with `m`, `h` or `d`.
 */
alarm?: string, 
/**
 * The language of the texts; without it the interface's.
 */
language?: InterfaceLanguage, 
/**
 * The file, or the folder to put it into.
 */
to: Target, };

export type Invited = { 
/**
 * Where.
 */
saved: Saved, 
/**
 * What kind of message it is.
 */
method: InvitationMethod, 
/**
 * The title of the entry.
 */
title: string, 
/**
 * The name of the person.
 */
person: string, 
/**
 * The publication it is made from.
 */
publication: Publication, 
/**
 * Its UID, that of the person's calendar.
 */
uid: string, 
/**
 * Its sequence, that of the person's calendar.
 */
sequence: number, 
/**
 * Whether organizer and attendee both have an address that was named.
 */
addressed: boolean, };

export type ItemView = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * Its title.
 */
title: Localized, 
/**
 * What kind of item it is.
 */
kind: SessionKind, 
/**
 * How settled it is.
 */
status: SessionStatus, 
/**
 * Who it is for.
 */
audience: Audience, 
/**
 * When it is.
 */
when: WhenView, 
/**
 * The leg it is part of.
 */
leg?: LegId, 
/**
 * The city, or none where it is online.
 */
city?: string, 
/**
 * Its track.
 */
track?: TrackId, 
/**
 * The name of its venue.
 */
venue?: string, 
/**
 * The name of its room.
 */
room?: string, 
/**
 * The names of those with a part in it: speakers, moderators, panelists, hosts, performers.
 */
people: Array<string>, 
/**
 * The languages spoken.
 */
languages: Array<LanguageTag>, 
/**
 * Whether it is an item of a host event.
 */
locked: boolean, 
/**
 * The name of that host event.
 */
host?: string, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, 
/**
 * How many minutes the clock goes forward between the item before and this one, where it does; negative back.
 */
clock_change?: number, };

export type ItineraryDay = { 
/**
 * The day, in the place; none for what has no day yet.
 */
date?: string, 
/**
 * What they do that day, in order.
 */
items: Array<ItineraryItem>, };

export type ItineraryItem = { "kind": "session", 
/**
 * The session.
 */
item: ItemView, 
/**
 * As what.
 */
roles: Array<Role>, 
/**
 * Their reply.
 */
reply: Reply, 
/**
 * The delegation they come with, where it is not by themselves.
 */
inherited_from?: Localized, } | { "kind": "journey", 
/**
 * The journey.
 */
journey: JourneyView, } | { "kind": "stay", 
/**
 * The stay.
 */
stay: StayView, };

export type Journey = { 
/**
 * Its identity.
 */
id: JourneyId, 
/**
 * The forum it is for.
 */
forum: ForumId, 
/**
 * The vehicle.
 */
mode: JourneyMode, 
/**
 * Who runs it.
 */
operator?: string, 
/**
 * Its number (`AV 52`).
 */
number?: string, 
/**
 * The place it leaves from.
 */
from_place: PlaceId, 
/**
 * The venue it leaves from.
 */
from_venue?: VenueId, 
/**
 * The point it leaves from: an airport, a street corner.
 */
from_point?: string, 
/**
 * The place it arrives in.
 */
to_place: PlaceId, 
/**
 * The venue it arrives at.
 */
to_venue?: VenueId, 
/**
 * The point it arrives at.
 */
to_point?: string, 
/**
 * When it leaves, in the zone of the place it leaves from.
 */
departs: Moment, 
/**
 * When it arrives, in the zone of the place it arrives in.
 */
arrives: Moment, 
/**
 * Whether it is booked.
 */
confirmed: boolean, 
/**
 * What travellers should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type JourneyId = string;

export type JourneyMode = "flight" | "train" | "bus" | "car" | "ferry" | "walk" | "other";

export type JourneyView = { 
/**
 * The record.
 */
journey: Journey, 
/**
 * Where it leaves from.
 */
from: string, 
/**
 * Where it arrives.
 */
to: string, 
/**
 * When: the start in the clock of the one, the end in the clock of the other.
 */
when: WhenView, 
/**
 * The day it leaves, where only the days are known.
 */
departure_day?: string, 
/**
 * The names of those who travel.
 */
travellers: Array<Named<PersonId>>, };

export type Keep = "wall" | "instant";

export type KeptField = { 
/**
 * The kind of the record.
 */
kind: Kind, 
/**
 * The record.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The field.
 */
field: string, 
/**
 * What is here.
 */
ours: unknown, 
/**
 * What the bundle says.
 */
theirs: unknown, 
/**
 * Whether the bundle's was taken.
 */
taken: boolean, };

export type Kind = "organization" | "membership" | "place" | "venue" | "room" | "person" | "affiliation" | "availability" | "host_event" | "forum" | "leg" | "track" | "session" | "delegation" | "delegate" | "attended_leg" | "participation" | "partner" | "journey" | "traveller" | "stay" | "guest" | "task" | "outcome" | "acceptance" | "private_person" | "private_booking" | "imported";

export type LanguageTag = string;

export type Leg = { 
/**
 * Its identity.
 */
id: LegId, 
/**
 * The forum it belongs to.
 */
forum: ForumId, 
/**
 * Its name; without one, the name of its place.
 */
name: Localized, 
/**
 * Where it is.
 */
place: PlaceId, 
/**
 * Its first day, in the place.
 */
starts: string, 
/**
 * Its last day, in the place.
 */
ends: string, 
/**
 * The host event it takes place in.
 */
host_event?: HostEventId, 
/**
 * What delegates should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type LegDays = { 
/**
 * Its first day.
 */
starts: string, 
/**
 * Its last day.
 */
ends: string, 
/**
 * The city.
 */
city: string, };

export type LegId = string;

export type LegShiftRequest = { 
/**
 * The leg: its id; with `forum` also its name, or the name of its place or host event, where one has it.
 */
leg: string, 
/**
 * The slug or id of the forum.
 */
forum?: string, 
/**
 * By how many days, forward positive; without it `starts` says so.
 */
days?: number, 
/**
 * Its new first day.
 */
starts?: string, 
/**
 * The place it is to be in, by id, or by name where one has it; without it the one it is in.
 */
place?: string, 
/**
 * What of each time stays; without it the wall clock.
 */
keep?: Keep, 
/**
 * Whether journeys around these days come along; without it they do.
 */
journeys?: boolean, 
/**
 * Whether stays around these days come along; without it they do.
 */
stays?: boolean, 
/**
 * Whether tasks of the leg come along; without it they do.
 */
tasks?: boolean, 
/**
 * What remains where it is, all the same.
 */
except?: Array<RecordName>, 
/**
 * Which hour is meant where one does not exist, or exists twice.
 */
answers?: Array<Answer>, 
/**
 * Today, as when findings are listed.
 */
today?: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type LegShiftView = { 
/**
 * The leg as it is.
 */
before: LegDays, 
/**
 * The leg as it would be.
 */
after: LegDays, 
/**
 * What belongs to it, by when it is now.
 */
items: Array<ShiftedView>, 
/**
 * How many hours have to be asked for before it can be done.
 */
open: number, 
/**
 * What it would do to the findings.
 */
effect: EffectView, };

export type LegView = { 
/**
 * The leg.
 */
leg: Leg, 
/**
 * Where it is.
 */
place: Place, 
/**
 * The offset from UTC of its place on its first day: `−05`.
 */
offset: string, 
/**
 * How many minutes clocks go forward on the way from the leg before, where they do; negative back.
 */
clock_change?: number, 
/**
 * The host event it takes place in.
 */
host_event?: HostEvent, 
/**
 * Who organizes the host event.
 */
host?: string, 
/**
 * Who helps with it.
 */
partners: Array<PartnerView>, 
/**
 * How many sessions it has, without those of the host event.
 */
sessions: number, 
/**
 * How many sessions of the host event are laid over it.
 */
overlaid: number, };

export type Level = "off" | "notice" | "warning" | "error";

export type ListRequest = Record<symbol, never>;

export type Localized = { [tag in string]: string };

export type ManyRequest = { 
/**
 * Their kind.
 */
kind: Kind, 
/**
 * The records.
 */
ids: string[], 
/**
 * The fields that all of them get; null empties one.
 */
fields: Record<string, unknown>, 
/**
 * By how many days sessions move, forward positive.
 */
days?: number, 
/**
 * By how many minutes sessions with an hour move on the clock, forward positive.
 */
minutes?: number, };

export type Mark = "sample" | "other_source" | "to_be_confirmed";

export type MarkView = { 
/**
 * Its key.
 */
key: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * What it is about in a few words, in the language shown.
 */
title: string, };

export type MarksRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The ids of the records; without them every record.
 */
of?: Array<string>, };

export type Membership = { 
/**
 * Its identity.
 */
id: MembershipId, 
/**
 * The member.
 */
member: OrganizationId, 
/**
 * The network.
 */
network: OrganizationId, 
/**
 * From.
 */
since?: string, 
/**
 * Until.
 */
until?: string, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type MembershipId = string;

export type Moment = "unknown" | { "day": { 
/**
 * The day, in the zone of the point.
 */
date: string, 
/**
 * The part of the day, where it is known.
 */
part?: DayPart, } } | { "at": { 
/**
 * The wall time.
 */
time: WallTime, 
/**
 * Which one is meant where the clock is turned back.
 */
fold?: Fold, } };

export type MoveRequest = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * The leg in whose days it is moved; a session of another leg becomes one of it, an online one stays online.
 */
leg: LegId, 
/**
 * When it is to be.
 */
to: MoveTo, 
/**
 * Where it is to be; without it where it is.
 */
column?: Column, 
/**
 * What columns are: by venues, a session stays in its room where that is in the venue. Without it rooms.
 */
by?: GridBy, 
/**
 * The zone to show beside the place's in the answer.
 */
viewer_zone?: ZoneId, };

export type MoveTo = "as_it_is" | "unscheduled" | { "day": { 
/**
 * The day, in the place.
 */
day: string, 
/**
 * The part of the day.
 */
part?: DayPart, } } | { "at": { 
/**
 * The day, in the place of the leg.
 */
day: string, 
/**
 * Minutes since the day began; less than the day is long.
 */
minute: number, 
/**
 * How long, in minutes of elapsed time; without it as long by the clock as it is.
 */
minutes?: number, } } | { "wall": { 
/**
 * The time.
 */
start: WallTime, 
/**
 * Which is meant where the clock is turned back.
 */
fold?: Fold, 
/**
 * How long by the clock, in minutes; without it as long as it is.
 */
minutes?: number, } };

export type MovedItem = { 
/**
 * The session or journey, by name.
 */
title: Localized, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its id.
 */
id: string, 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * The wall time that was written down.
 */
time: WallTime, 
/**
 * Its zone.
 */
zone: ZoneId, 
/**
 * The instant by the rules before, in UTC (`2026-12-01T15:00Z`).
 */
before: string, 
/**
 * The instant by the rules in use, in UTC.
 */
after: string, 
/**
 * Which one, where the clock is turned back.
 */
fold?: Fold, };

export type Named<I> = { 
/**
 * The record.
 */
id: I, 
/**
 * Its name.
 */
name: string, };

export type NoteGravity = "broken" | "repaired" | "doubtful";

export type OpeningHours = { 
/**
 * Day of the week, 1 Monday to 7 Sunday (ISO 8601).
 */
weekday: number, 
/**
 * When it opens.
 */
opens: string, 
/**
 * When it closes; not after `opens` means on the following day.
 */
closes: string, };

export type Organization = { 
/**
 * Its identity.
 */
id: OrganizationId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its initials or short name.
 */
short_name?: string, 
/**
 * What kind it is.
 */
kind: OrganizationKind, 
/**
 * Its country.
 */
country?: CountryCode, 
/**
 * The address of its site.
 */
site?: string, 
/**
 * What it is.
 */
summary: Localized, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type OrganizationId = string;

export type OrganizationKind = "association" | "network" | "label" | "festival" | "agency" | "company" | "act" | "government" | "other";

export type OrganizationRow = { 
/**
 * The record.
 */
organization: Organization, 
/**
 * The networks it is a member of.
 */
networks: Array<Named<OrganizationId>>, 
/**
 * What it does for the forum.
 */
partner_of: Array<PartnerRole>, 
/**
 * Who is there at the time of the forum.
 */
people: Array<Named<PersonId>>, };

export type Outcome = { 
/**
 * Its identity.
 */
id: OutcomeId, 
/**
 * The forum it came of.
 */
forum: ForumId, 
/**
 * What came of it.
 */
title: Localized, 
/**
 * The organization that was founded or changed, where it is one.
 */
organization?: OrganizationId, 
/**
 * When.
 */
date?: string, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type OutcomeId = string;

export type PackRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The person, by id, or by the name that one has.
 */
person: string, 
/**
 * The publication they know: what changed since is told, and sent once more entry by entry.
 */
changed_since?: number, 
/**
 * A reminder so long before each entry with an hour: a number with `m`, `h` or `d`.
 */
alarm?: string, 
/**
 * The language of the texts; without it the interface's.
 */
language?: InterfaceLanguage, 
/**
 * The zip.
 */
to: Target, };

export type Packed = { 
/**
 * Where.
 */
saved: Saved, 
/**
 * The files in it, in order.
 */
files: Array<string>, };

export type Participation = { 
/**
 * Its identity.
 */
id: ParticipationId, 
/**
 * The session.
 */
session: SessionId, 
/**
 * As what.
 */
role: Role, 
/**
 * Their answer.
 */
reply: Reply, 
/**
 * Whether the person is excused: they do not come, nor by their delegation.
 */
excused: boolean, 
/**
 * A word on their part, such as whom they speak for.
 */
note: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, } & ({ "person": PersonId } | { "delegation": DelegationId } | { "organization": OrganizationId });

export type ParticipationId = string;

export type ParticipationView = { 
/**
 * The record.
 */
participation: Participation, 
/**
 * The name of the person or organization.
 */
name?: string, 
/**
 * The name of the delegation.
 */
delegation_name?: Localized, 
/**
 * What a person is, and where, on the day of the session.
 */
affiliations: Array<AffiliationView>, 
/**
 * How many delegates come with a delegation.
 */
delegates?: number, };

export type Partner = { 
/**
 * Its identity.
 */
id: PartnerId, 
/**
 * The organization.
 */
organization: OrganizationId, 
/**
 * Its role.
 */
role: PartnerRole, 
/**
 * A word on it.
 */
note: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, } & ({ "forum": ForumId } | { "leg": LegId } | { "session": SessionId } | { "delegation": DelegationId });

export type PartnerId = string;

export type PartnerRole = "promoter" | "organizer" | "host" | "local_partner" | "funder" | "sponsor" | "supporter" | "media";

export type PartnerView = { 
/**
 * The record.
 */
id: PartnerId, 
/**
 * The organization.
 */
organization: Named<OrganizationId>, 
/**
 * Its role.
 */
role: PartnerRole, 
/**
 * A word on it.
 */
note: Localized, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type PastRequest = { 
/**
 * The step after which.
 */
step: string, 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type PastView = { 
/**
 * The step after which.
 */
step: StepView, 
/**
 * What it was called.
 */
name: Localized, 
/**
 * Its programme then.
 */
programme: ProgrammeView, };

export type PasteRequest = { 
/**
 * The sessions.
 */
sessions: Array<SessionId>, 
/**
 * The day that the earliest of them comes to; the others keep their distance from it.
 */
day: string, 
/**
 * The leg the copies are in; without it that of each session.
 */
leg?: LegId, };

export type PathRequest = { 
/**
 * The file.
 */
path: string, };

export type PeopleRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type PeopleView = { 
/**
 * People, by name.
 */
people: Array<PersonRow>, 
/**
 * Organizations, by name.
 */
organizations: Array<OrganizationRow>, 
/**
 * Delegations in order.
 */
delegations: Array<DelegationRow>, };

export type Person = { 
/**
 * Its identity.
 */
id: PersonId, 
/**
 * Their name as they use it.
 */
name: string, 
/**
 * Their name on a badge, where it is another.
 */
badge_name?: string, 
/**
 * The languages they speak.
 */
languages: Array<LanguageTag>, 
/**
 * Where they live.
 */
home?: PlaceId, 
/**
 * The country they come from, where no more is known.
 */
country?: CountryCode, 
/**
 * Who they are.
 */
biography: Localized, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type PersonId = string;

export type PersonRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The person.
 */
person: PersonId, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type PersonRow = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their country.
 */
country?: CountryCode, 
/**
 * What they are, and where, at the time of the forum.
 */
affiliations: Array<AffiliationView>, 
/**
 * The delegations they travel with.
 */
delegations: Array<Titled<DelegationId>>, 
/**
 * Whether they head one of them.
 */
head: boolean, 
/**
 * In how many sessions they have a part of their own.
 */
sessions: number, 
/**
 * Marks on their fields.
 */
marks: { [key in string]: Mark }, };

export type PersonView = { 
/**
 * The record.
 */
person: Person, 
/**
 * Where they live.
 */
home?: Place, 
/**
 * All their affiliations.
 */
affiliations: Array<AffiliationSpan>, 
/**
 * The delegations they travel with.
 */
delegations: Array<Titled<DelegationId>>, 
/**
 * Their days.
 */
itinerary: Array<ItineraryDay>, };

export type Place = { 
/**
 * Its identity.
 */
id: PlaceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its country.
 */
country: CountryCode, 
/**
 * Degrees north, −90 to 90 (WGS 84).
 */
latitude?: number, 
/**
 * Degrees east, −180 to 180 (WGS 84).
 */
longitude?: number, 
/**
 * The zone its clocks follow.
 */
zone: ZoneId, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type PlaceId = string;

export type PrivateBooking = { 
/**
 * Its identity.
 */
id: PrivateBookingId, 
/**
 * For whom, where it is for one.
 */
person?: PersonId, 
/**
 * The reference.
 */
reference: string, 
/**
 * Notes on it.
 */
notes?: string, } & ({ "journey": JourneyId } | { "stay": StayId });

export type PrivateBookingId = string;

export type PrivatePerson = { 
/**
 * Its identity.
 */
id: PrivatePersonId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * The name in their passport.
 */
legal_name?: string, 
/**
 * The country that issued it.
 */
passport_country?: CountryCode, 
/**
 * Its last day.
 */
passport_expiry?: string, 
/**
 * What they eat and do not eat.
 */
diet?: string, 
/**
 * What they need to take part.
 */
access_needs?: string, 
/**
 * A private address.
 */
email?: string, 
/**
 * A private number.
 */
telephone?: string, 
/**
 * Whom to call.
 */
emergency_contact?: string, };

export type PrivatePersonId = string;

export type ProgrammeExport = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * One leg only, named as for an overlay.
 */
leg?: string, 
/**
 * The form.
 */
format: ProgrammeFormat, 
/**
 * The language of the texts; without it the forum's first.
 */
language?: InterfaceLanguage, 
/**
 * The file.
 */
to: Target, };

export type ProgrammeFormat = "xml" | "json";

export type ProgrammeImport = { 
/**
 * The file: a `schedule.xml` or a `schedule.json`.
 */
source: Source, 
/**
 * What it becomes.
 */
to: ProgrammeTarget, 
/**
 * The zone of its hours, where the file names none or a wrong one.
 */
zone?: string, 
/**
 * Of an overlay: whether its items are in the public programme; without a word new ones are for delegates, and the others stay as they are.
 */
public?: boolean, 
/**
 * The keys of events that are left out.
 */
leave_out?: Array<string>, 
/**
 * Of a forum of its own: where the programme and the workspace changed a field, take the programme's.
 */
take_file?: boolean, };

export type ProgrammeMatch = { 
/**
 * The name on the programme.
 */
name: string, 
/**
 * The person.
 */
person: PersonId, };

export type ProgrammeNote = { 
/**
 * The line, from 1, where it is known.
 */
line?: number, 
/**
 * The event it is about; empty where it is about none.
 */
event: string, 
/**
 * The field; empty where it is about none.
 */
field: string, 
/**
 * What, as the end of the name of a Fluent message, `programme-problem-<code>`.
 */
code: string, 
/**
 * With what.
 */
args: Record<string, unknown>, };

export type ProgrammeReport = { 
/**
 * The forum that gets it.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * The leg that gets it.
 */
leg: LegId, 
/**
 * The title of the programme.
 */
title: string, 
/**
 * Its version in its own words.
 */
version?: string, 
/**
 * The zone that the hours will be in.
 */
zone: ZoneId, 
/**
 * The zone that the file names.
 */
named_zone?: ZoneId, 
/**
 * How many events the programme has.
 */
events: number, 
/**
 * How many rooms.
 */
rooms: number, 
/**
 * How many people.
 */
people: number, 
/**
 * How many sessions come in.
 */
added: number, 
/**
 * How many sessions change.
 */
changed: number, 
/**
 * How many sessions stay as they are.
 */
unchanged: number, 
/**
 * How many sessions go.
 */
gone: number, 
/**
 * How many sessions stay as cancelled, because somebody of ours takes part.
 */
cancelled: number, 
/**
 * Event by event, in the order of the programme; those that are gone last.
 */
rows: Array<ProgrammeRow>, 
/**
 * Fields that were changed on both sides.
 */
both_changed: Array<KeptField>, 
/**
 * Who is taken for somebody of the workspace.
 */
matched: Array<ProgrammeMatch>, 
/**
 * What is wrong or doubtful, and was read all the same.
 */
notes: Array<ProgrammeNote>, };

export type ProgrammeRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, 
/**
 * Only sessions of this leg.
 */
leg?: LegId, 
/**
 * Only sessions of this track.
 */
track?: TrackId, 
/**
 * Only sessions of this kind.
 */
kind?: SessionKind, 
/**
 * Only sessions that this person takes part in.
 */
person?: PersonId, 
/**
 * Only sessions that this delegation takes part in.
 */
delegation?: DelegationId, 
/**
 * Only sessions with these letters in title, venue, room or people, accents and case aside.
 */
search?: string, 
/**
 * Where the filter leaves more items than this, those of one day alone are given; without it, all are.
 */
most?: number, 
/**
 * The key of that day; where it is none of the days, the first is given.
 */
day?: string, };

export type ProgrammeRow = { 
/**
 * Its key, to leave it out by; none for one that is no longer in the programme.
 */
key?: string, 
/**
 * The line it begins on.
 */
line?: number, 
/**
 * The session that it becomes or was.
 */
session: SessionId, 
/**
 * Its title.
 */
title: Localized, 
/**
 * What kind of item it is.
 */
kind: SessionKind, 
/**
 * When it is.
 */
when: WhenView, 
/**
 * When it was, where that changes.
 */
was?: WhenView, 
/**
 * Its room.
 */
room?: string, 
/**
 * Its track in the programme.
 */
track?: string, 
/**
 * Who is on it.
 */
people: Array<string>, 
/**
 * What happens: `added`, `changed`, `unchanged`, `gone`, `cancelled` or `left_out`.
 */
fate: string, 
/**
 * The fields that change.
 */
fields: Array<string>, };

export type ProgrammeSaved = { 
/**
 * Where.
 */
saved: Saved, 
/**
 * How many events are in it.
 */
events: number, 
/**
 * How many sessions are not: they are not public, or have no hour.
 */
left_out: number, };

export type ProgrammeTarget = { "forum": Record<symbol, never> } | { "overlay": { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The leg: its id, its name, or the name of its place or host event, where one has it.
 */
leg: string, } };

export type ProgrammeView = { 
/**
 * Its days in order.
 */
days: Array<DayView>, 
/**
 * What has no day yet.
 */
unscheduled: Array<ItemView>, 
/**
 * How many items there are in all.
 */
total: number, 
/**
 * How many items the filter leaves.
 */
shown: number, 
/**
 * The key of the day whose items are given, where those of the others are not.
 */
only?: string, };

export type Progress = { 
/**
 * What is being done, as the name of a Fluent message.
 */
doing: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * How much there is to do, where it is known.
 */
of?: number, };

export type PublicProgramme = { 
/**
 * What is on now in the legs they attend, without what they take part in themselves.
 */
now: Array<ItemView>, 
/**
 * What begins next in the legs they attend, without what they take part in themselves; several where they begin together.
 */
next: Array<ItemView>, 
/**
 * All of it by day, theirs included, each day in the clock of its place.
 */
days: Array<DayView>, 
/**
 * Which of these sessions they take part in.
 */
mine: Array<SessionId>, };

export type Publication = { 
/**
 * Its identity.
 */
id: PublicationId, 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its number for people, from 1.
 */
number: number, 
/**
 * The publications it follows: normally one, none for the first, two where laptops met.
 */
parents: Array<PublicationId>, 
/**
 * The larger of the parents' largest sequence and one, and the whole minutes since 2020-01-01T00:00Z: it always rises.
 */
sequence: number, 
/**
 * When it was made.
 */
at: string, 
/**
 * A word on it from who made it.
 */
note?: string, 
/**
 * The domain at the end of the UIDs, the same in all publications of a forum.
 */
domain: string, 
/**
 * The version of the zone rules its instants were derived with.
 */
rules: string, };

export type PublicationId = string;

export type PublishPreview = { 
/**
 * The number it would have; none where nothing has changed.
 */
number?: number, 
/**
 * The publication before.
 */
previous?: Publication, 
/**
 * What changes in the forum's calendar.
 */
changes: EntryChanges, 
/**
 * How many calendars change.
 */
calendars: number, 
/**
 * How many records still carry a sample mark.
 */
samples: number, 
/**
 * What will change, and for whom.
 */
list: ChangeListView, };

export type PublishRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * A word on it from who publishes.
 */
note?: string, };

export type Published = { 
/**
 * The publication; none where nothing had changed.
 */
publication?: Publication, 
/**
 * What changed in the forum's calendar.
 */
changes: EntryChanges, 
/**
 * How many calendars changed.
 */
calendars: number, };

export type PutRequest = { 
/**
 * What to make and change, in this order; the step is named after the first.
 */
put: RecordDraft[], 
/**
 * What goes in the same step, each with what belongs to it.
 */
remove?: Array<RecordName>, };

export type Rank = string;

export type Recognized = { "form": "workspace" } | { "form": "calendar" } | { "form": "programme" } | { "form": "bundle" } | { "form": "delegate_bundle", 
/**
 * Their name, as far as the file tells it.
 */
name: string, };

export type RecordName = { 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its identity.
 */
id: string, };

export type RecordsRequest = { 
/**
 * The records.
 */
records: Array<RecordName>, };

export type Remains = "wanted" | "locked" | "undated" | "lodging";

export type RemovalView = { 
/**
 * What the records are called.
 */
names: Array<string>, 
/**
 * What belongs to them and goes with them.
 */
going: Array<Dependants>, 
/**
 * What stays, and loses its reference to them.
 */
losing: Array<Dependants>, 
/**
 * What cannot do without them. While there is any, nothing can be removed.
 */
blocking: Array<Dependants>, };

export type Reply = "invited" | "accepted" | "tentative" | "declined";

export type RestoreRequest = { 
/**
 * The file.
 */
source: Source, };

export type Role = "speaker" | "moderator" | "panelist" | "host" | "performer" | "interpreter" | "attendee" | "organizer";

export type Room = { 
/**
 * Its identity.
 */
id: RoomId, 
/**
 * The venue it is in.
 */
venue: VenueId, 
/**
 * Its name.
 */
name: string, 
/**
 * How many people it holds.
 */
capacity?: number, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type RoomChoice = { 
/**
 * The room.
 */
room: Named<RoomId>, 
/**
 * Its venue.
 */
venue: Named<VenueId>, 
/**
 * How many people it holds.
 */
capacity?: number, };

export type RoomId = string;

export type RoomType = "single" | "double" | "twin" | "triple" | "suite" | "apartment" | "dormitory";

export type RowChoice = "take" | "leave" | "new" | { "is": string };

export type SamplesAdded = { 
/**
 * Those that were added.
 */
added: Array<string>, 
/**
 * Those that were there already.
 */
present: Array<string>, };

export type SamplesRequest = Record<symbol, never>;

export type Saved = { 
/**
 * The file or folder, as it can be named to a person.
 */
to: string, 
/**
 * The address to download it from, where that was asked for.
 */
download?: string, };

export type Schedule = "unscheduled" | { "days": { 
/**
 * The first day, in the zone of the session.
 */
from: string, 
/**
 * The last day, not before the first.
 */
to: string, 
/**
 * The part of the day, where it is known.
 */
part?: DayPart, } } | { "span": { 
/**
 * The start.
 */
start: WallTime, 
/**
 * Which start is meant where the clock is turned back.
 */
start_fold?: Fold, 
/**
 * The end.
 */
end: WallTime, 
/**
 * Which end is meant where the clock is turned back.
 */
end_fold?: Fold, } };

export type SearchAllRequest = { 
/**
 * What was typed: every word begins a word of what is found.
 */
text: string, 
/**
 * The slug or id of a forum: what belongs to others is left out.
 */
forum?: string, 
/**
 * How many at most; 20 without it, 100 at most.
 */
limit?: number, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type SearchHit = { 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its identity.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The slug of the forum it belongs to; none for what belongs to no forum.
 */
forum?: string, 
/**
 * When a session is.
 */
when?: WhenView, 
/**
 * Its country.
 */
country?: CountryCode, };

export type SearchRequest = { 
/**
 * What was typed, in any language and script.
 */
text: string, 
/**
 * How many at most; 12 without it, 100 at most.
 */
limit?: number, };

export type Session = { 
/**
 * Its identity.
 */
id: SessionId, 
/**
 * The forum it belongs to.
 */
forum: ForumId, 
/**
 * The leg it is part of; none for an online session.
 */
leg?: LegId, 
/**
 * Its track.
 */
track?: TrackId, 
/**
 * Its title.
 */
title: Localized, 
/**
 * What it is about.
 */
abstract: Localized, 
/**
 * What kind of item it is.
 */
kind: SessionKind, 
/**
 * When it is.
 */
schedule: Schedule, 
/**
 * How long it is meant to be, in minutes.
 */
planned_minutes?: number, 
/**
 * Whether it must not be moved by proposals.
 */
pinned: boolean, 
/**
 * How settled it is.
 */
status: SessionStatus, 
/**
 * Who it is for.
 */
audience: Audience, 
/**
 * The languages spoken.
 */
languages: Array<LanguageTag>, 
/**
 * The venue.
 */
venue?: VenueId, 
/**
 * The room, one of the venue.
 */
room?: RoomId, 
/**
 * The zone of an online session.
 */
zone?: ZoneId, 
/**
 * How many people may come; without it the capacity of the room.
 */
capacity?: number, 
/**
 * How many people come who are not named.
 */
unnamed_heads: number, 
/**
 * Where to register.
 */
registration_url?: string, 
/**
 * Where to join online.
 */
online_url?: string, 
/**
 * The host event whose item it is: an overlay, locked. None: the forum's own.
 */
overlay_of?: HostEventId, 
/**
 * The key of an overlay in the programme it was read from.
 */
source_key?: string, 
/**
 * What delegates should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type SessionChange = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Its title in the languages given; an empty text removes that language.
 */
title?: Localized, 
/**
 * What it is about, likewise.
 */
abstract?: Localized, 
/**
 * When it is.
 */
schedule?: Schedule, 
/**
 * Where it is.
 */
whereabouts?: Whereabouts, 
/**
 * What kind of item it is.
 */
kind?: SessionKind, 
/**
 * How settled it is.
 */
status?: SessionStatus, 
/**
 * Who it is for.
 */
audience?: Audience, 
/**
 * The leg it is part of, one of its forum.
 */
leg?: LegId, 
/**
 * The zone to show beside the place's in the answer.
 */
viewer_zone?: ZoneId, };

export type SessionDraft = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The leg; none for an online session.
 */
leg?: LegId, 
/**
 * Its title.
 */
title: Localized, 
/**
 * What kind of item it is.
 */
kind: SessionKind, 
/**
 * When it is.
 */
schedule?: Schedule, };

export type SessionId = string;

export type SessionKind = "workshop" | "panel" | "presentation" | "meeting" | "networking" | "showcase" | "reception" | "meal" | "ceremony" | "tour" | "festival" | "other";

export type SessionRequest = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type SessionStatus = "draft" | "tentative" | "confirmed" | "cancelled";

export type SessionView = { 
/**
 * The record.
 */
session: Session, 
/**
 * When it is.
 */
when: WhenView, 
/**
 * The zone its times are in.
 */
zone?: ZoneId, 
/**
 * The place it is in.
 */
place?: Place, 
/**
 * Its venue.
 */
venue?: Venue, 
/**
 * Its room.
 */
room?: Room, 
/**
 * Its track.
 */
track?: Track, 
/**
 * The leg it is part of.
 */
leg?: Titled<LegId>, 
/**
 * The host event whose item it is.
 */
host_event?: HostEvent, 
/**
 * Who takes part.
 */
participations: Array<ParticipationView>, 
/**
 * Who helps with it.
 */
partners: Array<PartnerView>, 
/**
 * How many people come: named, of delegations, and unnamed.
 */
heads: number, 
/**
 * Where it can be: the venues of the leg's place first.
 */
venues: Array<VenueChoice>, };

export type Settings = { 
/**
 * The language of the interface; none follows the system.
 */
language?: InterfaceLanguage, 
/**
 * The zone shown beside the place's.
 */
viewer_zone?: ZoneId, 
/**
 * The region whose way of writing dates, hours and numbers is followed; none follows the system.
 */
region: Region, 
/**
 * How hours are counted; none follows the region.
 */
hours: HourCycle, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * The workspaces opened last, newest first.
 */
recent: Array<string>, };

export type SettingsChange = { 
/**
 * The language of the interface.
 */
language?: InterfaceLanguage, 
/**
 * The zone shown beside the place's; empty for none.
 */
viewer_zone?: string, 
/**
 * The region whose way of writing is followed; null for the system's.
 */
region?: Region | null, 
/**
 * How hours are counted; null for as the region does.
 */
hours?: HourCycle | null, 
/**
 * Light or dark.
 */
theme?: Theme, };

export type Severity = "notice" | "warning" | "error";

export type ShadeColumn = { 
/**
 * The key of its column.
 */
key: string, 
/**
 * The stretches in order.
 */
taken: Array<ShadeSpan>, };

export type ShadeDay = { 
/**
 * The day, in the place.
 */
date: string, 
/**
 * When somebody is taken, with who, in order.
 */
people: Array<ShadeSpan>, 
/**
 * Rooms that are taken or closed at some time.
 */
columns: Array<ShadeColumn>, };

export type ShadeRequest = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * The leg.
 */
leg: LegId, 
/**
 * The first day.
 */
from: string, 
/**
 * How many days, 1 to 31.
 */
count: number, };

export type ShadeSpan = { 
/**
 * From, in minutes since the day began.
 */
from: number, 
/**
 * Until, likewise.
 */
to: number, 
/**
 * The names of those who are taken; none for a room.
 */
who: Array<string>, };

export type SheetCandidate = { 
/**
 * The record.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What tells it from others.
 */
detail?: string, };

export type SheetChange = { 
/**
 * The field.
 */
field: string, 
/**
 * What is here.
 */
before: string, 
/**
 * What it becomes.
 */
after: string, };

export type SheetColumn = { 
/**
 * Its letters.
 */
letters: string, 
/**
 * What stands above it.
 */
header: string, 
/**
 * What it holds: a field, with `@` and a language where it names one. None: it is not taken.
 */
holds?: string, 
/**
 * Whether that is a private fact.
 */
private: boolean, 
/**
 * Who said so.
 */
said: ColumnSaid, 
/**
 * Some of its cells.
 */
samples: Array<string>, 
/**
 * Of dates: how they are read.
 */
order?: DayOrder, 
/**
 * Whether nothing tells that, though it matters.
 */
order_open: boolean, };

export type SheetCounts = { 
/**
 * That come in.
 */
new: number, 
/**
 * That change what is there.
 */
updated: number, 
/**
 * That say what is there already.
 */
same: number, 
/**
 * That add to an earlier row.
 */
joined: number, 
/**
 * That an earlier row says already.
 */
twice: number, 
/**
 * To be decided.
 */
ask: number, 
/**
 * Removed here.
 */
removed_here: number, 
/**
 * That cannot be taken.
 */
broken: number, 
/**
 * Left out.
 */
left_out: number, 
/**
 * That have something to look at, whatever becomes of them.
 */
doubtful: number, };

export type SheetExport = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * Which list.
 */
kind: SheetList, 
/**
 * Whether what the forum does not refer to is in it: of people, organizations, host events, places, venues and rooms all
 * that the workspace has.
 */
whole?: boolean, 
/**
 * The form.
 */
format: SheetFormat, 
/**
 * Whether columns of private facts are written.
 */
with_private?: boolean, 
/**
 * The language of headers and words; the interface's without it.
 */
language?: InterfaceLanguage, 
/**
 * The file.
 */
to: Target, };

export type SheetFate = "new" | "updated" | "same" | "joined" | "twice" | "ask" | "removed_here" | "broken" | "left_out";

export type SheetFormat = "csv" | "xlsx";

export type SheetGravity = "broken" | "doubtful" | "told";

export type SheetImported = { 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * What the rows are.
 */
kind: SheetKind, 
/**
 * How many rows there are of each fate.
 */
counts: SheetCounts, 
/**
 * Fields that were changed both in the sheet and here.
 */
both_changed: Array<KeptField>, 
/**
 * What somebody should look at, at most 1,000 remarks.
 */
notes: Array<SheetNote>, };

export type SheetKind = "people" | "delegates" | "sessions" | "journeys" | "stays";

export type SheetList = "people" | "delegates" | "sessions" | "journeys" | "stays" | "organizations" | "delegations" | "legs" | "tracks" | "host_events" | "places" | "venues" | "rooms" | "partners" | "tasks" | "outcomes";

export type SheetName = { 
/**
 * Its name; empty where it has none.
 */
name: string, 
/**
 * How many rows it has.
 */
rows: number, };

export type SheetNote = { 
/**
 * The name of the sheet; empty where it has none.
 */
sheet: string, 
/**
 * The row as a person counts it; none for the sheet as a whole.
 */
row?: number, 
/**
 * The letters of the column.
 */
column?: string, 
/**
 * How grave it is.
 */
gravity: SheetGravity, 
/**
 * What, as the end of the name of a Fluent message, `sheet-note-<code>`.
 */
code: string, 
/**
 * With what.
 */
args: Record<string, unknown>, };

export type SheetPreview = { 
/**
 * The forum.
 */
forum: ForumId, 
/**
 * Its short name.
 */
slug: string, 
/**
 * The sheets of the file.
 */
sheets: Array<SheetName>, 
/**
 * The one that is read.
 */
sheet: string, 
/**
 * What its rows are.
 */
kind: SheetKind, 
/**
 * The row that names the columns, from 1.
 */
header_row: number, 
/**
 * Its columns.
 */
columns: Array<SheetColumn>, 
/**
 * What columns of this kind can hold.
 */
fields: Array<string>, 
/**
 * How many rows there are of each fate.
 */
counts: SheetCounts, 
/**
 * The rows that were asked for.
 */
rows: Array<SheetRow>, 
/**
 * How many rows there are of those that were asked for, beyond these too.
 */
rows_of: number, 
/**
 * What is odd about the sheet as a whole.
 */
notes: Array<SheetNote>, 
/**
 * Fields that were changed both in the sheet and here.
 */
both_changed: Array<KeptField>, };

export type SheetRequest = { 
/**
 * The file, or what was pasted.
 */
source: SheetSource, 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The name of the sheet; the first without it.
 */
sheet?: string, 
/**
 * What its rows are; guessed without it.
 */
kind?: SheetKind, 
/**
 * The row that names the columns, from 1; found without it.
 */
header_row?: number, 
/**
 * What columns hold, where it is not as guessed.
 */
columns?: Array<ChosenColumn>, 
/**
 * The rows that are to be taken otherwise than proposed.
 */
rows?: Array<ChosenSheetRow>, 
/**
 * Where a field was changed both in the sheet and here, take the sheet's.
 */
take_file?: boolean, 
/**
 * Which rows a preview gives.
 */
show?: SheetShow, 
/**
 * After how many of them it begins.
 */
from?: number, 
/**
 * How many it gives; 200 without it.
 */
limit?: number, };

export type SheetRow = { 
/**
 * Its number, as a person counts rows.
 */
row: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * What becomes of it.
 */
fate: SheetFate, 
/**
 * What was chosen for it.
 */
choice: RowChoice, 
/**
 * Its cells, in the order of the columns.
 */
cells: Array<string>, 
/**
 * The record it stands for.
 */
record?: string, 
/**
 * The records that it may be.
 */
candidates: Array<SheetCandidate>, 
/**
 * What it changes.
 */
changes: Array<SheetChange>, 
/**
 * What is odd about it.
 */
notes: Array<SheetNote>, };

export type SheetSaved = { 
/**
 * What was written.
 */
saved: Saved, 
/**
 * How many rows it has.
 */
rows: number, };

export type SheetShow = "all" | "problems" | "changes";

export type SheetSource = { "path": string } | { "upload": string } | { "paste": string };

export type ShiftedHour = { 
/**
 * Which time of the item.
 */
end: End, 
/**
 * What the clock would say.
 */
wall: WallTime, 
/**
 * Whether it exists: then it does so twice.
 */
exists: boolean, 
/**
 * What may be meant.
 */
choices: Array<HourChoice>, 
/**
 * What was taken; none while it has to be asked for.
 */
taken?: Take, };

export type ShiftedView = { 
/**
 * Its kind: a session, a journey, a stay or a task.
 */
kind: Kind, 
/**
 * Its identity.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * When it is now; a stay and a task by their days.
 */
before: WhenView, 
/**
 * When it would be.
 */
after: WhenView, 
/**
 * Why it stays as it is; none where it moves.
 */
remains?: Remains, 
/**
 * The fields that would be emptied.
 */
emptied: Array<string>, 
/**
 * Whether it was booked and would have to be booked anew.
 */
unconfirmed: boolean, 
/**
 * The other leg that it belongs to as well.
 */
other_leg?: string, 
/**
 * The hours that do not exist or exist twice.
 */
hours: Array<ShiftedHour>, };

export type SinceLastLook = { 
/**
 * The number of the publication they saw last; none where they have not looked before.
 */
from?: number, 
/**
 * The number of the last publication; none where there is none.
 */
to?: number, 
/**
 * What changed, in the order of time.
 */
items: Array<DelegateChange>, };

export type SnapshotRequest = { 
/**
 * The file.
 */
to: Target, 
/**
 * Whether private facts go into it.
 */
with_private: boolean, };

export type Source = { "path": string } | { "upload": string };

export type SourceReport = { 
/**
 * Its version.
 */
version: string, 
/**
 * How many zones it has.
 */
zones: number, 
/**
 * The zones whose clocks differ from the rules in use, from now on.
 */
differing: Array<string>, 
/**
 * What it would move, or moved.
 */
moved: Array<MovedItem>, };

export type SourceRequest = { 
/**
 * A zoneinfo folder, or a zip of TZif files such as a tzdata wheel.
 */
source: Source, };

export type StateRequest = Record<symbol, never>;

export type Stay = { 
/**
 * Its identity.
 */
id: StayId, 
/**
 * The forum it is for.
 */
forum: ForumId, 
/**
 * The lodging.
 */
venue: VenueId, 
/**
 * The day of arrival.
 */
check_in: string, 
/**
 * The day of departure, after the day of arrival.
 */
check_out: string, 
/**
 * The room.
 */
room_type?: RoomType, 
/**
 * Whether it is booked.
 */
confirmed: boolean, 
/**
 * What guests should know.
 */
notes: Localized, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type StayId = string;

export type StayView = { 
/**
 * The record.
 */
stay: Stay, 
/**
 * The lodging.
 */
venue: string, 
/**
 * The city.
 */
city: string, 
/**
 * The names of those who share the room.
 */
guests: Array<Named<PersonId>>, };

export type StepRequest = { 
/**
 * The step.
 */
step: string, };

export type StepView = { 
/**
 * The step.
 */
id: string, 
/**
 * What was done, as the end of the name of a Fluent message, `step-<key>`.
 */
key: string, 
/**
 * With what.
 */
args: Record<string, unknown>, 
/**
 * When, in UTC (RFC 3339).
 */
at: string, 
/**
 * By whom.
 */
author: string, 
/**
 * The step it undoes.
 */
undoes?: string, 
/**
 * The step it does again.
 */
redoes?: string, };

export type Stop = { 
/**
 * The city.
 */
city: string, 
/**
 * Its country.
 */
country: CountryCode, };

export type Subject = { 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its id.
 */
id: string, };

export type SubjectView = { 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called, in the language shown.
 */
title: string, 
/**
 * When it is, in the place's clock and the viewer's, where it is at a time.
 */
when?: WhenView, 
/**
 * Where it is: room, venue and city, or the two ends of a journey.
 */
place?: string, };

export type SystemRegions = { 
/**
 * Where the language is Spanish.
 */
es: Region, 
/**
 * Where the language is English.
 */
en: Region, 
/**
 * Where the language is Portuguese.
 */
pt: Region, };

export type Take = "earlier" | "later" | "before" | "after";

export type Target = { "path": string } | { "download": string };

export type Task = { 
/**
 * Its identity.
 */
id: TaskId, 
/**
 * The forum it is for.
 */
forum: ForumId, 
/**
 * The leg it is for, where it is for one.
 */
leg?: LegId, 
/**
 * What to do.
 */
title: string, 
/**
 * The last day for it.
 */
due?: string, 
/**
 * Who does it.
 */
owner?: PersonId, 
/**
 * Whether it is done.
 */
done: boolean, 
/**
 * Notes for the organizers.
 */
notes?: string, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type TaskId = string;

export type TemplatePart = "legs" | "host_events" | "tracks" | "sessions" | "participations" | "delegations" | "partners" | "travel" | "tasks";

export type TemplateRequest = { 
/**
 * The earlier forum, by slug or id; the new one follows it.
 */
forum: string, 
/**
 * The name of the new forum.
 */
name: Localized, 
/**
 * Its short name; made from the name where absent.
 */
slug?: string, 
/**
 * Its first day; everything moves with it by as many days.
 */
starts: string, 
/**
 * What to take over.
 */
parts: Array<TemplatePart>, };

export type Theme = "system" | "light" | "dark";

export type Thresholds = { 
/**
 * From one room of a venue to another.
 */
same_venue: number, 
/**
 * From one venue of a city to another.
 */
same_city: number, 
/**
 * What a way to another city takes besides the distance.
 */
other_city: number, 
/**
 * How early to be at the airport for a flight to another country.
 */
before_international_flight: number, 
/**
 * How early to be at the airport for a flight within a country.
 */
before_domestic_flight: number, 
/**
 * From landing until out of the airport and in the city.
 */
after_landing: number, 
/**
 * Hours of rest before the first departure or session of a morning.
 */
rest_hours: number, 
/**
 * Days before it begins within which a session should be confirmed.
 */
settled_days: number, 
/**
 * Months that a passport should be valid after a leg abroad.
 */
passport_months: number, };

export type TimeAnswer = { "answer": "once", 
/**
 * The clock then.
 */
clock: ClockView, } | { "answer": "never", 
/**
 * The last minute before.
 */
before: ClockView, 
/**
 * The first after.
 */
after: ClockView, } | { "answer": "twice", 
/**
 * The first time.
 */
earlier: ClockView, 
/**
 * The second time.
 */
later: ClockView, };

export type TimeRequest = { 
/**
 * The wall time.
 */
time: WallTime, 
/**
 * The zone.
 */
zone?: ZoneId, 
/**
 * The session whose zone it is.
 */
session?: SessionId, };

export type TimeView = { 
/**
 * The clock of the place.
 */
place: ClockView, 
/**
 * The clock of the zone the viewer chose, where it shows something else.
 */
viewer?: ClockView, 
/**
 * How many days the viewer's date is ahead of the place's: −1, 0 or 1.
 */
viewer_days: number, 
/**
 * Which of the two is meant, where the place's clock says this twice.
 */
fold?: Fold, 
/**
 * What is doubtful about the time, as the name of a Fluent message.
 */
trouble?: string, 
/**
 * Seconds since 1970-01-01T00:00Z, for order.
 */
instant: number, };

export type Titled<I> = { 
/**
 * The record.
 */
id: I, 
/**
 * Its name.
 */
name: Localized, };

export type Track = { 
/**
 * Its identity.
 */
id: TrackId, 
/**
 * The forum it belongs to.
 */
forum: ForumId, 
/**
 * Its name.
 */
name: Localized, 
/**
 * Its colour.
 */
colour: TrackColour, 
/**
 * Its position among its siblings.
 */
rank: Rank, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type TrackColour = "teal" | "blue" | "violet" | "magenta" | "red" | "orange" | "olive" | "slate";

export type TrackId = string;

export type TravelView = { 
/**
 * Journeys by departure.
 */
journeys: Array<JourneyView>, 
/**
 * Stays by check-in.
 */
stays: Array<StayView>, };

export type Traveller = { 
/**
 * Its identity.
 */
id: TravellerId, 
/**
 * The journey.
 */
journey: JourneyId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type TravellerId = string;

export type UnacceptRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * The key of the finding.
 */
key: string, };

export type UndoRequest = Record<symbol, never>;

export type Venue = { 
/**
 * Its identity.
 */
id: VenueId, 
/**
 * The place it is in.
 */
place: PlaceId, 
/**
 * Its name.
 */
name: string, 
/**
 * Street and number, as on an envelope.
 */
address?: string, 
/**
 * Degrees north, −90 to 90 (WGS 84).
 */
latitude?: number, 
/**
 * Degrees east, −180 to 180 (WGS 84).
 */
longitude?: number, 
/**
 * Whether people sleep there.
 */
lodging: boolean, 
/**
 * Its opening hours; none means unknown.
 */
hours: Array<OpeningHours>, 
/**
 * What delegates should know.
 */
notes: Localized, 
/**
 * Marks on its fields.
 */
marks: { [key in string]: Mark }, };

export type VenueChoice = { 
/**
 * The venue.
 */
venue: Named<VenueId>, 
/**
 * The city it is in.
 */
city: string, 
/**
 * Its rooms in order.
 */
rooms: Array<Room>, };

export type VenueId = string;

export type VerifyProblem = { 
/**
 * What, as the end of the name of a Fluent message, `verify-<code>`.
 */
code: string, 
/**
 * Where and how.
 */
detail: string, };

export type VerifyReport = { 
/**
 * Whether everything is in order.
 */
in_order: boolean, 
/**
 * What is not.
 */
problems: Array<VerifyProblem>, 
/**
 * How many steps were checked.
 */
steps: number, 
/**
 * How many records were checked.
 */
records: number, };

export type WallTime = string;

export type WhatIfRequest = { 
/**
 * The slug or id of the forum.
 */
forum: string, 
/**
 * What happens.
 */
happens: Happening, 
/**
 * Today, as when findings are listed.
 */
today?: string, 
/**
 * The zone to show beside the place's.
 */
viewer_zone?: ZoneId, };

export type WhenView = { "form": "unscheduled" } | { "form": "days", 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * The part of the day, where it is known.
 */
part?: DayPart, } | { "form": "span", 
/**
 * The start.
 */
start: TimeView, 
/**
 * The end.
 */
end: TimeView, 
/**
 * How long it takes, in minutes of elapsed time.
 */
minutes: number, };

export type Whereabouts = { 
/**
 * The venue; none for nowhere yet.
 */
venue?: VenueId, 
/**
 * The room, one of the venue.
 */
room?: RoomId, };

export type WireError = { 
/**
 * What went wrong.
 */
code: ErrorCode, 
/**
 * What it went wrong with, by name.
 */
args: Record<string, unknown>, 
/**
 * What to do, as the name of a Fluent message, where there is something to do.
 */
hint?: string, };

export type WorkspaceView = { 
/**
 * Its file.
 */
path: string, 
/**
 * The name of the file without its ending.
 */
name: string, 
/**
 * Whether this process may write it.
 */
writable: boolean, 
/**
 * Why not, as an error.
 */
read_only_because?: WireError, 
/**
 * Warnings, such as a folder that is synced, as errors that stop nothing.
 */
warnings: Array<WireError>, 
/**
 * How many forums it has.
 */
forums: number, 
/**
 * What would be undone.
 */
undo?: StepView, 
/**
 * What would be done again.
 */
redo?: StepView, };

export type ZoneId = string;

export type ZonesOrigin = "shipped" | "installed" | "workspace";

export type ZonesRequest = Record<symbol, never>;

export type ZonesView = { 
/**
 * Their version, such as `2026f`.
 */
version: string, 
/**
 * Where they come from.
 */
origin: ZonesOrigin, 
/**
 * The version that came with the program.
 */
shipped: string, 
/**
 * The names of all zones, for choosing.
 */
names: Array<string>, };

/** The records by kind. */
export interface RecordOf {
  organization: Organization;
  membership: Membership;
  place: Place;
  venue: Venue;
  room: Room;
  person: Person;
  affiliation: Affiliation;
  availability: Availability;
  host_event: HostEvent;
  forum: Forum;
  leg: Leg;
  track: Track;
  session: Session;
  delegation: Delegation;
  delegate: Delegate;
  attended_leg: AttendedLeg;
  participation: Participation;
  partner: Partner;
  journey: Journey;
  traveller: Traveller;
  stay: Stay;
  guest: Guest;
  task: Task;
  outcome: Outcome;
  acceptance: Acceptance;
  private_person: PrivatePerson;
  private_booking: PrivateBooking;
  imported: Imported;
}

type KeyIn<T> = T extends unknown ? keyof T : never;
type ValueIn<T, F> = T extends unknown ? (F extends keyof T ? T[F] : never) : never;

/** The fields of a record that a draft gives: one that is absent stays, null empties it. */
export type FieldsOf<K extends Kind> = {
  [F in Exclude<KeyIn<RecordOf[K]>, "id">]?: ValueIn<RecordOf[K], F> | null;
};

/** A record to be made, or changes to one that has this `id`. Later drafts of the request refer to it by `@name`. */
export type RecordDraft<K extends Kind = Kind> = {
  [One in K]: { kind: One; id?: string; name?: string; fields: FieldsOf<One> };
}[K];

/** The commands, each with its request and its reply. */
export interface Commands {
  /** Says what is open, what was opened before, and what the person chose. */
  app_state: { request: StateRequest; reply: AppView };
  /** Keeps what the person chose. */
  settings_set: { request: SettingsChange; reply: Settings };
  /** Makes a new workspace file and opens it. */
  workspace_create: { request: PathRequest; reply: AppView };
  /** Opens a workspace file. */
  workspace_open: { request: PathRequest; reply: AppView };
  /** Closes the workspace. */
  workspace_close: { request: StateRequest; reply: AppView };
  /** Adds the sample forums; those that are there already are not touched. */
  samples_add: { request: SamplesRequest; reply: Edited<SamplesAdded> };
  /** Adds a plausible large forum, for trials and benchmarks. */
  forum_generate: { request: GenerateRequest; reply: Edited<ForumCard> };
  /** Lists the forums, newest first. */
  forum_list: { request: ListRequest; reply: Array<ForumCard> };
  /** Gives a forum with its route. */
  forum_get: { request: ForumRequest; reply: ForumView };
  /** Reads a forum into memory, with what is found in it and what is searched, so that nobody waits when it is opened. */
  forum_prepare: { request: ForumRequest; reply: null };
  /** Adds an empty forum. */
  forum_add: { request: ForumDraft; reply: Edited<ForumCard> };
  /** Removes a forum with everything that belongs to it. Its publications stay. */
  forum_remove: { request: ForumRequest; reply: Edited<null> };
  /** Gives a record of any kind with all its fields. */
  record_get: { request: RecordName; reply: AnyRecord };
  /** Finds records of a kind by what they are called, to choose one. */
  record_find: { request: FindRequest; reply: Array<Choice> };
  /** Makes and changes records of any kind, and removes others, in one step. */
  record_put: { request: PutRequest; reply: Edited<Array<AnyRecord>> };
  /** Changes many records of a kind alike, in one step. */
  record_put_many: { request: ManyRequest; reply: Edited<number> };
  /** Puts copies of sessions on a day, in one step. */
  session_paste: { request: PasteRequest; reply: Edited<Array<SessionId>> };
  /** Copies a record with what makes it whole. */
  record_duplicate: { request: RecordName; reply: Edited<AnyRecord> };
  /** Says what removing records would take with it, and what stands in the way. */
  record_remove_preview: { request: RecordsRequest; reply: RemovalView };
  /** Removes records with all that belongs to them, in one step. */
  record_remove: { request: RecordsRequest; reply: Edited<null> };
  /** Makes a forum like an earlier one, on other days. */
  forum_from_template: { request: TemplateRequest; reply: Edited<ForumCard> };
  /** Finds records of every kind by words in them, as they are typed. */
  search: { request: SearchAllRequest; reply: Array<SearchHit> };
  /** Finds cities of the world, without a network. */
  place_search: { request: SearchRequest; reply: Array<City> };
  /** Says what moving a leg to other days or another place would do, and which hours have to be asked for. */
  leg_shift_preview: { request: LegShiftRequest; reply: LegShiftView };
  /** Moves a leg with what belongs to it, in one step. */
  leg_shift: { request: LegShiftRequest; reply: Edited<null> };
  /** Gives the programme by day, or what a filter leaves of it. */
  programme_get: { request: ProgrammeRequest; reply: ProgrammeView };
  /** Gives a session with everything about it. */
  session_get: { request: SessionRequest; reply: SessionView };
  /** Changes the title, schedule, room or other fields of a session. */
  session_update: { request: SessionChange; reply: Edited<SessionView> };
  /** Adds a session. */
  session_add: { request: SessionDraft; reply: Edited<SessionView> };
  /** Removes a session with its participations. */
  session_remove: { request: SessionRequest; reply: Edited<SessionId> };
  /** Moves a session to another hour, day, room or leg, or back to what has no day. */
  session_move: { request: MoveRequest; reply: Edited<SessionView> };
  /** Gives days of a leg by rooms or venues, in minutes since each day began there. */
  grid_get: { request: GridRequest; reply: GridView };
  /** Says what moving a session would do, before it is moved. */
  grid_check: { request: MoveRequest; reply: GridCheck };
  /** Says when those who must be in a session are taken, and when rooms are. */
  grid_shade: { request: ShadeRequest; reply: Array<ShadeDay> };
  /** Says whether a wall time exists in a zone, once or twice, and what stands beside it. */
  time_check: { request: TimeRequest; reply: TimeAnswer };
  /** Says what the clock of a zone says at instants. */
  clocks_at: { request: ClocksRequest; reply: Array<ClockView> };
  /** Lists the people, organizations and delegations of a forum. */
  people_get: { request: PeopleRequest; reply: PeopleView };
  /** Gives a person with their itinerary in a forum. */
  person_get: { request: PersonRequest; reply: PersonView };
  /** Lists the journeys and stays of a forum. */
  travel_get: { request: PeopleRequest; reply: TravelView };
  /** Erases a person and their private facts, rows and history. It cannot be undone. */
  person_forget: { request: ForgetRequest; reply: Edited<null> };
  /** Says how much is found in a forum, and what about some of its records. */
  finding_marks: { request: MarksRequest; reply: FindingMarksView };
  /** Lists the findings of a forum, the graver first. */
  finding_list: { request: FindingsRequest; reply: FindingsView };
  /** Says that a finding may stay, with a reason. */
  finding_accept: { request: AcceptRequest; reply: Edited<Acceptance> };
  /** Takes back that a finding may stay. */
  finding_unaccept: { request: UnacceptRequest; reply: Edited<null> };
  /** Proposes up to three fixes of a finding, best first, each with its effect. */
  finding_fixes: { request: FixesRequest; reply: Array<FixView> };
  /** Applies a fix in one step. */
  finding_fix_apply: { request: FixRequest; reply: Edited<null> };
  /** Says how grave each kind of finding is in a forum. */
  finding_settings: { request: FindingSettingsRequest; reply: FindingSettingsView };
  /** Changes how grave kinds of findings are in a forum, and how much time things take there. */
  finding_settings_set: { request: FindingSettingsChange; reply: Edited<FindingSettingsView> };
  /** Says when people are free within the days of the legs, and where there is a room. */
  free_time: { request: FreeRequest; reply: Array<FreeView> };
  /** Says what would follow of something, before anything is changed. */
  what_if: { request: WhatIfRequest; reply: EffectView };
  /** Says what publishing now would change. */
  publish_preview: { request: PublishRequest; reply: PublishPreview };
  /** Publishes the forum: the dated state that calendars are made from. */
  publish: { request: PublishRequest; reply: Edited<Published> };
  /** Lists the publications of a forum, newest first. */
  publication_list: { request: PublishRequest; reply: Array<Publication> };
  /** Says what differs between two publications, or between one and the present. */
  change_list: { request: ChangesRequest; reply: ChangeListView };
  /** Lists the calendars of the last publication. */
  calendar_list: { request: CalendarsRequest; reply: Array<CalendarRow> };
  /** Writes calendars as .ics files into a folder. */
  calendars_export: { request: ExportRequest; reply: Exported };
  /** Writes one entry of a person's calendar as a request or a cancellation of its own. */
  invitation_export: { request: InvitationRequest; reply: Invited };
  /** Packs a person's calendar with what changed in it since a publication. */
  person_pack: { request: PackRequest; reply: Packed };
  /** Tells what a file is by what is in it: a workspace, a calendar, a programme, a bundle, or one made for a delegate. */
  file_recognize: { request: FileRequest; reply: Recognized };
  /** Writes a forum and all it refers to as one bundle. */
  bundle_export: { request: BundleExport; reply: Saved };
  /** Says what importing a bundle would change, or what is wrong with it. */
  bundle_check: { request: BundleImport; reply: ImportReport };
  /** Imports a bundle in one step. */
  bundle_import: { request: BundleImport; reply: Edited<ImportReport> };
  /** Says what reading the programme of a conference would change, or what is wrong with it. */
  programme_check: { request: ProgrammeImport; reply: ProgrammeReport };
  /** Reads the programme of a conference, as a forum of its own or over a leg, in one step. */
  programme_import: { request: ProgrammeImport; reply: Edited<ProgrammeReport> };
  /** Writes the public programme of a forum in a form that conference apps show. */
  programme_export: { request: ProgrammeExport; reply: ProgrammeSaved };
  /** Writes a bundle for each delegate, who sees in it what is theirs to see. */
  delegates_export: { request: DelegatesExport; reply: DelegatesExported };
  /** Gives a delegate's own view: now and next, their days, what changed since they last looked. */
  delegate_view: { request: DelegateRequest; reply: DelegateView };
  /** Keeps that a delegate has looked at the last publication. */
  delegate_seen: { request: DelegateSeen; reply: null };
  /** Writes a delegate's calendar, as it stands at the last publication. */
  delegate_calendar: { request: DelegateCalendar; reply: Saved };
  /** Says what reading a calendar of others into a forum would do, row by row. */
  calendar_import_preview: { request: CalendarImportRequest; reply: CalendarPreview };
  /** Reads a calendar of others into a forum, in one step. */
  calendar_import: { request: CalendarImportRequest; reply: Edited<CalendarImported> };
  /** Says what taking a sheet into a forum would do, row by row. */
  sheet_preview: { request: SheetRequest; reply: SheetPreview };
  /** Takes a sheet into a forum, in one step. */
  sheet_import: { request: SheetRequest; reply: Edited<SheetImported> };
  /** Writes a list of a forum as a sheet. */
  sheet_export: { request: SheetExport; reply: SheetSaved };
  /** Lists the steps of the history, newest first. */
  history_list: { request: HistoryRequest; reply: HistoryView };
  /** Undoes the last step that is not undone. */
  undo: { request: UndoRequest; reply: Edited<StepView> };
  /** Does the step again that was undone last. */
  redo: { request: UndoRequest; reply: Edited<StepView> };
  /** Gives the programme of a forum as it was after a step. */
  history_look: { request: PastRequest; reply: PastView };
  /** Takes one earlier step back where nothing later depends on it. */
  history_revert: { request: StepRequest; reply: Edited<null> };
  /** Says which zone rules are in use and where they come from. */
  zones_get: { request: ZonesRequest; reply: ZonesView };
  /** Lists the items whose instant the zone rules in use have moved. */
  zones_moved: { request: ZonesRequest; reply: Array<MovedItem> };
  /** Says what a source of zone rules would change, or why it is refused. */
  zones_check: { request: SourceRequest; reply: SourceReport };
  /** Installs newer zone rules for this person. */
  zones_install: { request: SourceRequest; reply: SourceReport };
  /** Writes a copy of the workspace, without private facts unless asked. */
  snapshot: { request: SnapshotRequest; reply: Saved };
  /** Puts a snapshot or backup in the place of the open workspace, which is backed up first. */
  restore: { request: RestoreRequest; reply: AppView };
  /** Lists the automatic backups, newest first. */
  backup_list: { request: BackupsRequest; reply: Array<BackupRow> };
  /** Checks the workspace in full: the file, the chain of steps, the rows, the derived times. */
  verify: { request: BackupsRequest; reply: VerifyReport };
}

/** What each command does: read, write a step, or act. */
export const effects = {
  app_state: "read",
  settings_set: "act",
  workspace_create: "act",
  workspace_open: "act",
  workspace_close: "act",
  samples_add: "write",
  forum_generate: "write",
  forum_list: "read",
  forum_get: "read",
  forum_prepare: "read",
  forum_add: "write",
  forum_remove: "write",
  record_get: "read",
  record_find: "read",
  record_put: "write",
  record_put_many: "write",
  session_paste: "write",
  record_duplicate: "write",
  record_remove_preview: "read",
  record_remove: "write",
  forum_from_template: "write",
  search: "read",
  place_search: "read",
  leg_shift_preview: "read",
  leg_shift: "write",
  programme_get: "read",
  session_get: "read",
  session_update: "write",
  session_add: "write",
  session_remove: "write",
  session_move: "write",
  grid_get: "read",
  grid_check: "read",
  grid_shade: "read",
  time_check: "read",
  clocks_at: "read",
  people_get: "read",
  person_get: "read",
  travel_get: "read",
  person_forget: "act",
  finding_marks: "read",
  finding_list: "read",
  finding_accept: "write",
  finding_unaccept: "write",
  finding_fixes: "read",
  finding_fix_apply: "write",
  finding_settings: "read",
  finding_settings_set: "write",
  free_time: "read",
  what_if: "read",
  publish_preview: "read",
  publish: "act",
  publication_list: "read",
  change_list: "read",
  calendar_list: "read",
  calendars_export: "act",
  invitation_export: "act",
  person_pack: "act",
  file_recognize: "read",
  bundle_export: "act",
  bundle_check: "read",
  bundle_import: "write",
  programme_check: "read",
  programme_import: "write",
  programme_export: "act",
  delegates_export: "act",
  delegate_view: "read",
  delegate_seen: "act",
  delegate_calendar: "act",
  calendar_import_preview: "read",
  calendar_import: "write",
  sheet_preview: "read",
  sheet_import: "write",
  sheet_export: "act",
  history_list: "read",
  undo: "write",
  redo: "write",
  history_look: "read",
  history_revert: "write",
  zones_get: "read",
  zones_moved: "read",
  zones_check: "read",
  zones_install: "act",
  snapshot: "act",
  restore: "act",
  backup_list: "read",
  verify: "read",
} as const satisfies Record<keyof Commands, "read" | "write" | "act">;

/** The cities of zones that are written otherwise than the zone's name. */
export const citiesAsWritten: Readonly<Record<string, string>> = {
  "Africa/Lome": "Lomé",
  "Africa/Ndjamena": "N'Djamena",
  "Africa/Sao_Tome": "São Tomé",
  "America/Araguaina": "Araguaína",
  "America/Argentina/Cordoba": "Córdoba",
  "America/Argentina/Rio_Gallegos": "Río Gallegos",
  "America/Argentina/Tucuman": "Tucumán",
  "America/Asuncion": "Asunción",
  "America/Bahia_Banderas": "Bahía de Banderas",
  "America/Belem": "Belém",
  "America/Bogota": "Bogotá",
  "America/Cancun": "Cancún",
  "America/Ciudad_Juarez": "Ciudad Juárez",
  "America/Cuiaba": "Cuiabá",
  "America/Curacao": "Curaçao",
  "America/Eirunepe": "Eirunepé",
  "America/Maceio": "Maceió",
  "America/Mazatlan": "Mazatlán",
  "America/Merida": "Mérida",
  "America/Santarem": "Santarém",
  "America/Sao_Paulo": "São Paulo",
  "Asia/Urumqi": "Ürümqi",
  "Atlantic/Reykjavik": "Reykjavík",
  "Europe/Chisinau": "Chișinău",
  "Europe/Zurich": "Zürich",
  "Indian/Reunion": "Réunion",
  "Pacific/Noumea": "Nouméa",
};

/** A region whose way of writing dates, hours and numbers is known. */
export type Region = "es-MX" | "es-CO" | "es-AR" | "es-ES" | "pt-BR" | "pt-PT" | "en-GB" | "en-US";

/** How the hours of a day are counted. */
export type HourCycle = "h23" | "h12";

/** What is customary in a region, beyond the words and their order, which are messages. */
export interface Customs {
  language: InterfaceLanguage;
  hours: HourCycle;
  monthFirst: boolean;
  weekStarts: number;
  group: string;
  decimal: string;
  groupsFrom: number;
}

/** The regions, in the order in which they are offered. */
export const customs: Readonly<Record<Region, Customs>> = {
  "es-MX": {"language":"es","hours":"h12","monthFirst":false,"weekStarts":7,"group":",","decimal":".","groupsFrom":4},
  "es-CO": {"language":"es","hours":"h12","monthFirst":false,"weekStarts":7,"group":".","decimal":",","groupsFrom":4},
  "es-AR": {"language":"es","hours":"h23","monthFirst":false,"weekStarts":1,"group":".","decimal":",","groupsFrom":4},
  "es-ES": {"language":"es","hours":"h23","monthFirst":false,"weekStarts":1,"group":".","decimal":",","groupsFrom":5},
  "pt-BR": {"language":"pt","hours":"h23","monthFirst":false,"weekStarts":7,"group":".","decimal":",","groupsFrom":4},
  "pt-PT": {"language":"pt","hours":"h23","monthFirst":false,"weekStarts":7,"group":" ","decimal":",","groupsFrom":5},
  "en-GB": {"language":"en","hours":"h23","monthFirst":false,"weekStarts":1,"group":",","decimal":".","groupsFrom":4},
  "en-US": {"language":"en","hours":"h12","monthFirst":true,"weekStarts":7,"group":",","decimal":".","groupsFrom":4},
};
