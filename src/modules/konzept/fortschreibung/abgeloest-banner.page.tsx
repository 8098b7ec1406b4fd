import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { Alert, Link } from '../../../design/index.ts';
import type { Ausgabe } from '../konzept.store.ts';
import { fortschreibungTexte } from './fortschreibung.texte.ts';

/** Says on an edition's page that another one has replaced it; shows nothing on any other edition. */
export const AbgeloestBanner = ({
  ausgabe,
  gueltige,
  sprache,
}: {
  ausgabe: Pick<Ausgabe, 'status'>;
  /** The edition in force, with the address of its page. */
  gueltige: { bezeichnung: string; href: string } | null;
  sprache: Anzeigesprache;
}) => {
  const t = fortschreibungTexte[sprache];
  return ausgabe.status === 'abgeloest' ? (
    <Alert tone="warning">
      {gueltige ? <Link href={gueltige.href}>{t.abgeloestDurch(gueltige.bezeichnung)}</Link> : t.abgeloest}
    </Alert>
  ) : null;
};
