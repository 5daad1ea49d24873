/** The words of the interface, as a test looks for them in any language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FluentBundle, FluentResource } from '@fluent/bundle';

const folder = join(import.meta.dirname, '../../locales');

/** Gives what a message says in a language; fails where there is no such message. */
export function messagesOf(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(join(folder, language)))
    bundle.addResource(new FluentResource(readFileSync(join(folder, language, file), 'utf8')));
  return (id, args = {}) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`no message ${id} in ${language}`);
    return bundle.formatPattern(message.value, args, []);
  };
}
