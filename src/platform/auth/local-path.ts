const NOWHERE = 'http://komut.invalid';

/**
 * Where to go on after a form, when the form says so: only addresses of our own. Browsers read `//host`, `/\host` and
 * tabs inside an address as another host; so the address is read the way they do and must stay where it is.
 * @returns path and query, or `fallback`
 */
export function localPath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2000) return fallback;
  try {
    const url = new URL(value, NOWHERE);
    const path = url.pathname + url.search;
    return url.origin === NOWHERE && !path.startsWith('//') ? path : fallback;
  } catch {
    return fallback;
  }
}
