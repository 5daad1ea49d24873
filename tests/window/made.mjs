// Two forums made by hand, from an empty workspace, told to whatever hand there is: the keyboard alone in a browser, or a
// person's pointer and keys in the real window. A hand offers:
//
//   begin(name, first day, last day)    a new forum
//   add(kind)                           the empty form of a kind
//   within(what)                        the form of what hangs on the record that is open
//   write(label, text)  day(label, date)  choose(label, words)  tick(words)
//   find(label, letters, option)        in a field that looks things up, or makes them
//   save(kind)                          saves the form, which then shows the record; of what hangs on another, that one
//   at(start, end)                      an hour, on the first day offered unless it is given: `29 Feb 09:30`

/** The second day of FIM GDL 2024, 29 February: five sessions in three venues, two people who speak, a delegation of two. */
export async function gdlSecondDay(hand) {
  await hand.begin('WIN at FIM GDL 2024', '2024-02-29', '2024-02-29');
  await hand.addFirst('Add the first leg', 'leg');
  await hand.find('Place', 'guadalajara', /Guadalajara.*Mexico/);
  await hand.save('leg');
  for (const [venue, room, capacity] of [
    ['FIM GDL', 'Panel room', '120'],
    ['Rey Gallo', 'Terrace', '90'],
    ['C3', 'C3 stage', '600'],
  ]) {
    await hand.add('venue');
    await hand.write('Name', venue);
    await hand.save('venue');
    await hand.within('room');
    await hand.write('Name', room);
    await hand.write('Capacity', capacity);
    await hand.save('venue');
  }
  await hand.add('delegation');
  await hand.write('Name', 'IMICHILE');
  await hand.find('Delegates', 'Francisca Sandoval', 'Add “Francisca Sandoval”');
  await hand.find('Delegates', 'Oliver Knust', 'Add “Oliver Knust”');
  await hand.save('delegation');
  for (const [title, kind, venue, room, starts, ends, speaker] of [
    ['Meeting of the LatAm Network', 'Meeting', 'FIM GDL', 'Panel room', '9:30', '11:00', 'Noemí Planas'],
    ['Chronicles of Latin rock', 'Panel', 'FIM GDL', 'Panel room', '11:30', '12:30', 'Kin Martínez'],
    ['Chilemúsica showcases', 'Showcase', 'Rey Gallo', 'Terrace', '13:00', '15:00', null],
    ['Cumbia rebajada', 'Networking', 'Rey Gallo', 'Terrace', '17:00', '19:00', null],
    ['Sounds from Spain', 'Showcase', 'C3', 'C3 stage', '22:00', '23:30', null],
  ]) {
    await hand.add('session');
    await hand.write('Title', title);
    await hand.choose('Kind', kind);
    await hand.find('Venue', venue, new RegExp(`^${venue}`));
    await hand.find('Room', room, new RegExp(`^${room}`));
    await hand.at(starts, ends);
    await hand.choose('Status', 'Confirmed');
    await hand.save('session');
    if (speaker) {
      await hand.within('participation');
      await hand.find('Person', speaker, `Add “${speaker}”`);
      await hand.save('session');
    }
  }
}

/** What the second day must be, as `HH:MM title (room)`. */
export const GDL_SECOND_DAY = [
  '09:30 Meeting of the LatAm Network (Panel room)',
  '11:30 Chronicles of Latin rock (Panel room)',
  '13:00 Chilemúsica showcases (Terrace)',
  '17:00 Cumbia rebajada (Terrace)',
  '22:00 Sounds from Spain (C3 stage)',
];

/** The route of FICA 2023: four legs, two journeys of two people, two stays. */
export async function ficaRoute(hand) {
  await hand.begin('FICA 2023', '2023-11-08', '2023-11-22');
  let first = true;
  for (const [letters, city, starts, ends] of [
    ['medellin', /^Medellín.*Colombia/, '2023-11-08', '2023-11-11'],
    ['lima', /^Lima.*Peru/, '2023-11-13', '2023-11-15'],
    ['quito', /^Quito.*Ecuador/, '2023-11-17', '2023-11-18'],
    ['la paz', /^La Paz.*Bolivia/, '2023-11-20', '2023-11-22'],
  ]) {
    if (first) await hand.addFirst('Add the first leg', 'leg');
    else await hand.add('leg');
    first = false;
    await hand.find('Place', letters, city);
    await hand.day('First day', starts);
    await hand.day('Last day', ends);
    await hand.save('leg');
  }
  for (const [hotel, city] of [
    ['Hotel Nutibara', 'Medellín'],
    ['Hotel Bolívar', 'Lima'],
  ]) {
    await hand.add('venue');
    await hand.write('Name', hotel);
    await hand.find('Place', city, new RegExp(`^${city}`));
    await hand.save('venue');
  }
  for (const [from, to] of [
    ['Medellín', 'Lima'],
    ['Lima', 'Quito'],
  ]) {
    await hand.add('journey');
    await hand.find('From', from, new RegExp(`^${from}`));
    await hand.find('To', to, new RegExp(`^${to}`));
    // Who is there already is taken, who is not is made.
    for (const name of ['Noemí Planas', 'Lucas Toriño']) await hand.find('Who travels', name, new RegExp(name));
    await hand.save('journey');
  }
  for (const [hotel, arrives, leaves] of [
    ['Hotel Nutibara', '2023-11-07', '2023-11-12'],
    ['Hotel Bolívar', '2023-11-12', '2023-11-16'],
  ]) {
    await hand.add('stay');
    await hand.find('Lodging', hotel, new RegExp(`^${hotel}`));
    await hand.day('Arrival', arrives);
    await hand.day('Departure', leaves);
    await hand.find('Who sleeps there', 'Noemí Planas', /^Noemí Planas/);
    await hand.find('Who sleeps there', 'Lucas Toriño', /^Lucas Toriño/);
    await hand.save('stay');
  }
}

/** The programme of a forum as [`GDL_SECOND_DAY`] says it; `call` calls a command. */
export async function told(call, forum) {
  const { days } = await call('programme_get', { forum });
  const items = days.flatMap((day) => day.items);
  return items.map((item) => {
    const title = Object.values(item.title)[0];
    return `${item.when.start.place.wall.slice(11)} ${title} (${item.room})`;
  });
}

/** The route and travel of a forum, a line each. */
export async function route(call, forum) {
  const { legs } = await call('forum_get', { forum });
  const { journeys, stays } = await call('travel_get', { forum });
  return [
    ...legs.map(({ leg, place }) => `${place.name} ${leg.starts} ${leg.ends}`),
    ...journeys.map((one) => `${one.from} → ${one.to}: ${one.travellers.length}`).sort(),
    ...stays.map(({ stay, venue, guests }) => `${venue} ${stay.check_in} ${stay.check_out}: ${guests.length}`).sort(),
  ];
}

export const FICA_ROUTE = [
  'Medellín 2023-11-08 2023-11-11',
  'Lima 2023-11-13 2023-11-15',
  'Quito 2023-11-17 2023-11-18',
  'La Paz 2023-11-20 2023-11-22',
  'Lima → Quito: 2',
  'Medellín → Lima: 2',
  'Hotel Bolívar 2023-11-12 2023-11-16: 2',
  'Hotel Nutibara 2023-11-07 2023-11-12: 2',
];
