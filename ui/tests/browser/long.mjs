/** Makes every name of the workspace as long as names come, so that screens can be looked at with them. */
import { command } from './window.mjs';

/** A name of so many characters that begins as the record is called, made of words that break and one that does not. */
const stretched = (name, length) => {
  const tail =
    ' — Confederación Iberoamericana de Asociaciones de Productoras y Distribuidoras Fonográficas Independientes' +
    ' y Coorganizadores del Intercambio Profesional, Donaudampfschifffahrtselektrizitätenhauptbetriebswerk, edición';
  return `${name}${tail.repeat(3)}`.slice(0, length).trimEnd();
};
const inAll = (localized, length) => {
  const texts = Object.values(localized ?? {});
  const said = (language) => stretched(localized?.[language] ?? texts[0] ?? 'Untitled', length);
  return Object.fromEntries(['es', 'en', 'pt'].map((language) => [language, said(language)]));
};
const surnames = 'Etchegaray-Villanueva Fernández de Córdoba Anchorena y Santa Cruz';

/** What each kind becomes: fields made of those it has. */
const fieldsOf = {
  forum: ({ name }) => ({ name: inAll(name, 110) }),
  leg: () => ({ name: inAll({ es: 'Encuentro' }, 110) }),
  place: ({ name }) => ({ name: stretched(name, 60) }),
  venue: ({ name }) => ({ name: stretched(name, 96), address: stretched('Avenida', 110) }),
  room: ({ name }) => ({ name: stretched(name, 84) }),
  host_event: ({ name }) => ({ name: stretched(name, 96) }),
  organization: ({ name }) => ({ name: stretched(name, 96) }),
  person: ({ name }) => ({ name: `${name} ${surnames}` }),
  delegation: ({ name }) => ({ name: inAll(name, 96) }),
  track: ({ name }) => ({ name: inAll(name, 84) }),
  session: ({ title }) => ({
    title: inAll(title, 200),
    online_url: `https://example.org/${'averylongwordinanaddress/'.repeat(4)}`,
  }),
  journey: () => ({
    operator: stretched('Aerolíneas', 84),
    number: 'XLR 4021/4022-B',
    from_point: stretched('T', 84),
  }),
  affiliation: ({ role }) => ({ role: inAll(role ?? { es: 'Directora' }, 90) }),
  task: ({ title }) => ({ title: stretched(title, 160) }),
  outcome: ({ title }) => ({ title: inAll(title, 160) }),
};

/** Lengthens the names of all that the workspace holds. */
export async function lengthen(page) {
  const forums = await command(page, 'forum_list');
  const put = [];
  for (const [kind, change] of Object.entries(fieldsOf)) {
    const found = new Map();
    for (const within of ['leg', 'delegation', 'track', 'session', 'journey', 'task', 'outcome'].includes(
      kind,
    )
      ? forums.map((forum) => forum.id)
      : [undefined]) {
      const request = { kind, text: '', within, whole: true, limit: 200 };
      for (const one of await command(page, 'record_find', request)) found.set(one.id, one);
    }
    for (const { id, record } of found.values()) {
      if (record?.fields.overlay_of) continue;
      put.push({ kind, id, fields: change(record.fields) });
    }
  }
  await command(page, 'record_put', { put });
}
