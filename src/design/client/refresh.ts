/** Somebody who is filling in a field is not disturbed. */
const isTyping = (main: Element): boolean =>
  document.activeElement !== null &&
  main.contains(document.activeElement) &&
  document.activeElement.matches('input, select, textarea');

/** What the server says now; null when it cannot be reached. */
const fetchPage = async (): Promise<Document | null> => {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

/**
 * While long work is going on the contents of the page are fetched again: nothing flickers, and screen readers stay
 * where they are. When it has come to its end the page is loaded anew.
 */
export const enhanceRefresh = (): void => {
  const seconds = Number(document.body.dataset.refresh);
  const main = document.querySelector('main');
  if (!seconds || !main) return;
  setTimeout(async () => {
    if (isTyping(main)) return enhanceRefresh();
    const next = await fetchPage();
    const fresh = next?.querySelector('main');
    if (next && !next.body.dataset.refresh) return location.reload();
    if (fresh) main.replaceChildren(...fresh.childNodes);
    enhanceRefresh();
  }, seconds * 1000);
};
