/** What is looked for on a screen as it stands. Each of these runs in the page, and gives what is wrong as sentences. */

/**
 * What axe finds, of whatever weight, in a part of the page or the whole; its rule on the size of targets is off unless
 * asked for, and that on colours takes the most time.
 */
export async function axeTroubles({ part, colours }) {
  const { violations } = await globalThis.axe.run(part ? document.querySelector(part) : document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colours } },
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id} at ${nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`)}`,
  );
}

/** Words that a person should never read: names of messages, and what JavaScript says for nothing. */
export function leakedWords() {
  const found =
    document.body.innerText.match(
      /\b(undefined|null|NaN|Invalid Date|\[object)\b|\b(error|step|kind|part|role|count|form|trouble|record)-[a-z-]+\b/g,
    ) ?? [];
  return found.length > 0 ? [`says ${[...new Set(found)].join(', ')}`] : [];
}

/**
 * Text that cannot be read: cut off by a frame that neither scrolls nor says it in full, standing upon other text, or
 * out of sight to the side. Only timetables (`data-sideways`) and tables may be wider than their frame.
 */
export function textTroubles() {
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const told = (element) => {
    const of = [element.dataset?.gridItem && 'item', element.closest('[class]')?.className].filter(Boolean);
    return `${element.tagName.toLowerCase()}.${of.join('.')} “${plain(element.textContent).slice(0, 60)}”`;
  };
  const troubles = [];
  const dialogs = document.querySelectorAll('[role="dialog"]');
  const root = dialogs[dialogs.length - 1] ?? document.body;

  // Whatever scrolls sideways that is no timetable.
  for (const element of root === document.body
    ? document.querySelectorAll('body, body *')
    : [root, ...root.querySelectorAll('*')]) {
    const style = styleOf(element);
    if (!['auto', 'scroll'].includes(style.overflowX) || element.closest('[data-sideways]')) continue;
    if ([...element.children].some((child) => child.tagName === 'TABLE')) continue;
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      const right = element.getBoundingClientRect().left + element.clientLeft + element.clientWidth;
      const widest = [...element.querySelectorAll('*')].find(
        (one) => one.getBoundingClientRect().right > right + 1 && one.getBoundingClientRect().width > 1,
      );
      troubles.push(
        `scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${told(element)}${widest ? `, for ${told(widest)}` : ''}`,
      );
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) troubles.push('the page is wider than the window');

  /** The frames that cut what stands in an element, the nearest first; those that scroll let it be brought into view. */
  const framesOf = (element) => {
    const frames = [];
    const windows = [];
    let scrollsX = false;
    let scrollsY = false;
    let { position } = styleOf(element);
    for (let at = element; at; at = at.parentElement) {
      const style = styleOf(at);
      const holds = at === element || position !== 'absolute' || style.position !== 'static';
      if (holds) {
        if (['auto', 'scroll'].includes(style.overflowX)) scrollsX = true;
        if (['auto', 'scroll'].includes(style.overflowY)) scrollsY = true;
        if (style.overflowX !== 'visible' || style.overflowY !== 'visible') windows.push(at);
        const x = !scrollsX && ['hidden', 'clip'].includes(style.overflowX);
        const y = !scrollsY && ['hidden', 'clip'].includes(style.overflowY);
        if (x || y) frames.push({ at, x, y });
        if (at !== element) position = style.position;
        if (style.position === 'fixed') break;
      }
    }
    return { frames, windows };
  };

  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !plain(node.data) ||
      !element ||
      element.closest('.visually-hidden, .heard, option, script, style, [data-sonner-toaster]')
    )
      continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
    if (rects.length === 0) continue;
    const { frames, windows } = framesOf(element);
    const full = () => {
      const text = plain(element.textContent);
      // Of several facts in a line each is told by itself.
      const facts = plain(node.data).split(' · ');
      for (let at = element; at && at !== root; at = at.parentElement) {
        const whole = at.title || at.dataset.tip || at.querySelector(':scope > .whole')?.title;
        if (whole && (facts.every((fact) => plain(whole).includes(fact)) || plain(whole).includes(text)))
          return true;
      }
      return false;
    };
    let cut = null;
    for (const { at, x, y } of frames) {
      const box = at.getBoundingClientRect();
      for (const rect of rects) {
        if (x && (rect.right > box.right + 1.5 || rect.left < box.left - 1.5)) cut ??= at;
        // The line is higher than its letters: what is cut is less than a third of it or more.
        const over = Math.max(rect.bottom - box.bottom, box.top - rect.top);
        if (y && over > rect.height / 3) cut ??= at;
      }
      const style = styleOf(at);
      if (style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth && at.contains(element))
        cut ??= at;
    }
    if (cut && !full()) troubles.push(`cut off: ${told(element)} in ${told(cut).slice(0, 60)}`);
    if (cut) continue;
    // Of what scrolls, what is in view.
    for (const { left, right, top, bottom } of rects) {
      const rect = { left, right, top, bottom };
      for (const one of windows) {
        const box = one.getBoundingClientRect();
        rect.left = Math.max(rect.left, box.left);
        rect.right = Math.min(rect.right, box.right);
        rect.top = Math.max(rect.top, box.top);
        rect.bottom = Math.min(rect.bottom, box.bottom);
      }
      if (rect.right > rect.left && rect.bottom > rect.top) texts.push({ rect, element });
    }
  }

  // Text upon text, but for what stands still while the rest scrolls below it, and what is just being carried.
  const carried = (element) => element.closest('.landing, .carry');
  const still = (element) => {
    for (let at = element; at && at !== root; at = at.parentElement)
      if (['sticky', 'fixed'].includes(styleOf(at).position)) return at;
    return null;
  };
  texts.sort((a, b) => a.rect.top - b.rect.top);
  const seen = new Set();
  for (const [place, one] of texts.entries()) {
    for (let next = place + 1; next < texts.length; next += 1) {
      const other = texts[next];
      if (other.rect.top > one.rect.bottom - 3) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide < 3 || high < 4) continue;
      const [mine, theirs] = [still(one.element), still(other.element)];
      if (mine !== theirs || carried(one.element) !== carried(other.element)) continue;
      const key = `${told(one.element)} ${told(other.element)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      troubles.push(`stands upon other text: ${told(one.element)} and ${told(other.element)}`);
    }
  }
  return [...new Set(troubles)];
}

/**
 * What has the focus: whether that is seen (WCAG 2.4.7, 1.4.11: a ring in a colour that stands out 3 to 1 from what is
 * around it) and not covered by what stands above it (2.4.11).
 */
export function focusNow() {
  const element = document.activeElement;
  if (!element || ['BODY', 'HTML'].includes(element.tagName)) return { at: null };
  const told = `${element.tagName.toLowerCase()}.${element.className} “${(
    element.getAttribute('aria-label') ??
    element.labels?.[0]?.innerText ??
    element.innerText ??
    ''
  )
    .trim()
    .slice(0, 60)}”`;
  globalThis.stops ??= new WeakMap();
  globalThis.stopCount ??= 0;
  if (!globalThis.stops.has(element)) globalThis.stops.set(element, (globalThis.stopCount += 1));
  const at = globalThis.stops.get(element);
  const troubles = [];
  // A message that goes by itself slides away under another.
  if (element.closest('[data-sonner-toaster]')) return { at, told, troubles };

  const canvas = (globalThis.inkCanvas ??= Object.assign(document.createElement('canvas'), {
    width: 1,
    height: 1,
  }).getContext('2d', { willReadFrequently: true }));
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (from) => {
    for (let node = from; node; node = node.parentElement) {
      const colour = rgba(getComputedStyle(node).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255];
  };

  const marked = [element, element.closest('label')].filter(Boolean).find((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  if (!marked) troubles.push(`the focus does not show: ${told}`);
  else {
    const style = getComputedStyle(marked);
    const ground = groundOf(parseFloat(style.outlineOffset) < 0 ? marked : marked.parentElement);
    const ratio = contrast(rgba(style.outlineColor), ground);
    if (ratio < 3) troubles.push(`the ring stands out ${ratio.toFixed(1)} to 1: ${told}`);
  }

  // Of a link over several lines its longest line counts.
  const box = [...(marked ?? element).getClientRects()].sort((a, b) => b.width - a.width)[0];
  if (!box) return { at, told, troubles: [`what has the focus is not drawn: ${told}`] };
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y]),
  );
  const over = points.map(([x, y]) => document.elementFromPoint(x, y));
  const seen = over.filter(
    (hit) =>
      hit &&
      (element.contains(hit) || (marked ?? element).contains(hit) || hit.closest('label')?.contains(element)),
  );
  const by = over.find((hit) => hit && !seen.includes(hit));
  const cover = by ? ` by ${by.tagName.toLowerCase()}.${by.className}` : ', out of view';
  if (seen.length === 0) troubles.push(`the focus is covered: ${told}${cover}`);
  // A message that goes by itself may lie over a part of it meanwhile.
  else if (seen.length < 5 && !by?.closest('[data-sonner-toaster]'))
    troubles.push(`most of the focus is covered: ${told}${cover}`);

  // The ring itself: at most one of its sides may be cut by a frame.
  if (marked && seen.length > 0) {
    const style = getComputedStyle(marked);
    const out = Math.max(0, parseFloat(style.outlineOffset) + 1);
    const ring = {
      left: box.left - out,
      right: box.right + out,
      top: box.top - out,
      bottom: box.bottom + out,
    };
    const cut = {
      left: ring.left < 0,
      right: ring.right > innerWidth,
      top: ring.top < 0,
      bottom: ring.bottom > innerHeight,
    };
    let { position } = getComputedStyle(marked);
    for (let node = marked.parentElement; node; node = node.parentElement) {
      const own = getComputedStyle(node);
      if (position === 'absolute' && own.position === 'static') continue;
      position = own.position;
      const frame = node.getBoundingClientRect();
      if (own.overflowX !== 'visible') {
        if (ring.left < frame.left - 0.5) cut.left = true;
        if (ring.right > frame.right + 0.5) cut.right = true;
      }
      if (own.overflowY !== 'visible') {
        if (ring.top < frame.top - 0.5) cut.top = true;
        if (ring.bottom > frame.bottom + 0.5) cut.bottom = true;
      }
      if (own.position === 'fixed') break;
    }
    const sides = Object.keys(cut).filter((side) => cut[side]);
    if (sides.length > 1) troubles.push(`the ring is cut (${sides.join(', ')}): ${told}`);
  }
  return { at, told, troubles };
}
