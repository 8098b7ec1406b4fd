import { ConfirmDialog, LinkButton, PostButton, type Rahmen, Row } from '../../../../design/index.ts';
import type { Tat } from '../../einsatz.rules.ts';
import { wort } from '../../texte/woerter.ts';
import { anfragenTexte } from '../texte.ts';
import type { EinsatzSicht } from './einsatz.page.tsx';

/** Acts after acceptance that have a page of their own; a report is corrected and objected to where it is entered. */
const TATEN_MIT_BLATT = [
  ['korrektur', 'meldung'],
  ['widerspruch', 'meldung#widerspruch'],
  ['rueckgabe', 'rueckgabe'],
  ['ausfall', 'ausfall'],
] as const satisfies readonly (readonly [Tat, string])[];

/** What may be done with an Einsatz now, what comes next first. */
export const Taten = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: EinsatzSicht }) => {
  const t = anfragenTexte[rahmen.sprache];
  const pfad = `/einsaetze/${sicht.einsatz.id}`;
  if (!sicht.darfBearbeiten) return null;
  return (
    <Row>
      {(['meldung', 'klaerung'] as const)
        .filter((tat) => sicht.taten.includes(tat))
        .map((tat) => (
          <LinkButton href={`${pfad}/${tat}`} variant="primary">
            {wort(rahmen.sprache, 'tat', tat)}
          </LinkButton>
        ))}
      {sicht.taten.includes('bestaetigung') && (
        <PostButton action={`${pfad}/bestaetigung`} variant="primary" icon="check">
          {wort(rahmen.sprache, 'tat', 'bestaetigung')}
        </PostButton>
      )}
      {sicht.personEintragen && (
        <LinkButton href={`${pfad}/person`} variant={sicht.verstreichtAt ? 'primary' : 'secondary'}>
          {t.personEintragen}
        </LinkButton>
      )}
      {TATEN_MIT_BLATT.filter(([tat]) => sicht.taten.includes(tat)).map(([tat, blatt]) => (
        <LinkButton href={`${pfad}/${blatt}`}>
          {/* The interpreter gives back what the office takes back. */}
          {tat === 'rueckgabe' ? t.zusageZuruecknehmen : wort(rahmen.sprache, 'tat', tat)}
        </LinkButton>
      ))}
      <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
        {t.bearbeiten}
      </LinkButton>
      {sicht.taten.includes('absage') && <LinkButton href={`${pfad}/absagen`}>{t.absagen}</LinkButton>}
      {sicht.taten.includes('nichtvermittlung') && (
        <LinkButton href={`${pfad}/nicht-vermittelt`} variant="tertiary">
          {t.nichtVermitteltKnopf}
        </LinkButton>
      )}
      {sicht.taten.includes('wiederaufnahme') && (
        <ConfirmDialog
          trigger={t.wiederaufnehmen}
          title={t.wiederaufnehmenFrage}
          action={`${pfad}/wiederaufnahme`}
          confirm={t.wiederaufnehmen}
          variant="primary"
          // What is confirmed is done; taking it up again is the exception.
          triggerVariant={sicht.einsatz.status === 'bestaetigt' ? 'tertiary' : 'secondary'}
        />
      )}
    </Row>
  );
};
