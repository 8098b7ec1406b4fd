import { formatGeld, sumGeld } from '../../../begriffe/geld.ts';
import { maskIban } from '../../../begriffe/iban.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  ConfirmDialog,
  DataTable,
  defineTable,
  Facts,
  Layout,
  Link,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  type TableQuery,
  Text,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import type { Topfsumme, Zahllauf, Zahlung } from './zahllauf.store.ts';

export const zahlungenTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'select', options: ['angewiesen', 'zurueckgekommen'] },
  },
  sortable: ['empfaenger', 'betrag_cent'],
  defaultSort: { key: 'id', direction: 'asc' },
});

/** One payment run: what it pays to whom, from which pots, its files, and whether the bank has it. */
export const ZahllaufPage = ({
  rahmen,
  lauf,
  heute,
  query,
  zahlungen,
  total,
  toepfe,
  herkunft,
  empfaengerHref,
  darf,
}: {
  rahmen: Rahmen;
  lauf: Zahllauf;
  heute: Datum;
  query: TableQuery<typeof zahlungenTabelle>;
  zahlungen: readonly Zahlung[];
  total: number;
  toepfe: readonly Topfsumme[];
  /** What is paid, in its module's words, and its page for whoever may open it. */
  herkunft: { text: string; href: string | undefined };
  empfaengerHref: (zahlung: Zahlung) => string | undefined;
  darf: { datei: boolean; buchungsliste: boolean; uebergeben: boolean };
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const path = `/haushalt/zahllaeufe/${lauf.id}`;
  const gebucht = sumGeld(toepfe.map((row) => row.betragCent));
  const origin = herkunft.href ? <Link href={herkunft.href}>{herkunft.text}</Link> : herkunft.text;
  return (
    <Layout
      rahmen={rahmen}
      title={lauf.bezeichnung}
      intro={
        <Badge tone={lauf.uebergeben_at ? 'success' : 'warning'}>
          {lauf.uebergeben_at ? t.uebergeben : t.offen}
        </Badge>
      }
      breadcrumb={[{ text: t.zahllaeufe, href: '/haushalt/zahllaeufe' }]}
    >
      <Stack gap="l">
        <Stats label={lauf.bezeichnung}>
          <Stat label={t.summe} value={formatGeld(lauf.summe_cent, sprache)} />
          <Stat label={t.zahlungen} value={lauf.anzahl} />
        </Stats>
        <Card title={t.zahllauf}>
          <Stack>
            <Facts
              facts={[
                { key: t.herkunft, value: origin },
                { key: t.ausfuehrung, value: formatDatum(lauf.ausfuehrung_am, sprache) },
                { key: t.kennung, value: lauf.kennung },
                { key: t.kontoBelastet, value: `${lauf.konto_name}, ${maskIban(lauf.konto_iban)}` },
                { key: t.geprueftVon, value: lauf.geprueft_von },
                { key: t.freigegebenVon, value: lauf.freigegeben_von },
                { key: t.erstellt, value: formatZeitpunkt(lauf.erstellt_at, sprache) },
                lauf.uebergeben_at && {
                  key: t.zustand,
                  value: t.uebergebenAm(
                    formatZeitpunkt(lauf.uebergeben_at, sprache),
                    lauf.uebergeben_von ?? '',
                  ),
                },
              ]}
            />
            {lauf.uebergeben_at === null && lauf.ausfuehrung_am < heute && (
              <Alert tone="warning" title={t.tagVorbei}>
                {t.tagVorbeiHinweis}
              </Alert>
            )}
            {darf.datei &&
              (lauf.anzahl === 1 ? (
                <Alert tone="info" title={t.einzelzahlung}>
                  {t.einzelzahlungHinweis}
                </Alert>
              ) : (
                <Text muted>{t.sammelHinweis}</Text>
              ))}
            <Row>
              {darf.datei && (
                <PostButton action={`${path}/zahlungsdatei`} variant="primary" icon="download">
                  {t.dateiHolen}
                </PostButton>
              )}
              {darf.buchungsliste && (
                <LinkButton href={`${path}/buchungsliste.csv`} icon="download" download>
                  {t.buchungslisteHolen}
                </LinkButton>
              )}
              {darf.uebergeben &&
                (lauf.uebergeben_at ? (
                  <ConfirmDialog
                    trigger={t.uebergabeZurueck}
                    title={t.uebergabeZurueckTitel}
                    action={`${path}/uebergabe-zuruecknehmen`}
                    confirm={t.uebergabeZurueck}
                    triggerVariant="tertiary"
                  />
                ) : (
                  <ConfirmDialog
                    trigger={t.alsUebergeben}
                    title={t.alsUebergebenTitel}
                    action={`${path}/uebergeben`}
                    confirm={t.alsUebergeben}
                    variant="primary"
                    icon="check"
                  >
                    {t.alsUebergebenHinweis}
                  </ConfirmDialog>
                ))}
            </Row>
            {darf.datei && (
              <Text muted small>
                {t.dateiHinweis}
              </Text>
            )}
          </Stack>
        </Card>
        <SimpleTable
          caption={gebucht === lauf.summe_cent ? t.nachToepfen : t.nachToepfenOhneZurueck}
          rows={toepfe}
          columns={[
            {
              key: 'topf',
              label: t.bezeichnung,
              header: true,
              cell: (row) => row.bezeichnung ?? t.ohneTopf,
              href: (row) =>
                row.topfId === null ? undefined : `/haushalt/toepfe/${row.topfId}?jahr=${row.jahr}`,
              footer: t.summe,
            },
            { key: 'jahr', label: t.jahr, cell: (row) => row.jahr },
            {
              key: 'betrag',
              label: t.betrag,
              align: 'end',
              cell: (row) => formatGeld(row.betragCent, sprache),
              footer: formatGeld(gebucht, sprache),
            },
          ]}
        />
        <Stack>
          <DataTable
            caption={t.zahlungen}
            definition={zahlungenTabelle}
            query={query}
            path={path}
            rows={zahlungen}
            total={total}
            filters={[
              { key: 'suche', label: t.zahlungssuche },
              {
                key: 'status',
                label: t.zustand,
                options: [
                  { value: 'angewiesen', label: t.angewiesen },
                  { value: 'zurueckgekommen', label: t.zurueckgekommen },
                ],
              },
            ]}
            tone={(row) => (row.status === 'zurueckgekommen' ? 'warning' : undefined)}
            columns={[
              {
                key: 'empfaenger',
                label: t.empfaenger,
                header: true,
                cell: (row) => row.empfaenger,
                href: empfaengerHref,
              },
              { key: 'iban', label: t.iban, nowrap: true, cell: (row) => maskIban(row.iban) },
              { key: 'verwendungszweck', label: t.verwendungszweck, cell: (row) => row.verwendungszweck },
              {
                key: 'status',
                label: t.zustand,
                cell: (row) =>
                  row.status === 'angewiesen' ? (
                    <Badge tone="neutral">{t.angewiesen}</Badge>
                  ) : (
                    <>
                      <Badge tone="warning">{t.zurueckgekommen}</Badge>
                      <Text small>
                        {t.zurueckHinweis(formatDatum(row.zurueck_am ?? '', sprache), row.zurueck_grund)}
                      </Text>
                    </>
                  ),
              },
              {
                key: 'betrag_cent',
                label: t.betrag,
                align: 'end',
                cell: (row) => formatGeld(row.betrag_cent, sprache),
              },
            ]}
          />
          {herkunft.href && (
            <Text muted>
              {t.rueckgabeWo} {origin}
            </Text>
          )}
        </Stack>
      </Stack>
    </Layout>
  );
};
