/** Where the viewer is: a fragment of the address, so that back and forward work and a place can be linked to. */

export const forumTabs = [
  'overview',
  'programme',
  'people',
  'travel',
  'findings',
  'calendars',
  'history',
] as const;
export type ForumTab = (typeof forumTabs)[number];

export type Route =
  | { screen: 'forums' }
  | { screen: 'settings' }
  | { screen: 'delegate'; forum: string | null; person: string | null }
  | { screen: 'forum'; forum: string; tab: ForumTab; item: string | null };

/** The route that a fragment names; the list of forums where it names none. */
export function parse(hash: string): Route {
  const [first, second, third, fourth] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (first === 'settings') return { screen: 'settings' };
  if (first === 'delegate') return { screen: 'delegate', forum: second || null, person: third || null };
  if (first === 'forum' && second) {
    const tab = forumTabs.find((name) => name === third) ?? 'overview';
    return { screen: 'forum', forum: second, tab, item: fourth || null };
  }
  return { screen: 'forums' };
}

/** The fragment that names a route. */
export function href(route: Route): string {
  if (route.screen === 'forums') return '#/';
  if (route.screen === 'settings') return '#/settings';
  if (route.screen === 'delegate') {
    return ['#/delegate', route.forum, route.person]
      .filter((part) => part !== null)
      .map((part, place) => (place === 0 ? part : encodeURIComponent(part)))
      .join('/');
  }
  const item = route.item ? `/${encodeURIComponent(route.item)}` : '';
  return `#/forum/${encodeURIComponent(route.forum)}/${route.tab}${item}`;
}

/** The fragment of a tab of a forum, with an item selected in it if one is given. */
export function forumHref(forum: string, tab: ForumTab, item: string | null = null): string {
  return href({ screen: 'forum', forum, tab, item });
}

const here = $state<{ route: Route }>({ route: parse(globalThis.location?.hash ?? '') });

globalThis.addEventListener?.('hashchange', () => {
  here.route = parse(globalThis.location.hash);
});

/** The present route. */
export function route(): Route {
  return here.route;
}

/** Goes to a fragment; `replace` leaves no step to go back to. */
export function go(fragment: string, replace = false): void {
  if (replace) {
    history.replaceState(null, '', fragment);
    here.route = parse(fragment);
  } else {
    globalThis.location.hash = fragment;
  }
}
