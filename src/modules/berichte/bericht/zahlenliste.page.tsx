import type { Child } from 'hono/jsx';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { Badge, Facts, Link, Stack, Text } from '../../../design/index.ts';
import { berichtTexte } from './bericht.texte.ts';
import { zahlAnker } from './papieransicht.page.tsx';
import { describeZeit, formatZahl, type Zahlstand } from './zahl.rules.ts';

/** Figures below each other: value, time, source, and the way to the records. */
export const Zahlenliste = ({
  zahlen,
  sprache,
  darfOeffnen,
  mitAnker = false,
  tat,
}: {
  zahlen: readonly Zahlstand[];
  sprache: Anzeigesprache;
  darfOeffnen: (zugang: string) => boolean;
  /** Places in the paper lead here. */
  mitAnker?: boolean;
  /** A button for each figure. */
  tat?: (zahl: Zahlstand) => Child;
}) => {
  const t = berichtTexte[sprache];
  return (
    <Stack gap="m">
      {zahlen.map((zahl) => (
        <section {...(mitAnker ? { id: zahlAnker(zahl.kennung) } : {})} aria-label={zahl.titel}>
          <Stack gap="xs">
            <Text strong>
              {zahl.titel}
              {zahl.wert === null && (
                <>
                  {' '}
                  <Badge tone="warning">{t.liegtNichtVor}</Badge>
                </>
              )}
            </Text>
            {zahl.istBekannt ? (
              <Facts
                layout="beside"
                facts={[
                  {
                    key: t.wert,
                    value:
                      zahl.wert !== null &&
                      [
                        formatZahl(zahl.wert, zahl.format, sprache),
                        zahl.format === 'zahl' ? zahl.einheit : '',
                      ]
                        .filter(Boolean)
                        .join(' '),
                  },
                  { key: t.standAm, value: describeZeit(zahl, sprache) },
                  { key: t.quelle, value: zahl.quelle },
                  { key: t.platzhalter, value: <code>{`{{${zahl.kennung}}}`}</code> },
                ].filter(({ value }) => value !== false)}
              />
            ) : (
              <Text muted>{t.unbekannteZahl}</Text>
            )}
            {zahl.href && zahl.zugang && darfOeffnen(zahl.zugang) && (
              <Link href={zahl.href}>{t.datensaetze}</Link>
            )}
            {tat?.(zahl)}
          </Stack>
        </section>
      ))}
    </Stack>
  );
};
