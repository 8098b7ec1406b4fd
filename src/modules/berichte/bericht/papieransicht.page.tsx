import type { Child } from 'hono/jsx';
import { Fragment } from 'hono/jsx';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  BarChart,
  BarList,
  type Column,
  LineChart,
  Link,
  Paper,
  SimpleTable,
  Stack,
  Text,
} from '../../../design/index.ts';
import { numbersOf, type Papier, type Papierblock, plainText, type Satz } from './papier.rules.ts';
import { ABSCHNITTWORTE, ARTWORTE, KOPFWORTE } from './papier-worte.ts';
import { formatterOf } from './zahl.rules.ts';

/** Anchor of a figure in the list beside the paper. */
export const zahlAnker = (kennung: string) => `zahl-${kennung.replaceAll(/[^a-z0-9]+/gi, '-')}`;

interface Ansicht {
  papier: Papier;
  /** Whether the reader may open the page behind a figure. */
  darfOeffnen: (zugang: string) => boolean;
  /** What stands below a block, while the paper is being written. */
  unterBlock?: (blockId: number) => Child;
  /** What stands at the end of a part. */
  unterAbschnitt?: (abschnitt: Papier['abschnitte'][number]['abschnitt']) => Child;
}

/** A paper as it will be printed; every figure leads to its records. */
export const Papieransicht = (ansicht: Ansicht) => {
  const { papier, unterBlock, unterAbschnitt } = ansicht;
  const istGeteilt = papier.abschnitte.length > 1;
  const nummern = numbersOf(papier);
  return (
    <Paper lang="de">
      <p>
        {[
          ARTWORTE[papier.art],
          papier.vorlagennummer && `${KOPFWORTE.vorlagennummer} ${papier.vorlagennummer}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2>{papier.titel}</h2>
      <p>
        {KOPFWORTE.zeitraum}: {formatDatum(papier.von, 'de')} bis {formatDatum(papier.bis, 'de')}
      </p>
      {papier.abschnitte.map(({ abschnitt, bloecke }) => (
        <>
          {istGeteilt && <h3>{ABSCHNITTWORTE[abschnitt]}</h3>}
          {bloecke.map((block, index) => (
            <Fragment>
              <Block block={block} ebene={istGeteilt ? 3 : 2} nummer={nummern.get(block)} ansicht={ansicht} />
              {bloecke[index + 1]?.id !== block.id && unterBlock?.(block.id)}
            </Fragment>
          ))}
          {unterAbschnitt?.(abschnitt)}
        </>
      ))}
    </Paper>
  );
};

const Worte = ({ satz, ansicht }: { satz: Satz; ansicht: Ansicht }) => (
  <>
    {satz.map(({ text, zahl }) => {
      if (zahl === undefined) return <>{text}</>;
      const stand = ansicht.papier.zahlen[zahl];
      const href =
        stand?.href && stand.zugang && ansicht.darfOeffnen(stand.zugang) ? stand.href : `#${zahlAnker(zahl)}`;
      return <Link href={href}>{text}</Link>;
    })}
  </>
);

const Block = ({
  block,
  ebene,
  nummer = 0,
  ansicht,
}: {
  block: Papierblock;
  /** Of the heading above the blocks. */
  ebene: number;
  nummer?: number | undefined;
  ansicht: Ansicht;
}) => {
  switch (block.art) {
    case 'ueberschrift': {
      const Tag = `h${Math.min(6, ebene + block.stufe)}` as 'h3';
      return (
        <Tag>
          <Worte satz={block.satz} ansicht={ansicht} />
        </Tag>
      );
    }
    case 'absatz':
      return (
        <p>
          <Worte satz={block.satz} ansicht={ansicht} />
        </p>
      );
    case 'liste': {
      const Tag = block.istNummeriert ? 'ol' : 'ul';
      return (
        <Tag>
          {block.punkte.map((punkt) => (
            <li>
              <Worte satz={punkt} ansicht={ansicht} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'tabelle':
      return (
        <SimpleTable
          caption={KOPFWORTE.tabelle(nummer, plainText(block.titel))}
          rows={block.zeilen}
          columns={block.spalten.map(
            (spalte, index): Column<readonly Satz[]> => ({
              key: String(index),
              label: plainText(spalte.titel) || ' ',
              header: index === 0,
              ...(spalte.istRechts ? { align: 'end' } : {}),
              cell: (zeile) => <Worte satz={zeile[index] ?? []} ansicht={ansicht} />,
            }),
          )}
        />
      );
    case 'diagramm':
      return <Diagramm block={block} nummer={nummer} />;
    case 'umbruch':
      return <hr />;
  }
};

const Diagramm = ({ block, nummer }: { block: Papierblock & { art: 'diagramm' }; nummer: number }) => {
  const { titel, form, kategorien, links, reihen, alternativtext, quelle, einheit } = block;
  const format = formatterOf(
    reihen.flatMap(({ werte }) => werte),
    block.format,
    'de',
  );
  const name =
    form === 'tabelle'
      ? KOPFWORTE.tabelle(nummer, plainText(titel))
      : KOPFWORTE.abbildung(nummer, plainText(titel));
  const unter = `${KOPFWORTE.werteIn(einheit)}${KOPFWORTE.quelle(quelle)}`;
  if (kategorien.length === 0)
    return (
      <Text muted>
        {name}: {`(Zahl liegt noch nicht vor)`}
      </Text>
    );
  const werte = (
    <SimpleTable
      caption={form === 'tabelle' ? name : `${name} (Werte)`}
      rows={kategorien.map((kategorie, index) => ({ kategorie, index }))}
      columns={[
        {
          key: 'kategorie',
          label: ' ',
          header: true,
          cell: (zeile) => zeile.kategorie,
          href: (zeile) => links[zeile.index] ?? undefined,
        },
        ...reihen.map(
          (reihe): Column<{ kategorie: string; index: number }> => ({
            key: reihe.name,
            label: reihe.name,
            align: 'end',
            cell: ({ index }) => {
              const wert = reihe.werte[index];
              return wert === null || wert === undefined ? '–' : format(wert);
            },
          }),
        ),
      ]}
    />
  );
  if (form === 'tabelle')
    return (
      <Stack gap="xs">
        {werte}
        <Text small>{unter}</Text>
      </Stack>
    );
  const chart = {
    id: `diagramm-${block.id}`,
    title: name,
    description: alternativtext,
    source: unter,
    categories: [...kategorien],
    links: links.map((link) => link ?? undefined),
    format,
    series: reihen.map((reihe) => ({ name: reihe.name, values: reihe.werte })),
  };
  return (
    <Stack gap="s">
      {form === 'linie' ? (
        <LineChart {...chart} />
      ) : form === 'balken' && reihen.length === 1 ? (
        <>
          <Text strong>{name}</Text>
          <BarList
            label={alternativtext}
            format={format}
            items={kategorien.map((label, index) => ({
              label,
              value: reihen[0]?.werte[index] ?? 0,
              ...(links[index] ? { href: links[index] } : {}),
            }))}
          />
          <Text small>{unter}</Text>
        </>
      ) : (
        <BarChart {...chart} />
      )}
      {block.mitTabelle && werte}
    </Stack>
  );
};
