import { formatGeld, type Geld, sumGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Details,
  EmptyState,
  Layout,
  LinkButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  StackedBarChart,
  Text,
  type Ton,
} from '../../../design/index.ts';
import { Jahrwahl } from '../jahrwahl.page.tsx';
import type { Lage } from '../mittel/prognose.rules.ts';
import { ueberblickTexte } from './ueberblick.texte.ts';
import type { Ueberblick, Ueberblickszeile } from './ueberblick-laden.ts';

const PFAD = '/haushalt/ueberblick';

const TON: Record<Lage, Ton | undefined> = {
  ueberzogen: 'danger',
  'ohne-ansatz': 'warning',
  'reicht-nicht': 'warning',
  unauffaellig: undefined,
};

/** Whole euros, for axes and columns. */
export const formatEuro = (cent: Geld, sprache: Rahmen['sprache']) =>
  formatGeld(Math.round(cent / 100) * 100, sprache).replace(/[.,]00(?=\D|$)/, '');

/** Share of a pot's funds in percent, to one place; what is overdrawn leaves nothing free. */
const shareOf = ({ mittelCent }: Ueberblickszeile, cent: Geld | null) =>
  Math.max(0, Math.round(((cent ?? 0) / (mittelCent ?? 1)) * 1000) / 10);

const formatProzent = (prozent: number, sprache: Rahmen['sprache']) =>
  `${prozent.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB')}\u00a0%`;

/** The budget of a year: every figure opens what it is made of. */
export const UeberblickPage = ({
  rahmen,
  ueberblick,
  jahre,
  heute,
}: {
  rahmen: Rahmen;
  ueberblick: Ueberblick;
  jahre: readonly number[];
  heute: Datum;
}) => {
  const { sprache } = rahmen;
  const t = ueberblickTexte[sprache];
  const { jahr, zeilen } = ueberblick;
  // Shares need a whole: pots without a plan stand in the table only.
  const toepfe = zeilen.filter(({ topf, mittelCent }) => topf !== null && (mittelCent ?? 0) > 0);
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel(jahr)}
      intro={t.einleitung}
      width="full"
      actions={
        <>
          <LinkButton href={`${PFAD}.xlsx?jahr=${jahr}`} icon="download">
            {t.xlsx}
          </LinkButton>
          <LinkButton href={`${PFAD}.csv?jahr=${jahr}`} variant="tertiary">
            {t.csv}
          </LinkButton>
          <LinkButton href={`${PFAD}/jahre`} variant="tertiary">
            {t.vergleich}
          </LinkButton>
        </>
      }
    >
      <Stack gap="l">
        <Row>
          <Jahrwahl rahmen={rahmen} jahr={jahr} jahre={jahre} href={(one) => `${PFAD}?jahr=${one}`} />
          {ueberblick.istAbgeschlossen && <Badge tone="success">{t.abgeschlossen}</Badge>}
        </Row>
        {zeilen.length === 0 ? (
          <EmptyState title={t.leer} icon="euro">
            {t.leerHinweis}
          </EmptyState>
        ) : (
          <>
            <Tabelle rahmen={rahmen} ueberblick={ueberblick} />
            <Details summary={t.verfahren}>
              <Verfahren rahmen={rahmen} ueberblick={ueberblick} />
            </Details>
            {toepfe.length > 0 && (
              <StackedBarChart
                id="haushalt-bild"
                title={t.bild(jahr)}
                description={t.bildBeschreibung(jahr)}
                source={t.bildQuelle(formatDatum(heute, sprache))}
                categories={toepfe.map(({ topf }) => topf?.bezeichnung ?? t.ohneTopf)}
                links={toepfe.map((zeile) =>
                  zeile.topf ? `/haushalt/toepfe/${zeile.topf.id}?jahr=${jahr}` : undefined,
                )}
                format={(prozent) => formatProzent(prozent, sprache)}
                series={[
                  { name: t.gezahlt, values: toepfe.map((one) => shareOf(one, one.gezahltCent)) },
                  { name: t.gebunden, values: toepfe.map((one) => shareOf(one, one.offenCent)) },
                  { name: t.frei, values: toepfe.map((one) => shareOf(one, one.verfuegbarCent)) },
                ]}
              />
            )}
          </>
        )}
      </Stack>
    </Layout>
  );
};

