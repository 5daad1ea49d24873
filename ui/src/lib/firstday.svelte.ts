/** Which forums are led through their first day. It is a matter of who sits at this machine, and is remembered there. */

const at = 'periplo.first-day';

function kept(): string[] {
  try {
    const read: unknown = JSON.parse(globalThis.localStorage?.getItem(at) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

class Guide {
  #led = $state.raw<string[]>(kept());

  /** Whether a forum is led. */
  leads(forum: string): boolean {
    return this.#led.includes(forum);
  }

  /** Leads a forum that was just begun. */
  begin(forum: string): void {
    this.#keep([...this.#led.filter((one) => one !== forum), forum]);
  }

  /** Leads it no more, because it is done or was not wanted. */
  leave(forum: string): void {
    this.#keep(this.#led.filter((one) => one !== forum));
  }

  #keep(led: string[]): void {
    this.#led = led;
    globalThis.localStorage?.setItem(at, JSON.stringify(led));
  }
}

export const guide = new Guide();
