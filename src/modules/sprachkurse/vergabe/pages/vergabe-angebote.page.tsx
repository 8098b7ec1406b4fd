import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Facts,
  LinkButton,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Text,
} from '../../../../design/index.ts';
import { niveauWort } from '../../texte.ts';
import { vergabeTexte } from '../texte.ts';
import type { findAbweichungen, Kriterium, Rangliste } from '../vergabe.rules.ts';
import type { Los, Umschlag, Vergabe, Vertrag } from '../vergabe.store.ts';
import { VERGABEN } from './vergaben.page.tsx';

export interface Vergabeakte {
  vergabe: Vergabe;
  lose: readonly Los[];
  kriterien: readonly Kriterium[];
  eingeladene: readonly { name: string }[];
  angebote: readonly Umschlag[];
  raenge: readonly Rangliste[];
  abweichungen: ReturnType<typeof findAbweichungen>;
  wertende: readonly { name: string }[];
  vertraege: readonly (Vertrag & { jahre: readonly Vertragsjahr[] })[];
}

/** What the budget says of a contract in a year. */
export interface Vertragsjahr {
  jahr: number;
  gebundenCent: number;
  gezahltCent: number;
}

/** What this person may do now. */
export interface Vergaberechte {
  fuehren: boolean;
  oeffnen: boolean;
  werten: boolean;
  zuschlagen: boolean;
}

export type Sicht = { rahmen: Rahmen; akte: Vergabeakte };

/** What everybody may read of a tender: need, lots, criteria. */
export const Vergabeangaben = ({
  rahmen,
  vergabe,
  lose,
  kriterien,
}: { rahmen: Rahmen } & Pick<Vergabeakte, 'vergabe' | 'lose' | 'kriterien'>) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  return (
    <>
      <Section title={t.lose}>
        {vergabe.beschreibung && <Text>{vergabe.beschreibung}</Text>}
        <SimpleTable
          caption={t.lose}
          hideCaption
          rows={lose}
          columns={[
            { key: 'titel', label: t.losTitel, header: true, cell: ({ nr, titel }) => `${nr}. ${titel}` },
            {
              key: 'niveau',
              label: t.niveau,
              cell: ({ niveau_von, niveau_bis }) => niveauWort(sprache, niveau_von, niveau_bis),
            },
            { key: 'ue', label: t.ue, align: 'end', cell: ({ ue }) => ue },
            { key: 'plaetze', label: t.plaetze, align: 'end', cell: ({ plaetze }) => plaetze },
          ]}
        />
      </Section>
      <Section title={t.kriterien}>
        <SimpleTable
          caption={t.kriterien}
          hideCaption
          rows={kriterien}
          columns={[
            { key: 'name', label: t.bezeichnung, header: true, cell: ({ bezeichnung }) => bezeichnung },
            { key: 'gewicht', label: t.gewicht, align: 'end', cell: ({ gewicht }) => `${gewicht} %` },
          ]}
        />
        <Text muted>{t.preisformel}</Text>
      </Section>
    </>
  );
};

/** The envelopes, and once they are open the record of it with what was in them. */
export const Angebote = ({ rahmen, akte, rechte }: Sicht & { rechte: Vergaberechte }) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const { vergabe, angebote } = akte;
  const path = `${VERGABEN}/${vergabe.id}`;
  if (vergabe.status === 'entwurf') return null;
  const isShut = vergabe.geoeffnet_at === null;
  return (
    <Section
      title={t.angebote}
      actions={
        vergabe.status === 'laeuft' && (
          <>
            {rechte.fuehren && vergabe.oeffnung_von === null && (
              <LinkButton href={`${path}/angebot`} variant="secondary">
                {t.papierAngebot}
              </LinkButton>
            )}
            {rechte.oeffnen && (
              <PostButton action={`${path}/oeffnen`}>
                {vergabe.oeffnung_von === null ? t.oeffnenErste : t.oeffnenZweite}
              </PostButton>
            )}
          </>
        )
      }
    >
      {isShut && <Text muted>{t.verschlossen}</Text>}
      {isShut && vergabe.oeffnung_at && (
        <Alert tone="info">
          {t.oeffnenWartet(vergabe.oeffnung_von_name ?? '', formatZeitpunkt(vergabe.oeffnung_at, sprache))}
        </Alert>
      )}
      {!isShut && (
        <Facts
          facts={[
            {
              key: t.geoeffnetVon,
              value: t.und(vergabe.oeffnung_von_name ?? '', vergabe.geoeffnet_von_name ?? ''),
            },
            { key: t.geoeffnetAm, value: formatZeitpunkt(vergabe.geoeffnet_at!, sprache) },
            { key: t.angebote, value: t.angeboteAnzahl(angebote.length) },
          ]}
        />
      )}
      {angebote.length === 0 ? (
        <Text>{t.keineAngebote}</Text>
      ) : (
        <SimpleTable
          caption={isShut ? t.angebote : t.niederschrift}
          rows={angebote}
          columns={[
            { key: 'traeger', label: t.traeger, header: true, cell: ({ traeger }) => traeger },
            {
              key: 'am',
              label: t.eingegangen,
              cell: ({ eingegangenAt }) => formatZeitpunkt(eingegangenAt, sprache),
            },
            { key: 'weg', label: t.weg, cell: ({ weg }) => t.wege[weg] },
            ...(isShut
              ? []
              : [
                  ...akte.lose.map((los) => ({
                    key: `los-${los.id}`,
                    label: los.titel,
                    align: 'end' as const,
                    nowrap: true,
                    cell: (one: Umschlag) => {
                      const rang = akte.raenge.find(({ losId }) => losId === los.id);
                      const zeile = rang?.zeilen.find(({ angebotId }) => angebotId === one.id);
                      return zeile ? formatGeld(zeile.betragCent, sprache) : '–';
                    },
                  })),
                  {
                    key: 'datei',
                    label: t.datei,
                    cell: () => t.dateiOeffnen,
                    href: ({ id }: Umschlag) => `${path}/angebote/${id}/angebot.pdf`,
                  },
                ]),
            ...(angebote.some(({ briefId }) => briefId !== null)
              ? [
                  {
                    key: 'brief',
                    label: t.brief,
                    cell: ({ briefId }: Umschlag) => (briefId === null ? '' : t.ansehen),
                    href: ({ id, briefId }: Umschlag) =>
                      briefId === null ? undefined : `${path}/angebote/${id}/brief.pdf`,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
};
