/**
 * A walk through everything there is to see: each screen, each dialog, each form, and the states they can be in. What
 * is done at each stop is the visitor's: `visit(name, part)` is called where there is something to look at.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundle } from './grid-forum.mjs';
import { command, drop, go, settled, unrouted } from './window.mjs';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures');
const text = (fixture) => readFileSync(join(fixtures, fixture), 'utf8');

/** The kinds that the desk lists, and those that are made where they belong: whose form, and in which section of it. */
const listed =
  'leg venue session track person organization delegation journey stay task outcome host_event place room'.split(
    ' ',
  );
const owned = [
  ['session', 'participation'],
  ['session', 'partner'],
  ['person', 'affiliation'],
  ['person', 'availability'],
  ['person', 'private_person'],
  ['organization', 'membership'],
  ['journey', 'private_booking'],
];

/** Fills the workspace: the samples, a publication, one thing accepted; gives what the walk comes by. */
export async function furnish(page, lengthen) {
  await command(page, 'samples_add');
  await command(page, 'settings_set', { viewer_zone: 'America/Argentina/Rio_Gallegos' });
  await command(page, 'publish', { forum: 'fica-2023', note: 'First programme' });
  const made = await command(page, 'record_put', {
    put: [
      {
        kind: 'forum',
        name: 'f',
        fields: { name: { en: 'Nothing yet' }, starts: '2027-03-01', ends: '2027-03-02' },
      },
    ],
  });
  await lengthen?.(page);
  const fim = await command(page, 'programme_get', { forum: 'fim-gdl-2024' });
  const { people } = await command(page, 'people_get', { forum: 'fica-2023' });
  const { findings } = await command(page, 'finding_list', { forum: 'fica-2023' });
  const pair = findings.find((one) => one.subjects.filter((subject) => subject.when).length > 1);
  const nearly = findings.find((one) => one.has_fixes && one.key !== pair.key);
  const left = findings.find((one) => one.severity === 'notice' && ![pair.key, nearly.key].includes(one.key));
  await command(page, 'finding_accept', { forum: 'fica-2023', key: left.key, reason: 'It is a sample' });
  return {
    empty: made.value[0].fields.slug,
    session: fim.days.flatMap((day) => day.items)[1].id,
    waiting: fim.days.flatMap((day) => day.without_hour)[0].id,
    person: people.find((one) => one.delegations.length > 0).id,
    pair: encodeURIComponent(pair.key),
    mended: encodeURIComponent(nearly.key),
    accepted: encodeURIComponent(left.key),
  };
}

/**
 * Walks. `t` says the words of the language in use; `visit` looks; `goes` says of each of the places whether to go there.
 * PERIPLO_PLACES narrows the walk to places by name, with commas between them.
 */
