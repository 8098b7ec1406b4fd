import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  EmptyState,
  ExportLinks,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  NumberField,
  PostButton,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { formatStichtag, formatWert, formatZahl } from '../anzeige.ts';
import { describeBefund, explainBefund } from '../plausibilitaet/befund.ts';
import type { Befund } from '../plausibilitaet.rules.ts';
import { MAX_STICHTAGE } from '../reihen.rules.ts';
import type { Reihenzeile } from '../tabellen/reihe.store.ts';
import { bestandTexte } from '../texte.ts';
import { einheitOf, type Kennzahlpunkt } from './kennzahl.rules.ts';
import type { Kennzahlbild } from './kennzahlbild.ts';
import type { Kennzahlverlauf } from './kennzahlen-laden.ts';
import { Schaubild } from './schaubild.page.tsx';

export interface Kennzahlansicht {
  verlauf: Kennzahlverlauf;
  /** Key of the county; undefined until it is chosen. */
  eigene: string | undefined;
  befunde: readonly Befund[];
  /** The multiple all figures it is made of are rounded to; null when they are exact. */
  vielfaches: number | null;
  /** Null as long as there are no values. */
  bild: Kennzahlbild | null;
  quelle: string;
  /** Whether who looks may open the records of a live figure. */
  darfDatensaetze: boolean;
}

/** The table rows that a figure is made of, each opening its place in the table. */
const Beitraege = ({ zeilen, sprache }: { zeilen: readonly Reihenzeile[]; sprache: 'de' | 'en' }) => (
  <>
    {zeilen.map((zeile, index) => (
      <>
        {index > 0 && ' + '}
        <Link
          href={`/bestand/tabellen/${zeile.tabelleId}?region=${zeile.regionNummer}&merkmal=${zeile.merkmalNummer}&stichtag=${encodeURIComponent(zeile.stichtag)}`}
        >
          {formatWert(zeile, sprache)}
        </Link>
      </>
    ))}
  </>
);

