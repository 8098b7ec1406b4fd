/** Somebody who sent a form with mistakes starts at the list of mistakes. */
const focusErrorSummary = (root: ParentNode) =>
  root.querySelector<HTMLElement>('[data-error-summary]')?.focus();

/** "512 Zeichen übrig" below long texts; announced only when typing pauses. */
const addCounter = (area: HTMLTextAreaElement) => {
  const counter = document.createElement('div');
  counter.className = 'k-counter';
  counter.setAttribute('aria-live', 'polite');
  const show = () => {
    counter.textContent = `${area.maxLength - area.value.length} ${area.dataset.counter}`;
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  area.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(show, 400);
  });
  area.after(counter);
  show();
};

const toGerman = (iso: string) => iso.split('-').reverse().join('.');
const toIso = (text: string) => {
  const parts = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(text);
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : '';
};

/** The browser's own calendar beside a date that is typed. */
const addCalendar = (field: HTMLInputElement) => {
  if (!('showPicker' in HTMLInputElement.prototype) || field.disabled || field.readOnly) return;
  const native = document.createElement('input');
  native.type = 'date';
  native.className = 'k-date-native';
  native.tabIndex = -1;
  native.setAttribute('aria-hidden', 'true');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'k-date-button';
  button.setAttribute('aria-label', `${labelOf(field)}: ${field.dataset.date}`);
  button.innerHTML =
    '<svg class="k-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16v14H4zM4 10h16M8 3v5m8-5v5"/></svg>';
  button.addEventListener('click', () => {
    native.value = toIso(field.value);
    native.showPicker();
  });
  native.addEventListener('change', () => {
    field.value = toGerman(native.value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  });
  const wrapper = document.createElement('span');
  wrapper.className = 'k-affixed';
  field.replaceWith(wrapper);
  wrapper.append(field, button, native);
};

const labelOf = (field: HTMLInputElement) =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';

/** Asks before typed input is lost. */
const guard = (form: HTMLFormElement) => {
  let isChanged = false;
  form.addEventListener('input', () => {
    isChanged = true;
  });
  form.addEventListener('submit', () => {
    isChanged = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault();
  });
};

/** A second click while the first is under way must not act twice. The server holds against it as well. */
const sendOnce = (form: HTMLFormElement) => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
    // An answer that is a file leaves the page standing: then the form may be sent again.
    setTimeout(() => delete form.dataset.sent, 3000);
  });
};

/** Words come to where the cursor last was in their field, instead of being sent. */
const insertAtCursor = (button: HTMLButtonElement) => {
  const field = button.form?.elements.namedItem(button.dataset.insertField ?? '');
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const start = field.selectionStart ?? field.value.length;
    field.setRangeText(button.dataset.insert ?? '', start, field.selectionEnd ?? start, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

export const enhanceForms = (root: ParentNode): void => {
  focusErrorSummary(root);
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-counter]')) addCounter(area);
  for (const field of root.querySelectorAll<HTMLInputElement>('input[data-date]')) addCalendar(field);
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-insert]'))
    insertAtCursor(button);
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-guard]')) guard(form);
  for (const form of root.querySelectorAll<HTMLFormElement>('form[method="post"]')) sendOnce(form);
};
