/** Times of day and dates as people type them, in any of the three languages. */
import { folded } from './text';
import { millis, plusDays } from './wall';

/** Words for the two hours that have a name. */
const namedHours: Record<string, string> = {
  noon: '12:00',
  midday: '12:00',
  mediodia: '12:00',
  'medio dia': '12:00',
  'meio-dia': '12:00',
  'meio dia': '12:00',
  midnight: '00:00',
  medianoche: '00:00',
  'media noche': '00:00',
  'meia-noite': '00:00',
  'meia noite': '00:00',
};

/** What is said around an hour and says nothing: *a las 9*, *21 hs*, *9 o'clock*. */
const around = /^(a las|a la|as|at|a)\s+(?=\d)|\s*(horas|hora|hours|hrs|hs|hr|o'clock)\.?$/g;

/** Parts of the day that tell which of two hours is meant: *9 de la noche*, *9 da manhã*, *3 in the afternoon*. */
const halves: [RegExp, 'a' | 'p'][] = [
  [/\s*(de|por|en) la manana$|\s*da manha$|\s*da madrugada$|\s*de la madrugada$|\s*in the morning$/, 'a'],
  [/\s*(de|por|en) la (tarde|noche)$|\s*da (tarde|noite)$|\s*in the (afternoon|evening)$|\s*at night$/, 'p'],
];

/**
 * Reads a time of day: `9`, `930`, `9:30`, `9.30`, `21h30`, `21h`, `9:30 pm`, `9:30 p. m.`, `9 de la noche`, `noon`.
 * Gives `HH:MM`, or null where it is none.
 */
export function readTime(text: string): string | null {
  let said = folded(text)
    .replaceAll(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim();
  const named = namedHours[said.replace(/^(al|ao|a|at)\s+/, '')];
  if (named) return named;
  said = said.replaceAll(around, '');
  let half: string | undefined;
  for (const [words, which] of halves) {
    if (words.test(said)) [said, half] = [said.replace(words, ''), which];
  }
  const parts = /^(\d{1,2})(?:[:.h](\d{2})?|(\d{2}))?(?:min)?([ap]\.?m\.?)?$/.exec(said.replaceAll(' ', ''));
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? '0');
  // «9 de la noche» is 21:00, and so is «21:00 de la noche»; «13 pm» is a slip.
  if (parts[4] && (half || hour < 1 || hour > 12)) return null;
  half ??= parts[4]?.[0];
  if (half === 'a' && hour === 12) hour = 0;
  if (half === 'p' && hour < 12) hour += 12;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const months = [
  /^(jan|ene)/,
  /^(feb|fev)/,
  /^mar/,
  /^(apr|abr)/,
  /^(may|mai)/,
  /^jun/,
  /^jul/,
  /^(aug|ago)/,
  /^(sep|set)/,
  /^(oct|out)/,
  /^nov/,
  /^(dec|dic|dez)/,
];
const monthNames =
  /^(january|enero|janeiro|february|febrero|fevereiro|march|marzo|marco|april|abril|may|mayo|maio|june|junio|junho|july|julio|julho|august|agosto|september|septiembre|setiembre|setembro|october|octubre|outubro|november|noviembre|novembro|december|diciembre|dezembro|sept)$/;

/** The weekdays by how they begin, Monday first. */
const weekdays = [
  /^(mon|lun|seg)/,
  /^(tue|mar|ter)/,
  /^(wed|mie|qua)/,
  /^(thu|jue|qui)/,
  /^(fri|vie|sex)/,
  /^(sat|sab)/,
  /^(sun|dom)/,
];
const weekdayNames =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(segunda|terca|quarta|quinta|sexta)(-feira)?|tues|thur|thurs)$/;

/** A word as a month, 1 for January, or as a weekday, 1 for Monday: three letters of it, or all of it. */
function month(word: string): number {
  return word.length === 3 || monthNames.test(word) ? months.findIndex((one) => one.test(word)) + 1 : 0;
}
function weekday(word: string): number {
  return word.length === 3 || weekdayNames.test(word) ? weekdays.findIndex((one) => one.test(word)) + 1 : 0;
}

export interface DateReading {
  /** The date, `YYYY-MM-DD`. */
  date: string;
  /** The weekday that was said with it and is not that of the date, 1 for Monday. */
  wrongWeekday: number | null;
}

/** What surrounds the parts of a date and says nothing: *21 de nov*, *the 21st of November*, *1º*. */
const idle = new Set(['de', 'del', 'do', 'of', 'the', 'el', 'dia', 'on']);

function dateOf(year: number, month: number, day: number): string | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${date}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.getUTCDate() === day ? date : null;
}