/** One indicator: its series beside the regions to compare with, every value down to its table rows. */
export const KennzahlPage = ({
  rahmen,
  ansicht: { verlauf, eigene: schluesselEigene, befunde, vielfaches, bild, quelle, darfDatensaetze },
  darfBearbeiten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ansicht: Kennzahlansicht;
  darfBearbeiten: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const { kennzahl, regionen, handwerte, livewerte, livezahl } = verlauf;
  const path = `/bestand/kennzahlen/${kennzahl.id}`;
  const istHand = kennzahl.art === 'hand';
  const zahl = (wert: number) => formatZahl(wert, sprache, kennzahl.stellen);
  const tag = (stichtag: string) => formatStichtag(stichtag, sprache);
  const eigeneRegion = regionen.find((one) => one.schluessel === schluesselEigene);
  const eigene = eigeneRegion?.punkte ?? [];
  const einheit = einheitOf(kennzahl) || (livezahl?.einheit[sprache] ?? '');
  const leer =
    kennzahl.art === 'live' && !livezahl
      ? t.livezahlFehlt
      : schluesselEigene || istHand
        ? t.keineWerteHinweis
        : t.keineRegion;
  const satz = (befund: Befund) =>
    [describeBefund(befund, sprache), befund.erklaerung && explainBefund(befund, sprache)]
      .filter(Boolean)
      .join(' ');
  return (
    <Layout
      rahmen={rahmen}
      title={kennzahl.bezeichnung}
      intro={t.bereiche[kennzahl.bereich]}
      breadcrumb={[{ text: t.kennzahlen, href: '/bestand/kennzahlen' }]}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`${path}/bearbeiten`} icon="edit">
              {t.bearbeiten}
            </LinkButton>
            <ConfirmDialog
              trigger={t.kennzahlEntfernen}
              title={t.kennzahlEntfernenFrage}
              action={`${path}/entfernen`}
              confirm={t.kennzahlEntfernen}
            >
              {t.kennzahlEntfernenHinweis}
            </ConfirmDialog>
          </>
        )
      }
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {kennzahl.beschreibung && <Text>{kennzahl.beschreibung}</Text>}
        {bild === null ? (
          <EmptyState title={t.keineWerte}>{leer}</EmptyState>
        ) : (
          <Schaubild
            id="reihe"
            title={[kennzahl.bezeichnung, einheit && bild.darstellung !== 'pyramide' && `(${einheit})`]
              .filter(Boolean)
              .join(' ')}
            description={
              bild.darstellung === 'pyramide'
                ? t.pyramidenText(kennzahl.bezeichnung)
                : t.bildText(kennzahl.bezeichnung, bild.reihen.map(({ name }) => name).join(', '))
            }
            quelle={[bild.darstellung !== 'pyramide' && t.gerundetAuf(kennzahl.stellen), quelle]
              .filter(Boolean)
              .join(' · ')}
            bild={bild}
            format={(wert) =>
              bild.darstellung === 'pyramide' ? formatZahl(Math.round(wert), sprache) : zahl(wert)
            }
          />
        )}
        {bild !== null && <ExportLinks csv={`${path}.csv`} xlsx={`${path}.xlsx`} />}
        {vielfaches !== null && <Text muted>{t.vielfache(vielfaches)}</Text>}
        {befunde.length > 0 && (
          <Alert tone="warning" title={t.plausibilitaet}>
            <List items={befunde.map(satz)} />
          </Alert>
        )}
        {eigene.length > 0 && (
          <SimpleTable
            caption={`${t.herkunft}: ${eigeneRegion?.name ?? ''}`}
            rows={eigene.slice(-MAX_STICHTAGE)}
            columns={[
              {
                key: 'stichtag',
                label: t.stichtag,
                header: true,
                nowrap: true,
                cell: (one) => tag(one.stichtag),
              },
              {
                key: 'wert',
                label: einheit ? `${t.wert} (${einheit})` : t.wert,
                align: 'end',
                cell: ({ wert }) => (wert === null ? '–' : zahl(wert)),
              },
              {
                key: 'zaehler',
                label: t.zaehler,
                align: 'end',
                cell: ({ zaehler }: Kennzahlpunkt<Reihenzeile>) => (
                  <Beitraege zeilen={zaehler} sprache={sprache} />
                ),
              },
              ...(kennzahl.art === 'wert'
                ? []
                : [
                    {
                      key: 'nenner',
                      label: t.nenner,
                      align: 'end' as const,
                      cell: ({ nenner }: Kennzahlpunkt<Reihenzeile>) => (
                        <Beitraege zeilen={nenner} sprache={sprache} />
                      ),
                    },
                  ]),
            ]}
          />
        )}
        {livewerte.length > 0 && (
          <SimpleTable
            caption={t.herkunft}
            rows={livewerte}
            columns={[
              {
                key: 'stichtag',
                label: t.stichtag,
                header: true,
                nowrap: true,
                cell: (one) => tag(one.stichtag),
              },
              {
                key: 'wert',
                label: einheit ? `${t.wert} (${einheit})` : t.wert,
                align: 'end',
                cell: ({ wert }) => zahl(wert),
              },
              {
                key: 'href',
                label: t.herkunft,
                cell: ({ href }) => href && darfDatensaetze && <Link href={href}>{t.datensaetze}</Link>,
              },
            ]}
          />
        )}
        {istHand && handwerte.length > 0 && (
          <SimpleTable
            caption={t.werte}
            rows={handwerte}
            columns={[
              {
                key: 'stichtag',
                label: t.stichtag,
                header: true,
                nowrap: true,
                cell: (one) => tag(one.stichtag),
              },
              { key: 'wert', label: t.wert, align: 'end', cell: ({ wert }) => zahl(wert) },
              { key: 'quelle', label: t.quelle, cell: (one) => one.quelle },
              { key: 'erfasst', label: t.erfasst, cell: ({ erfasst_von }) => erfasst_von },
              ...(darfBearbeiten
                ? [
                    {
                      key: 'entfernen',
                      label: t.wertEntfernen,
                      cell: ({ stichtag }: { stichtag: string }) => (
                        <PostButton
                          action={`${path}/wert-entfernen`}
                          values={{ stichtag }}
                          variant="tertiary"
                          size="small"
                        >
                          {t.wertEntfernen}
                        </PostButton>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {istHand && darfBearbeiten && (
          <Card title={t.handWert}>
            <Form action={`${path}/wert`} values={values} errors={errors}>
              <FieldRow>
                <DateField name="stichtag" label={t.stichtag} required />
                <NumberField name="wert" label={t.wert} width="s" required />
              </FieldRow>
              <TextField name="quelle" label={t.handQuelle} maxlength={300} required />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
