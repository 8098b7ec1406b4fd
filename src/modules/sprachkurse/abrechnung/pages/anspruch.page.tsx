import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import { List, type Rahmen, Section, SimpleTable, Stack, Text } from '../../../../design/index.ts';
import { kursTexte } from '../../texte.ts';
import type { Anspruch } from '../anspruch.rules.ts';
import { abrechnungsTexte, zeilenwort } from '../texte.ts';

/** What approval and lists allow, with the way to each amount. */
export const Anspruchstafel = ({
  rahmen,
  anspruch,
}: {
  rahmen: Pick<Rahmen, 'sprache'>;
  anspruch: Anspruch;
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const einheiten = kursTexte[sprache].einheit;
  const menge = (bezug: (typeof anspruch.zeilen)[number]['bezug'], wert: number) =>
    bezug === null ? '–' : einheiten[bezug](wert);
  return (
    <Section title={t.weg}>
      <Stack>
        <Text muted>{t.wegHinweis}</Text>
        <SimpleTable
          caption={t.weg}
          hideCaption
          rows={anspruch.zeilen}
          columns={[
            { key: 'art', label: t.art, header: true, cell: (row) => zeilenwort(row.art, sprache) },
            {
              key: 'gehalten',
              label: t.gehalten,
              align: 'end',
              cell: (row) => menge(row.bezug, row.gehalten),
            },
            {
              key: 'hoechstens',
              label: t.hoechstens,
              align: 'end',
              cell: (row) => menge(row.bezug, row.hoechstens),
            },
            { key: 'preis', label: t.preis, align: 'end', cell: (row) => geld(row.einzelpreisCent) },
            {
              key: 'kuerzung',
              label: t.kuerzung,
              align: 'end',
              cell: (row) =>
                row.kuerzungen.length === 0 ? (
                  '–'
                ) : (
                  <List
                    plain
                    items={row.kuerzungen.map(
                      ({ monat, prozent, betragCent }) =>
                        `${formatMonat(monat, sprache)}: −${geld(betragCent)} (${prozent} %)`,
                    )}
                  />
                ),
            },
            { key: 'bisher', label: t.bisher, align: 'end', cell: (row) => geld(row.bisherCent) },
            { key: 'offen', label: t.offen, align: 'end', cell: (row) => geld(row.betragCent) },
          ]}
        />
        <Text>{`${t.rest}: ${geld(anspruch.restCent)}`}</Text>
      </Stack>
    </Section>
  );
};
