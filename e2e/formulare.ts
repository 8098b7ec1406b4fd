/** A form as a page of the house shows it, with what stands in it. */
export interface Formular {
  action: string;
  felder: readonly { name: string; werte: readonly string[] }[];
}

/** All forms of a page that change something. */
export function readFormulare(html: string): Formular[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    const action = attribute(head, 'action');
    return attribute(head, 'method') === 'post' && action ? [{ action, felder: readFelder(inside) }] : [];
  });
}

function readFelder(html: string): Formular['felder'] {
  const felder = new Map<string, string[]>();
  const add = (name: string | null, ...werte: string[]) => {
    if (name) felder.set(name, [...(felder.get(name) ?? []), ...werte]);
  };
  for (const [, head = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g))
    add(
      attribute(head, 'name'),
      ...[...inside.matchAll(/<option\b([^>]*)/g)].map(([, option = '']) => attribute(option, 'value') ?? ''),
    );
  for (const [, head = '', inside = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(head, 'name'), decode(inside));
  for (const [, head = ''] of html.matchAll(/<(?:input|button)\b([^>]*)>/g))
    add(attribute(head, 'name'), attribute(head, 'value') ?? '');
  return [...felder].map(([name, werte]) => ({ name, werte }));
}

function attribute(head: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(head);
  return found ? decode(found[1]!) : null;
}

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
