/** How the lists of people, organizations and delegations are searched, ordered and narrowed. */
import type { DelegationRow, OrganizationRow, PersonRow } from '../../api/generated/types';
import type { Shape } from '../../lib/lists.svelte';
import { country } from '../../lib/look';
import { t } from '../../lib/messages.svelte';
import { words } from '../../lib/text';
import { organizationWord } from '../../lib/words';

export const peopleShape = (languages: readonly string[]): Shape<PersonRow> => ({
  texts: (one) => [one.name, ...one.affiliations.map(({ organization }) => organization.name)],
  sorts: [
    { value: 'name', text: t('field-name') },
    { value: 'country', text: t('field-country'), by: (one) => one.country && country(one.country) },
    {
      value: 'delegation',
      text: t('record-delegation'),
      by: (one) => one.delegations.map(({ name }) => words(name, languages)).join(),
    },
    { value: 'sessions', text: t('records-session'), by: (one) => -one.sessions },
  ],
  columns: [
    { value: 'roles', text: t('people-organizations') },
    { value: 'country', text: t('field-country') },
    { value: 'delegation', text: t('people-delegations') },
    { value: 'sessions', text: t('records-session') },
  ],
  filter: {
    label: t('filter-delegation'),
    all: t('filter-delegation-all'),
    of: (one) => one.delegations.map(({ id, name }) => ({ value: id, text: words(name, languages) })),
  },
});

export const organizationShape = (): Shape<OrganizationRow> => ({
  texts: ({ organization }) => [organization.name, organization.short_name],
  sorts: [
    { value: 'name', text: t('field-name') },
    { value: 'kind', text: t('field-kind'), by: (one) => t(organizationWord[one.organization.kind]) },
    {
      value: 'country',
      text: t('field-country'),
      by: ({ organization }) => organization.country && country(organization.country),
    },
    { value: 'people', text: t('tab-people'), by: (one) => -one.people.length },
  ],
  columns: [
    { value: 'kind', text: t('field-kind') },
    { value: 'country', text: t('field-country') },
    { value: 'networks', text: t('records-membership') },
    { value: 'partner', text: t('partners-title') },
    { value: 'people', text: t('tab-people') },
  ],
  filter: {
    label: t('filter-kind'),
    all: t('filter-kind-all'),
    of: ({ organization }) => [{ value: organization.kind, text: t(organizationWord[organization.kind]) }],
  },
});

export const delegationShape = (languages: readonly string[]): Shape<DelegationRow> => ({
  texts: ({ delegation, organization, delegates }) => [
    ...Object.values(delegation.name),
    organization?.name,
    ...delegates.map(({ person }) => person.name),
  ],
  sorts: [
    { value: 'rank', text: t('list-own-order') },
    { value: 'name', text: t('field-name'), by: ({ delegation }) => words(delegation.name, languages) },
    { value: 'delegates', text: t('people-delegates'), by: (one) => -one.delegates.length },
  ],
  columns: [
    { value: 'organization', text: t('people-organizations') },
    { value: 'legs', text: t('records-leg') },
    { value: 'partners', text: t('partners-title') },
  ],
  filter: {
    label: t('field-country'),
    all: t('list-country-all'),
    of: ({ delegation }) =>
      delegation.country ? [{ value: delegation.country, text: country(delegation.country) }] : [],
  },
});