export async function walk(page, t, ids, visit, goes = () => true) {
  const dialog = () => page.getByRole('dialog').last();
  const aside = () => page.locator('aside');
  const button = (message, args) => page.getByRole('button', { name: t(message, args), exact: true });
  const opened = () => dialog().waitFor();
  const at = (fragment) => go(page, fragment);
  const fica = (tab) => at(`#/forum/fica-2023/${tab}`);
  const fim = (tab) => at(`#/forum/fim-gdl-2024/${tab}`);
  const within = '[role="dialog"]';

  /** Closes what is open, and sees that the focus goes back to what opened it. */
  const closed = async (opener) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    if (!opener) return;
    await page.waitForFunction(
      (element) => document.activeElement === element,
      await opener.elementHandle(),
      {
        timeout: 5000,
      },
    );
  };
  /** Opens a dialog by a button and its key, does something in it, looks at it, and closes it. */
  const seen = async (name, opener, act) => {
    await opener.focus();
    await page.keyboard.press('Enter');
    await opened();
    await act?.();
    await visit(name, within);
    await closed(opener);
  };
  const dropped = async (name, file, content, waits = 'tbody tr') => {
    await drop(page, [file, content]);
    await dialog().locator(waits).first().waitFor();
    await visit(name, within);
    await closed();
  };
  /** Lets a command answer otherwise than it would: for the screens of a state that this workspace is not in. */
  const answering = async (name, answer, act) => {
    await page.route(`**/api/call/${name}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill(answer(await response.json()));
    });
    await page.reload();
    await page.waitForSelector('main header h1');
    await settled(page);
    await act();
    await unrouted(page);
    await page.reload();
    await page.waitForSelector('main header h1');
    await settled(page);
  };
  const instead = (change) => (app) => ({ json: change(app) });

  const places = {
    async forums() {
      await at('#/');
      await visit('forums');
      await seen('new-forum', button('forum-new'));
      await seen('open-bundle', button('bundle-open'));
      await page.keyboard.press('?');
      await opened();
      await visit('keys', within);
      await closed();
      await dropped('not-opened', 'letter.ics', 'Dear all,\nsee you in Lima.\n', 'p');
    },
    async settings() {
      await at('#/settings');
      await button('verify').click();
      await page.locator('.notice').first().waitFor();
      await visit('settings');
    },
    async overview() {
      await fica('overview');
      await visit('overview');
      await seen(
        'leg-shift',
        page.getByRole('button', { name: new RegExp(`^${t('shift-open-dialog')} `) }).first(),
        async () => {
          await dialog().getByLabel(t('field-starts'), { exact: true }).fill('2023-11-10');
          await dialog().getByRole('listitem').first().waitFor();
        },
      );
      await page.keyboard.press('Control+k');
      await opened();
      await page.keyboard.type('lima');
      await dialog().getByRole('option').first().waitFor();
      await visit('search', within);
      await closed();
      await at(`#/forum/${ids.empty}/overview`);
      await visit('overview-empty');
    },
    async programme() {
      await fim('programme');
      await visit('programme');
      await fica('programme');
      await visit('programme-many-places');
      await page.locator('main input[type="search"]').fill('zzzz');
      await button('filter-clear').first().waitFor();
      await visit('programme-filtered');
      await button('filter-clear').first().click();
      await page.locator('[data-session]').first().focus();
      await page.keyboard.press('x');
      await button('many-change').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('x');
      await visit('programme-marked');
      await seen('many', button('many-change'));
      await page.locator('[data-session]').first().focus();
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
      await opened();
      await visit('paste', within);
      await closed();
      await button('many-close').click();
      const finder = page.locator('.finder input').first();
      await finder.fill('a');
      await page.waitForSelector('[role="option"]');
      await visit('person-finder');
      await page.keyboard.press('Escape');
      await seen('sheet-export', button('sheet-export-open'));
      await seen('sheet-import', button('sheet-import-open'), async () => {
        await page.setInputFiles(`${within} input[type="file"]`, join(fixtures, 'sheets/06-programa.xlsx'));
        await dialog().locator('table tbody tr').first().waitFor({ state: 'attached' });
        await dialog().locator('details summary').first().click();
      });
      await at(`#/forum/${ids.empty}/programme`);
      await visit('programme-empty');
    },
    async session() {
      await fim(`programme/${ids.session}`);
      await visit('session');
      await fim(`programme/${ids.waiting}`);
      await visit('session-without-hour');
    },
    async grid() {
      const shape = (place) => page.locator('main .segments').first().locator('button').nth(place).click();
      await page.evaluate(() => localStorage.clear());
      await fica('programme');
      await shape(1);
      await page.locator('[data-grid-item]').first().waitFor();
      await visit('grid');
      const pin = page.locator('.pin').first();
      await pin.focus();
      await page.keyboard.press('Enter');
      await page.getByLabel(t('grid-count')).selectOption('3');
      await page.locator('section.day').nth(2).waitFor();
      await visit('grid-days');
      const item = page.locator('.cells [data-grid-item]:not(.locked)').first();
      await item.focus();
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('.carry').waitFor();
      await settled(page);
      await visit('grid-carried', null, { still: true });
      await page.keyboard.press('Escape');
      await item.focus();
      await page.keyboard.press('m');
      await opened();
      await visit('grid-move', within);
      await closed(item);
      await page.keyboard.press('Enter');
      await aside().waitFor();
      await visit('grid-session');
      await page.keyboard.press('Escape');
      await shape(2);
      await page.locator('.strip section').first().waitFor();
      await visit('strip');
      await shape(0);
      await page.evaluate(() => localStorage.clear());
    },
    async people() {
      await fica('people');
      await visit('people');
      await button('many-open').click();
      await page.getByRole('checkbox').nth(5).waitFor();
      await button('many-all').click();
      await visit('people-marked');
      await seen('many-people', button('many-change'));
      await button('many-close').click();
      for (const [place, name] of [
        [1, 'organizations'],
        [2, 'delegations'],
      ]) {
        await page.locator('main .segments button').nth(place).click();
        await visit(name);
      }
      await fica(`people/${ids.person}`);
      await visit('person');
      await at(`#/forum/${ids.empty}/people`);
      await visit('people-empty');
    },
    async travel() {
      await fica('travel');
      await visit('travel');
      await at(`#/forum/${ids.empty}/travel`);
      await visit('travel-empty');
    },
    async findings() {
      await fica('findings');
      await page.locator('[data-finding]').first().waitFor();
      await visit('findings');
      await fica(`findings/${ids.pair}`);
      await aside().locator('ol li, p.muted').first().waitFor();
      await visit('finding-pair');
      await fica(`findings/${ids.mended}`);
      await aside().locator('ol li').first().waitFor();
      await visit('finding-mended');
      await page.getByLabel(t('findings-severity'), { exact: true }).selectOption('error');
      await visit('findings-narrowed');
      await page.locator('main .segments button').nth(1).click();
      await fica(`findings/${ids.accepted}`);
      await visit('finding-accepted');
      await page.keyboard.press('Escape');
      await seen('what-if', button('what-if'), async () => {
        await dialog().locator('.segments button').nth(1).click();
        await dialog().getByRole('combobox').fill('a');
        await page.waitForSelector('[role="option"]');
        await page.keyboard.press('Enter');
        await dialog()
          .getByRole('button', { name: t('what-if-ask') })
          .click();
        await dialog().locator('[role="status"]').filter({ hasText: /./ }).first().waitFor();
      });
      await seen('free-time', button('free-time'), async () => {
        await dialog().getByRole('combobox').first().fill('a');
        await page.waitForSelector('[role="option"]');
        await page.keyboard.press('Enter');
        await dialog()
          .getByRole('list', { name: t('free-chosen') })
          .waitFor();
        await dialog()
          .getByRole('button', { name: t('free-ask') })
          .click();
        await dialog().locator('ol li').first().waitFor();
      });
      await seen('levels', button('levels'), () => dialog().locator('select').first().waitFor());
      await at(`#/forum/${ids.empty}/findings`);
      await visit('findings-empty');
    },
    async calendars() {
      await fica('calendars');
      await visit('calendars');
      await seen('changes', button('changes-of', { number: 1 }), () =>
        dialog().locator('pre, ul li, ol li, p').first().waitFor(),
      );
      await seen('invitation', button('invitation-save'));
      await seen('save-calendars', button('calendars-save'));
      await seen('pack', button('pack-open'));
      await seen('delegates', button('delegates-save'));
      await seen('save-bundle', button('bundle-save'));
      await seen('save-programme', button('programme-save'));
      await dropped('import-calendar', 'odd.ics', text('reading/odd.ics'));
      await fim('calendars');
      await visit('not-published');
      await seen('publish', page.locator('main section button.primary').first());
      await dropped('import-programme', 'sur-1.xml', text('programmes/sur-1.xml'));
      await dropped('import-bundle', 'bundle.json', JSON.stringify(bundle), 'p');
    },
    async history() {
      await fica('history');
      await visit('history');
      await seen(
        'past',
        page.getByRole('button', { name: new RegExp(`^${t('history-look')}: `) }).first(),
        () => dialog().locator('li, p').first().waitFor(),
      );
    },
    async delegate() {
      await at(`#/delegate/fica-2023/${ids.person}`);
      await visit('delegate');
      await page.locator('main .segments button').nth(1).click();
      await visit('delegate-public');
      await at('#/delegate');
      await visit('delegate-none');
    },
    async forms() {
      await fica('overview');
      const form = async (name) => {
        await aside().locator('form:visible').waitFor();
        await settled(page);
        const more = aside().getByRole('button', { name: t('desk-more'), expanded: false });
        if ((await more.count()) > 0) await more.first().click();
        await visit(`form-${name}`, 'aside');
      };
      for (const kind of listed) {
        await page.keyboard.press('n');
        const chooser = aside().getByRole('combobox', { name: t('desk-kind') });
        await chooser.selectOption(kind);
        await aside()
          .getByRole('button', { name: t('desk-new', { kind: t(`record-${kind}`) }) })
          .click();
        await form(kind);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await aside().waitFor({ state: 'detached' });
      }
      for (const owner of new Set(owned.map(([kind]) => kind))) {
        await page.keyboard.press('n');
        await aside()
          .getByRole('combobox', { name: t('desk-kind') })
          .selectOption(owner);
        await settled(page);
        if (owner === 'session') await visit('list', 'aside');
        await aside().locator('.pane:not([hidden]) li button').first().click();
        await aside()
          .getByText(t('desk-change', { kind: t(`record-${owner}`) }))
          .first()
          .waitFor();
        await settled(page);
        await visit(`edit-${owner}`, 'aside');
        for (const [, kind] of owned.filter(([of]) => of === owner)) {
          const add = aside()
            .getByRole('button', { name: t('desk-new', { kind: t(`record-${kind}`) }) })
            .last();
          if ((await add.count()) === 0) continue;
          await add.click();
          await form(kind);
          await page.keyboard.press('Escape');
        }
        if (owner === 'organization')
          await seen(
            'remove',
            aside()
              .getByRole('button', { name: `${t('remove')}…` })
              .locator('visible=true')
              .first(),
            () => dialog().locator('p').first().waitFor(),
          );
        for (let panes = 0; panes < 4; panes += 1) await page.keyboard.press('Escape');
        await aside().waitFor({ state: 'detached' });
      }
    },
    async otherwise() {
      await at('#/');
      const workspace = (change) => instead((app) => ({ ...app, workspace: change(app.workspace) }));
      await answering(
        'app_state',
        workspace(() => undefined),
        () => visit('no-workspace'),
      );
      await answering(
        'forum_list',
        instead(() => []),
        () => visit('first-start'),
      );
      const why = { code: 'read-only', args: { file: 'fica.periplo', reason: 'reason-read-only' } };
      await answering(
        'app_state',
        workspace((own) => ({
          ...own,
          writable: false,
          read_only_because: why,
          undo: undefined,
          redo: undefined,
        })),
        () => visit('read-only'),
      );
      await fica('travel');
      await answering(
        'travel_get',
        () => ({ status: 404, json: { code: 'not-found', args: { kind: 'forum', name: 'fica-2023' } } }),
        () => visit('error'),
      );
    },
  };
  for (const [name, place] of Object.entries(places)) {
    const only = process.env.PERIPLO_PLACES?.split(',').filter(Boolean) ?? [];
    if (goes(name) && (only.length === 0 || only.includes(name))) await place();
  }
}
