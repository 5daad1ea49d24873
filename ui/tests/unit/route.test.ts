import { expect, test } from 'vitest';

import { forumHref, href, parse, type Route } from '../../src/lib/route.svelte';

const routes: [string, Route][] = [
  ['#/', { screen: 'forums' }],
  ['#/settings', { screen: 'settings' }],
  ['#/delegate', { screen: 'delegate', forum: null, person: null }],
  ['#/delegate/fica-2023/p1', { screen: 'delegate', forum: 'fica-2023', person: 'p1' }],
  ['#/forum/fica-2023/overview', { screen: 'forum', forum: 'fica-2023', tab: 'overview', item: null }],
  ['#/forum/a%2Fb/people/p1', { screen: 'forum', forum: 'a/b', tab: 'people', item: 'p1' }],
];

test.each(routes)('%s names a route and is named by it', (fragment, route) => {
  expect(parse(fragment)).toEqual(route);
  expect(href(route)).toBe(fragment);
});

test('a tab that does not exist is the overview', () => {
  expect(parse('#/forum/fica-2023/nonsense')).toEqual({
    screen: 'forum',
    forum: 'fica-2023',
    tab: 'overview',
    item: null,
  });
});

test('no fragment is the list of forums', () => expect(parse('')).toEqual({ screen: 'forums' }));

test('an item is named behind its tab', () =>
  expect(forumHref('fica-2023', 'programme', 's1')).toBe('#/forum/fica-2023/programme/s1'));
