/** What can be explained in place: each topic has a name (`help-…`) and a text (`help-…-text`). */
export const helpTopics = [
  'when',
  'status',
  'audience',
  'clock',
  'reply',
  'publish',
  'files',
  'overlay',
  'keep',
  'accept',
] as const;

export type HelpTopic = (typeof helpTopics)[number];
