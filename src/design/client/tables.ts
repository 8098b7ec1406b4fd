const focusKey = 'komut-filter-focus';

/** Filters act as soon as something is chosen; the focus comes back to where it was. */
const autoSubmit = (form: HTMLFormElement) => {
  form.addEventListener('change', (event) => {
    const control = event.target;
    if (!(control instanceof HTMLElement) || !control.matches('[data-submit]')) return;
    if (control.id) sessionStorage.setItem(focusKey, control.id);
    form.requestSubmit();
  });
};

const restoreFocus = () => {
  const id = sessionStorage.getItem(focusKey);
  sessionStorage.removeItem(focusKey);
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
};

/** One box that ticks all rows, and the count of the ticked ones beside the buttons. */
const selectAll = (form: HTMLFormElement) => {
  const corner = form.querySelector<HTMLElement>('[data-select-all]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('tbody .k-select input')];
  if (!corner || boxes.length === 0) return;
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.setAttribute('aria-label', corner.dataset.selectAll ?? '');
  corner.replaceChildren(all);
  const count = document.createElement('span');
  count.className = 'k-muted';
  count.setAttribute('role', 'status');
  form.querySelector('.k-selection-bar')?.append(count);
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    count.textContent = ticked > 0 ? `${ticked} ${form.dataset.selection}` : '';
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  form.addEventListener('change', show);
  show();
};

/** A region that has nothing to scroll is no stop for the Tab key; one that scrolls cannot have a sticky head. */
const watchScrolling = (region: HTMLElement) => {
  new ResizeObserver(() => {
    region.classList.remove('k-scrolls');
    const scrolls = region.scrollWidth > region.clientWidth + 1;
    region.classList.toggle('k-scrolls', scrolls);
    if (scrolls) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  }).observe(region);
};

export const enhanceTables = (root: ParentNode): void => {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) autoSubmit(form);
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-selection]')) selectAll(form);
  for (const region of root.querySelectorAll<HTMLElement>('.k-table-region')) watchScrolling(region);
  restoreFocus();
};