/** Whatever year brings a day without one nearest to `near`. */
function nearest(month: number, day: number, near: string): string | null {
  const year = Number(near.slice(0, 4));
  const all = [year, year + 1, year - 1].map((one) => dateOf(one, month, day)).filter((one) => one !== null);
  const far = (date: string) => Math.abs(millis(date) - millis(near));
  return all.sort((one, other) => far(one) - far(other))[0] ?? null;
}

/**
 * Reads a date: `21/11/2026`, where the month comes first `11/21/2026`, `21.11.26`, `21112026`, `2026-11-21`, `21/11`,
 * `21 de nov`, `Nov 21`, `sáb 21 de noviembre de 2026`. One without a year is the nearest to `near`. Numbers that are no
 * date one way are read the other way. Null where it is none.
 */
export function readDate(text: string, monthFirst: boolean, near: string): DateReading | null {
  const bare = folded(text)
    .replaceAll(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return reading(dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 0);
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(bare);
  const words = (solid ? solid.slice(1).join(' ') : bare)
    .replaceAll(/(\d)(st|nd|rd|th|º|°|\.º|o)(?=[\s,.]|$)/g, '$1')
    .split(/[\s,./]+|(?<=\d)-(?=[\da-z])|(?<=[a-z])-(?=\d)/)
    .filter((word) => word && !idle.has(word));
  let said = 0;
  let named = 0;
  const numbers: number[] = [];
  let lead = 0;
  for (const word of words) {
    if (/^\d{1,4}$/.test(word)) {
      numbers.push(Number(word));
      continue;
    }
    // «mar» is Tuesday before a day, and March beside one.
    const day =
      named || words.some((other) => other !== word && month(other)) || !month(word) ? weekday(word) : 0;
    if (day && !said) said = day;
    else if (month(word) && !named) {
      named = month(word);
      lead = numbers.length;
    } else return null;
  }
  if (numbers.some((number, at) => at < numbers.length - 1 && number > 31)) return null;
  const year = (given: number) => (given < 100 ? 2000 + given : given);
  if (named) {
    const [day = 0, given] = numbers;
    if (lead > 1 || numbers.length < 1 || numbers.length > 2) return null;
    return reading(given === undefined ? nearest(named, day, near) : dateOf(year(given), named, day), said);
  }
  const [one = 0, other = 0, given] = numbers;
  if (numbers.length < 2 || numbers.length > 3) return null;
  const of = (month: number, day: number) =>
    given === undefined ? nearest(month, day, near) : dateOf(year(given), month, day);
  const ways: [number, number][] = [
    [other, one],
    [one, other],
  ];
  if (monthFirst) ways.reverse();
  const dates = ways.map(([month, day]) => of(month, day)).filter((date) => date !== null);
  return reading(dates[0] ?? null, said);
}

function reading(date: string | null, said: number): DateReading | null {
  if (!date) return null;
  const is = new Date(millis(date)).getUTCDay() || 7;
  return { date, wrongWeekday: said && said !== is ? said : null };
}

/** The days that a calendar of a month shows, whole weeks from the day that they begin with (1 for Monday). */
export function weeksOf(month: string, begins: number): string[][] {
  const first = `${month.slice(0, 7)}-01`;
  const back = ((new Date(millis(first)).getUTCDay() || 7) - begins + 7) % 7;
  const days = Array.from({ length: 42 }, (_, day) => plusDays(first, day - back));
  const weeks = Array.from({ length: 6 }, (_, week) => days.slice(7 * week, 7 * week + 7));
  return weeks.filter((week) => week.some((day) => day.startsWith(month.slice(0, 7))));
}