const Tabelle = ({ rahmen, ueberblick }: { rahmen: Rahmen; ueberblick: Ueberblick }) => {
  const { sprache } = rahmen;
  const t = ueberblickTexte[sprache];
  const { jahr, zeilen } = ueberblick;
  const geld = (cent: Geld | null) => (cent === null ? '' : formatGeld(cent, sprache));
  const page = (zeile: Ueberblickszeile, place = '') =>
    zeile.topf ? `/haushalt/toepfe/${zeile.topf.id}?jahr=${jahr}${place}` : undefined;
  const changes = (zeile: Ueberblickszeile) =>
    zeile.topf ? `/haushalt/aenderungen?jahr=${jahr}&topf=${zeile.topf.id}` : undefined;
  const column = (
    key: string,
    label: string,
    of: (zeile: Ueberblickszeile) => Geld | null,
    href: (zeile: Ueberblickszeile) => string | undefined = () => undefined,
  ) => ({
    key,
    label,
    align: 'end' as const,
    nowrap: true,
    cell: (zeile: Ueberblickszeile) => geld(of(zeile)),
    href: (zeile: Ueberblickszeile) => (of(zeile) ? href(zeile) : undefined),
    footer: geld(sumGeld(zeilen.map((zeile) => of(zeile) ?? 0))),
  });
  const geaendert = (zeile: Ueberblickszeile) => zeile.aenderungCent + zeile.uebertragCent || null;
  const hasAenderung = zeilen.some((zeile) => geaendert(zeile) !== null);
  return (
    <SimpleTable
      caption={t.titel(jahr)}
      hideCaption
      rows={zeilen}
      tone={({ lage }) => TON[lage]}
      columns={[
        {
          key: 'topf',
          label: t.topf,
          header: true,
          cell: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf,
          href: (zeile) => page(zeile),
          footer: t.summe,
        },
        column('ansatz', t.ansatz, ({ ansatzCent }) => ansatzCent),
        ...(hasAenderung ? [column('geaendert', t.aenderungen, geaendert, changes)] : []),
        column(
          'offen',
          t.gebunden,
          (one) => one.offenCent || null,
          (one) => page(one, '#bindungen'),
        ),
        column(
          'berechnet',
          t.berechnet,
          (one) => one.berechnetCent || null,
          (one) => page(one, '#bindungen'),
        ),
        column(
          'gezahlt',
          t.gezahlt,
          (one) => one.gezahltCent,
          (one) => page(one, '#buchungen'),
        ),
        column('verfuegbar', t.verfuegbar, (one) => one.verfuegbarCent),
        {
          key: 'prognose',
          label: t.prognose,
          align: 'end',
          cell: ({ prognose }) =>
            prognose === null ? (
              <Text as="span" muted small>
                {t.ohnePrognose}
              </Text>
            ) : (
              <Stack gap="xs">
                <Text as="span">{formatEuro(prognose.wahrscheinlichCent, sprache)}</Text>
                {prognose.vonCent !== prognose.bisCent && (
                  <Text as="span" muted small>
                    {t.spanne(formatEuro(prognose.vonCent, sprache), formatEuro(prognose.bisCent, sprache))}
                  </Text>
                )}
              </Stack>
            ),
        },
        {
          key: 'lage',
          label: t.lage,
          cell: ({ lage }) => TON[lage] && <Badge tone={TON[lage]}>{t.lagen[lage]}</Badge>,
        },
      ]}
    />
  );
};

/** The method in words, only of what this year's pots use. */
const Verfahren = ({ rahmen, ueberblick }: { rahmen: Rahmen; ueberblick: Ueberblick }) => {
  const t = ueberblickTexte[rahmen.sprache];
  const arten = [...new Set(ueberblick.zeilen.flatMap(({ prognose }) => prognose?.art ?? []))];
  const jahre = ueberblick.vorjahre.join(', ');
  return (
    <Stack>
      <Text>{t.verfahrenMittel}</Text>
      {arten.map((art) => (
        <Text>
          {t.verfahrenArten[art]} {art === 'vorjahre' && t.verfahrenJahre(jahre)}
        </Text>
      ))}
      {ueberblick.vorjahre.length === 0 && !ueberblick.istAbgeschlossen && (
        <Text>{t.verfahrenKeineJahre}</Text>
      )}
    </Stack>
  );
};
