import { formatGeld } from '../../../../begriffe/geld.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  LinkButton,
  PostButton,
  type Rahmen,
  Stack,
  Stat,
  Stats,
  type TableQuery,
  Tabs,
  type Ton,
} from '../../../../design/index.ts';
import { STEUERSTUFEN, type Steuerstufe } from '../steuer.rules.ts';
import { steuerTexte } from '../steuer.texte.ts';
import type { Personenstand } from '../steuer-stand.ts';

export const steuertabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    stufe: { kind: 'select', options: [...STEUERSTUFEN, 'warnung'] },
    ohne: { kind: 'flag' },
    jahr: { kind: 'select' },
  },
  sortable: ['person', 'gezahlt', 'offen', 'genutzt', 'rest', 'prognose'],
  defaultSort: { key: 'rest', direction: 'asc' },
});

export const STUFENTON: Record<Steuerstufe, Ton> = {
  frei: 'neutral',
  nahe: 'warning',
  voraussichtlich: 'warning',
  ueber: 'danger',
};

export interface SteuerProps {
  rahmen: Rahmen;
  jahr: number;
  jahre: readonly number[];
  query: TableQuery<typeof steuertabelle>;
  rows: readonly Personenstand[];
  total: number;
  zahlen: { warnungen: number; ueber: number; ohneErklaerung: number };
  /** Active people without a declaration who can be asked by mail. */
  zuFragen: number;
  abstandTage: number;
  darf: { fragen: boolean; einstellen: boolean };
}

export const SteuerPage = (props: SteuerProps) => {
  const { rahmen, jahr, jahre, query, rows, total, zahlen, zuFragen, abstandTage, darf } = props;
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const filtered = (weitere: string) => `/abrechnung/steuer?jahr=${jahr}&${weitere}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      width="full"
      actions={
        darf.einstellen && (
          <LinkButton href="/abrechnung/steuer/grenzen" icon="edit">
            {t.einstellungen}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        <Tabs
          label={t.jahr}
          tabs={jahre.map((eines) => ({
            text: String(eines),
            href: `/abrechnung/steuer?jahr=${eines}`,
            current: eines === jahr,
          }))}
        />
        <Stats label={t.kennzahlen}>
          <Stat
            label={t.zahlWarnungen}
            value={zahlen.warnungen}
            detail={t.zahlWarnungenHinweis}
            href={filtered('stufe=warnung')}
          />
          <Stat
            label={t.zahlUeber}
            value={zahlen.ueber}
            detail={t.zahlUeberHinweis}
            href={filtered('stufe=ueber')}
          />
          <Stat
            label={t.zahlFehlt}
            value={zahlen.ohneErklaerung}
            detail={t.zahlFehltHinweis}
            href={filtered('ohne=ja')}
          />
        </Stats>
        {darf.fragen && zuFragen > 0 && (
          <Card title={t.erklaerung}>
            <p>{t.fehlendeFragenHinweis(abstandTage)}</p>
            <PostButton action="/abrechnung/steuer/erbitten" values={{ jahr }}>
              {t.fehlendeFragen(zuFragen)}
            </PostButton>
          </Card>
        )}
        <DataTable
          caption={`${t.titel} ${jahr}`}
          definition={steuertabelle}
          query={query}
          path="/abrechnung/steuer"
          rows={rows}
          total={total}
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'stufe',
              label: t.stufe,
              options: [
                { value: 'warnung', label: t.nurWarnungen },
                ...STEUERSTUFEN.map((value) => ({ value, label: t.stufen[value] ?? value })),
              ],
            },
            { key: 'ohne', label: t.nurFehlende },
            {
              key: 'jahr',
              label: t.jahr,
              options: jahre.map((eines) => ({ value: String(eines), label: String(eines) })),
            },
          ]}
          exports={{ csv: '/abrechnung/steuer.csv', xlsx: '/abrechnung/steuer.xlsx' }}
          empty={
            <EmptyState title={t.leer} icon="house">
              {t.leerHinweis}
            </EmptyState>
          }
          columns={[
            {
              key: 'person',
              label: t.person,
              header: true,
              cell: ({ person }) => `${person.nachname}, ${person.vorname}`,
              href: ({ person }) => `/abrechnung/steuer/${person.id}?jahr=${jahr}`,
            },
            {
              key: 'stufe',
              label: t.stufe,
              cell: ({ stand }) => <Badge tone={STUFENTON[stand.stufe]}>{t.stufen[stand.stufe]}</Badge>,
            },
            {
              key: 'erklaerung',
              label: t.erklaerung,
              cell: ({ person, stand }) =>
                stand.istErklaert
                  ? t.kurz[stand.freibetrag]
                  : person.gefragt_at
                    ? `${t.fehlt}, ${t.gefragtAm(formatDatum(datumOf(person.gefragt_at), sprache))}`
                    : t.fehlt,
            },
            { key: 'gezahlt', label: t.gezahlt, align: 'end', cell: ({ stand }) => geld(stand.gezahltCent) },
            { key: 'offen', label: t.offen, align: 'end', cell: ({ stand }) => geld(stand.offenCent) },
            { key: 'andere', label: t.andere, align: 'end', cell: ({ stand }) => geld(stand.andereCent) },
            {
              key: 'rest',
              label: t.rest,
              align: 'end',
              cell: ({ stand }) => (stand.restCent === null ? t.keineGrenze : geld(stand.restCent)),
            },
            {
              key: 'prognose',
              label: t.prognose,
              align: 'end',
              cell: ({ stand }) => geld(stand.prognoseCent),
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};
