/** A question that unfolds becomes a dialog: the page behind rests, Escape means no. */
const openAsDialog = (details: HTMLDetailsElement) => {
  const summary = details.querySelector('summary');
  const panel = details.querySelector<HTMLFormElement>('.k-confirm-panel');
  if (!summary || !panel) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'k-dialog';
  dialog.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
  const cancel = document.createElement('button');
  cancel.type = 'button';
  // Enter pressed too early must not do what cannot be taken back.
  cancel.autofocus = true;
  cancel.className = 'kern-btn kern-btn--secondary';
  const word = document.createElement('span');
  word.className = 'kern-label';
  word.textContent = details.dataset.dialog ?? '';
  cancel.append(word);
  cancel.addEventListener('click', () => dialog.close());
  panel.querySelector('[data-dialog-buttons]')?.append(cancel);
  dialog.append(panel);
  details.after(dialog);
  summary.setAttribute('role', 'button');
  summary.setAttribute('aria-haspopup', 'dialog');
  summary.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
};

/** Menus close by Escape and by a click beside them. */
const closeMenus = (root: ParentNode) => {
  const menus = [...root.querySelectorAll<HTMLDetailsElement>('details[data-menu], details.k-filter-many')];
  if (menus.length === 0) return;
  document.addEventListener('click', (event) => {
    for (const menu of menus) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of menus) {
      if (!menu.open) continue;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
};

const addCopyButton = (holder: HTMLElement) => {
  // Browsers offer the clipboard only on encrypted connections.
  if (!navigator.clipboard) return;
  const [copy = '', copied = ''] = (holder.dataset.copyWords ?? '').split('|');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'kern-btn kern-btn--tertiary k-btn-small';
  const word = document.createElement('span');
  word.className = 'kern-label';
  word.setAttribute('role', 'status');
  word.textContent = copy;
  button.append(word);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(holder.dataset.copy ?? '');
    word.textContent = copied;
    setTimeout(() => {
      word.textContent = copy;
    }, 2000);
  });
  holder.append(button);
};

export const enhanceWidgets = (root: ParentNode): void => {
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-dialog]'))
    openAsDialog(details);
  for (const holder of root.querySelectorAll<HTMLElement>('[data-copy]')) addCopyButton(holder);
  closeMenus(root);
};
