import { randomUUID } from 'node:crypto';
import { LinkButton, PublicLayout, Stack, Text } from '../../design/index.ts';
import type { Ctx } from './route.ts';
import { rahmenOf, show } from './show.tsx';
import { type HttpText, httpTexte } from './texte.ts';

type FaultStatus = 403 | 404 | 410 | 413 | 429 | 500;

/**
 * The page for everything that cannot be answered: what happened, what to do, and a reference number that also
 * stands in the log. Programs get the same as JSON.
 */
export async function showFault(
  c: Ctx,
  status: FaultStatus,
  art:
    | 'fehler.403'
    | 'fehler.404'
    | 'fehler.413'
    | 'fehler.429'
    | 'fehler.500'
    | 'fehler.fremd'
    | 'fehler.mandant'
    | 'link',
  text: HttpText = `${art as 'fehler.404'}.text`,
): Promise<Response> {
  const kontext = c.get('kontext');
  const t = httpTexte[kontext?.sprache ?? 'de'];
  const vorgang = kontext?.vorgang ?? randomUUID();
  const titel = t[`${art}.titel` as HttpText];
  // Before the office is known there is no frame to put around a page.
  if (!kontext) return c.text(`${titel}\n\n${t[text]}\n\n${t['fehler.nummer']}: ${vorgang}`, status);
  return show(
    c,
    <PublicLayout rahmen={rahmenOf(c)} title={titel} failed>
      <Stack>
        <Text>{t[text]}</Text>
        <Text muted>
          {t['fehler.nummer']}: {vorgang}
        </Text>
        {art !== 'link' && <LinkButton href="/">{t['fehler.start']}</LinkButton>}
      </Stack>
    </PublicLayout>,
    status,
  );
}
