import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import { List, type Rahmen, Stack, Text } from '../../../../design/index.ts';
import { describeSchritt } from '../entschaedigung-worte.texte.ts';
import { laufTexte } from '../lauf.texte.ts';
import type { Position } from '../position.store.ts';
import { zeitenOf } from '../position.ts';

type Sprache = Rahmen['sprache'];

/** How an amount came about, step by step, and what was changed by hand. */
export const Rechnung = ({ position, sprache }: { position: Position; sprache: Sprache }) => {
  const t = laufTexte[sprache];
  const { berechnung, korrektur_grund: grund, betrag_cent: betrag } = position;
  return (
    <Stack gap="s">
      {berechnung.regelId === null ? (
        <Text>{t.ohneRegel}</Text>
      ) : (
        <>
          <List
            items={berechnung.schritte.map(
              (schritt) => `${describeSchritt(schritt, sprache)}: ${formatGeld(schritt.cent, sprache)}`,
            )}
          />
          <Text strong>{`${t.ergibt} ${formatGeld(berechnung.betragCent, sprache)}`}</Text>
          <Text muted small>
            {t.regelZeile(berechnung.bezeichnung, berechnung.fassung)}
          </Text>
        </>
      )}
      {grund !== '' && <Text strong>{t.korrigiertZu(formatGeld(betrag, sprache), grund)}</Text>}
      {position.ersetzt_zahlung_id !== null && <Text>{t.nochmalSatz}</Text>}
    </Stack>
  );
};

/** When it was, or what became of it. */
export function terminOf(position: Position, sprache: Sprache): string {
  const { beginn, ende } = zeitenOf(position);
  return formatTermin(beginn, ende, sprache);
}

/** Minutes and kilometres in one line. */
export function umfangOf({ berechnung: { eingaben } }: Position, sprache: Sprache): string {
  const minuten = `${eingaben.minuten}\u00a0min`;
  return eingaben.zehntelkilometer === 0
    ? minuten
    : `${minuten}, ${formatKilometer(eingaben.zehntelkilometer, sprache)}`;
}

export function fallOf({ berechnung: { eingaben } }: Position, sprache: Sprache): string {
  const t = laufTexte[sprache];
  if (eingaben.fall === 'gehalten') return '';
  return eingaben.fall === 'ausfall' ? t.ausfall : t.spaeteAbsage;
}
