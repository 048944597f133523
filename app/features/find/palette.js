// @ts-check
// Ctrl+K or the button beside the reader's name: a dialog that finds own clients, pages and what can be done with the
// client whose page is open. Without this file the button is a link to a page that does the same.

/** @typedef {{ label: string, hint?: string, href: string }} Item */
/** @typedef {{ said: string, groups: { label: string, items: Item[] }[] }} Found */

/** @type {HTMLAnchorElement | null} */
const door = document.querySelector('a[data-palette]');
if (door && typeof HTMLDialogElement === 'function') begin(door);

/** @param {HTMLAnchorElement} door */
function begin(door) {
  const { label = '', hint = '', close = '', results = '' } = door.dataset;
  const dialog = make('dialog', { id: 'palette', 'aria-label': label });
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': label,
    placeholder: hint,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': 'palette-list',
  });
  const list = make('div', { id: 'palette-list', role: 'listbox', 'aria-label': label });
  const status = make('p', { role: 'status', class: 'muted small' });
  const shut = make('button', { type: 'button', class: 'palette-close' });
  shut.textContent = close;
  dialog.append(input, list, status, shut);
  document.body.append(dialog);

  /** @type {HTMLElement[]} */
  let options = [];
  let at = -1;
  let asked = 0;
  let answered = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.value = '';
    show({ said: '', groups: [] }, '');
    void look();
  };
  const go = () => {
    // Whoever is quicker than the answer means what is typed, not what was found for less of it.
    const href = answered === input.value ? options[at]?.dataset.href : undefined;
    location.assign(href ?? `${door.href}?q=${encodeURIComponent(input.value)}`);
  };
  /** @param {number} to */
  const choose = (to) => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = options.length === 0 ? -1 : (to + options.length) % options.length;
    const option = options[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  async function look() {
    const mine = ++asked;
    const [, client = ''] = /\/clients\/([0-9a-f-]{36})/.exec(location.pathname) ?? [];
    const q = input.value;
    const query = new URLSearchParams({ q, client });
    try {
      const answer = await fetch(`${results}?${query}`, { headers: { Accept: 'application/json' } });
      // Signed out, or too often: the page that does the same says so in words.
      if (!answer.ok || answer.redirected) return location.assign(door.href);
      /** @type {Found} */
      const found = await answer.json();
      if (mine === asked) show(found, q);
    } catch {
      location.assign(door.href);
    }
  }

  /**
   * @param {Found} found
   * @param {string} q
   */
  function show({ said, groups }, q) {
    options = [];
    answered = q;
    list.replaceChildren(
      ...groups.map(({ label: name, items }, number) => {
        const group = make('div', { role: 'group', 'aria-labelledby': `palette-group-${number}` });
        const heading = make('p', { id: `palette-group-${number}`, role: 'presentation' });
        heading.textContent = name;
        group.append(heading, ...items.map(optionOf));
        return group;
      }),
    );
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = said;
    choose(0);
  }

  /** @param {Item} item */
  function optionOf({ label: name, hint: more, href }) {
    const option = make('div', { role: 'option', id: `palette-${options.length}`, 'aria-selected': 'false' });
    option.dataset.href = href;
    option.textContent = name;
    if (more) {
      const small = make('span', { class: 'muted' });
      small.textContent = ` ${more}`;
      option.append(small);
    }
    option.addEventListener('click', () => location.assign(href));
    options.push(option);
    return option;
  }

  door.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Enter') go();
    else return;
    event.preventDefault();
  });
  shut.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => door.focus());
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 */
function make(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
