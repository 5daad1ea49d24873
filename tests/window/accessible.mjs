// Finds elements the way people name them: by role and accessible name. The text below runs inside the page.

/** The body of a function of (role, name, flags): the first visible element of the role whose name is, or with flags matches, `name`. */
export const accessible = `
const [role, name, flags] = arguments;
const native = {
  button: 'button, summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4, h5, h6',
  textbox: 'input:not([type]), input[type=text], input[type=search], input[type=date], input[type=time], textarea',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select',
  listitem: 'li',
  main: 'main',
  dialog: 'dialog[open]',
};
const selector = '[role="' + role + '"]' + (native[role] ? ', ' + native[role] : '');
const squeeze = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
const nameOf = (element) => {
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  const labelled = squeeze(labels.join(' '));
  if (labelled) return labelled;
  if (element.getAttribute('aria-label')) return squeeze(element.getAttribute('aria-label'));
  if (element.labels?.length) return squeeze([...element.labels].map((label) => label.textContent).join(' '));
  return squeeze(element.innerText || element.title);
};
const isVisible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
};
const pattern = flags === null ? null : new RegExp(name, flags);
const fits = (element) => name === null || (pattern ? pattern.test(nameOf(element)) : nameOf(element) === squeeze(name));
return [...document.querySelectorAll(selector)].find((element) => isVisible(element) && fits(element)) ?? null;
`;
