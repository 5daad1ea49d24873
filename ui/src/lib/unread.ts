/** Fields whose text could not be read: nothing is saved over them, lest the value of before be taken for the one that was typed. */

/** Whether a form has a field that could not be read; the focus goes to the first of them. */
export function hasUnread(form: HTMLFormElement | undefined): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unread="true"]');
  field?.focus();
  return field !== null && field !== undefined;
}
