/**
 * What a form does when it is submitted: once at a time, with what was chosen for its fields even where that is still
 * looked for or made, and never over a field that could not be read.
 */
import { createContext, tick, untrack } from 'svelte';

const [around, provide, isAround] = createContext<Submission>();

export class Submission {
  #work: () => Promise<void>;
  /** How many fields are busy with what was chosen for them. */
  #busy = $state(0);
  #then: (() => void)[] = [];
  #goesOn = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Whether a field is still busy with what was chosen for it. */
  get waits(): boolean {
    return this.#busy > 0;
  }

  /** A field is busy until what this gives is called. */
  hold(): () => void {
    untrack(() => (this.#busy += 1));
    return () => {
      this.#busy -= 1;
      if (this.#busy === 0) for (const then of this.#then.splice(0)) then();
    };
  }

  /** Handles the form's `submit`. */
  handle = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (this.#goesOn || !(form instanceof HTMLFormElement)) return;
    this.#goesOn = true;
    try {
      while (this.waits) await new Promise<void>((done) => this.#then.push(done));
      await tick();
      // Who left the form meanwhile does not save it.
      if (!form.isConnected) return;
      // Lest the value of before be taken for the one that was typed.
      const unread = form.querySelector<HTMLElement>('[data-unread="true"]');
      if (unread) unread.focus();
      else await this.#work();
    } finally {
      this.#goesOn = false;
    }
  };
}

/** The submission of a form, for the component that has the form; `work` says itself what goes wrong. */
export function submits(work: () => Promise<void>): Submission {
  const submission = new Submission(work);
  provide(submission);
  return submission;
}

/** The submission of the form around a field, for the component of the field. */
export const submission = (): Submission | null => (isAround() ? around() : null);
