/** The message of each value of the model's enumerations; the types make the tables complete. */
import type {
  Audience,
  CalendarScope,
  DayPart,
  JourneyMode,
  Mark,
  OrganizationKind,
  PartnerRole,
  Reply,
  Role,
  RoomType,
  SessionKind,
  SessionStatus,
  TrackColour,
} from '../api/generated/types';

export const markWord: Record<Mark, string> = {
  sample: 'mark-sample',
  other_source: 'mark-other-source',
  to_be_confirmed: 'mark-to-be-confirmed',
};

export const kindWord: Record<SessionKind, string> = {
  workshop: 'kind-workshop',
  panel: 'kind-panel',
  presentation: 'kind-presentation',
  meeting: 'kind-meeting',
  networking: 'kind-networking',
  showcase: 'kind-showcase',
  reception: 'kind-reception',
  meal: 'kind-meal',
  ceremony: 'kind-ceremony',
  tour: 'kind-tour',
  festival: 'kind-festival',
  other: 'kind-other',
};

export const statusWord: Record<SessionStatus, string> = {
  draft: 'status-draft',
  tentative: 'status-tentative',
  confirmed: 'status-confirmed',
  cancelled: 'status-cancelled',
};

export const audienceWord: Record<Audience, string> = {
  public: 'audience-public',
  delegates: 'audience-delegates',
  invited: 'audience-invited',
  internal: 'audience-internal',
};

/** The parts of the day in their order. */
export const dayParts: DayPart[] = ['morning', 'midday', 'afternoon', 'evening', 'night'];

export const partWord: Record<DayPart, string> = {
  morning: 'part-morning',
  midday: 'part-midday',
  afternoon: 'part-afternoon',
  evening: 'part-evening',
  night: 'part-night',
};

export const roleWord: Record<Role, string> = {
  speaker: 'role-speaker',
  moderator: 'role-moderator',
  panelist: 'role-panelist',
  host: 'role-host',
  performer: 'role-performer',
  interpreter: 'role-interpreter',
  attendee: 'role-attendee',
  organizer: 'role-organizer',
};

export const replyWord: Record<Reply, string> = {
  invited: 'reply-invited',
  accepted: 'reply-accepted',
  tentative: 'reply-tentative',
  declined: 'reply-declined',
};

export const partnerWord: Record<PartnerRole, string> = {
  promoter: 'partner-promoter',
  organizer: 'partner-organizer',
  host: 'partner-host',
  local_partner: 'partner-local-partner',
  funder: 'partner-funder',
  sponsor: 'partner-sponsor',
  supporter: 'partner-supporter',
  media: 'partner-media',
};

export const organizationWord: Record<OrganizationKind, string> = {
  association: 'organization-association',
  network: 'organization-network',
  label: 'organization-label',
  festival: 'organization-festival',
  agency: 'organization-agency',
  company: 'organization-company',
  act: 'organization-act',
  government: 'organization-government',
  other: 'organization-other',
};

export const modeWord: Record<JourneyMode, string> = {
  flight: 'mode-flight',
  train: 'mode-train',
  bus: 'mode-bus',
  car: 'mode-car',
  ferry: 'mode-ferry',
  walk: 'mode-walk',
  other: 'mode-other',
};

export const roomTypeWord: Record<RoomType, string> = {
  single: 'room-single',
  double: 'room-double',
  twin: 'room-twin',
  triple: 'room-triple',
  suite: 'room-suite',
  apartment: 'room-apartment',
  dormitory: 'room-dormitory',
};

export const scopeWord: Record<CalendarScope, string> = {
  forum: 'scope-forum',
  public: 'scope-public',
  leg: 'scope-leg',
  venue: 'scope-venue',
  track: 'scope-track',
  delegation: 'scope-delegation',
  delegate: 'scope-delegate',
};

/** The colour of a track as a CSS value, in the theme in use. */
export function trackColour(colour: TrackColour | undefined | null): string {
  return colour ? `var(--track-${colour})` : 'var(--line)';
}

/** What can be doubtful about a time, as Rust names it. */
export const troubles = [
  'trouble-unknown-zone',
  'trouble-gap',
  'trouble-ambiguous',
  'trouble-stand-in',
] as const;

/** How long before an entry a reminder can be asked for. */
export const alarms = ['10m', '30m', '2h', '1d'] as const;
