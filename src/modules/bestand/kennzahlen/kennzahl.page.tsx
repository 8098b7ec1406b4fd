import {
  Alert,
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { formatStichtag, formatWert, formatZahl } from '../anzeige.ts';
import type { Befund } from '../plausibilitaet.rules.ts';
import { joinQuellen, lastStichtage, type Regionsreihe } from '../reihen.rules.ts';
import { Reihenbild } from '../reihenbild.page.tsx';
import type { Reihenzeile } from '../tabellen/reihe.store.ts';
import { bestandTexte } from '../texte.ts';
import { einheitOf, type Kennzahlpunkt } from './kennzahl.rules.ts';
import type { Kennzahlverlauf } from './kennzahlen-laden.ts';

export interface Kennzahlansicht {
  verlauf: Kennzahlverlauf;
  /** Key of the county; undefined until it is chosen. */
  eigene: string | undefined;
  befunde: readonly Befund[];
  /** The multiple all figures it is made of are rounded to; null when they are exact. */
  vielfaches: number | null;
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
  ansicht: { verlauf, eigene: schluesselEigene, befunde, vielfaches },
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
  const { kennzahl, regionen, handwerte } = verlauf;
  const path = `/bestand/kennzahlen/${kennzahl.id}`;
  const istHand = kennzahl.art === 'hand';
  const zahl = (wert: number) => formatZahl(wert, sprache, kennzahl.stellen);
  const tag = (stichtag: string) => formatStichtag(stichtag, sprache);
  const toReihe = (punkte: readonly { stichtag: string; wert: number | null }[]) =>
    new Map(punkte.map(({ stichtag, wert }) => [stichtag, wert]));
  const reihen: Regionsreihe[] = istHand
    ? [{ schluessel: '', name: kennzahl.bezeichnung, werte: toReihe(handwerte) }]
    : regionen.map(({ schluessel, name, punkte }) => ({ schluessel, name, werte: toReihe(punkte) }));
  const stichtage = lastStichtage(reihen);
  const eigeneRegion = istHand ? undefined : regionen.find((one) => one.schluessel === schluesselEigene);
  const eigene = eigeneRegion?.punkte ?? [];
  const quelle = istHand
    ? [...new Set(handwerte.map((one) => one.quelle))].join(' · ')
    : joinQuellen(eigene.flatMap(({ zaehler, nenner }) => [...zaehler, ...nenner]));
  const einheit = einheitOf(kennzahl);
  const satz = ({ grund, soll, ist, stelle = '', erklaerung }: Befund) =>
    [
      grund === 'plausibilitaet.sprung'
        ? t.sprung(tag(stelle), zahl(soll), zahl(ist))
        : t.ueber100(tag(stelle), zahl(ist)),
      erklaerung && t.erklaertDurch(erklaerung.einheit),
    ]
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
          <LinkButton href={`${path}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {kennzahl.beschreibung && <Text>{kennzahl.beschreibung}</Text>}
        {stichtage.length === 0 ? (
          <EmptyState title={t.keineWerte}>
            {schluesselEigene ? t.keineWerteHinweis : t.keineRegion}
          </EmptyState>
        ) : (
          <Reihenbild
            id="reihe"
            title={[kennzahl.bezeichnung, einheit && `(${einheit})`].filter(Boolean).join(' ')}
            description={t.bildText(kennzahl.bezeichnung, reihen.map(({ name }) => name).join(', '))}
            source={[t.gerundetAuf(kennzahl.stellen), quelle].filter(Boolean).join(' · ')}
            stichtage={stichtage}
            reihen={reihen}
            format={zahl}
            sprache={sprache}
          />
        )}
        {vielfaches !== null && <Text muted>{t.vielfache(vielfaches)}</Text>}
        {befunde.length > 0 && (
          <Alert tone="warning" title={t.plausibilitaet}>
            <List items={befunde.map(satz)} />
          </Alert>
        )}
        {eigene.length > 0 && (
          <SimpleTable
            caption={`${t.herkunft}: ${eigeneRegion?.name ?? ''}`}
            rows={eigene.slice(-stichtage.length)}
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
