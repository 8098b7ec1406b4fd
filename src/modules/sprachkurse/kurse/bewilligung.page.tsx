import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Details,
  Facts,
  FieldRow,
  Fieldset,
  Figures,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  MoneyField,
  NumberField,
  type Rahmen,
  Row,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
} from '../../../design/index.ts';
import type { Position } from '../foerderung/regeln.rules.ts';
import { describeRegeln } from '../foerderung/regeln.texte.ts';
import { kursTexte, kursWort, rechenweg } from '../texte.ts';
import type { Bewilligung } from './bewilligung.store.ts';
import type { Kurs } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import type { Preiszeile } from './preise.ts';

/** A calculation line by line, with its sum. */
export const PositionenTabelle = ({
  sprache,
  titel,
  positionen,
}: {
  sprache: Anzeigesprache;
  titel: string;
  positionen: readonly Position[];
}) => {
  const t = kursSeitenTexte[sprache];
  const summe = positionen.reduce((cent, one) => cent + one.betragCent, 0);
  return (
    <SimpleTable
      caption={titel}
      rows={positionen}
      columns={[
        {
          key: 'art',
          label: t.position,
          header: true,
          cell: (one) => kursWort(sprache, 'position', one.art),
          footer: t.summe,
        },
        { key: 'rechnung', label: t.rechnung, cell: (one) => rechenweg(one, sprache) },
        {
          key: 'betrag',
          label: t.betrag,
          align: 'end',
          nowrap: true,
          cell: (one) => formatGeld(one.betragCent, sprache),
          footer: formatGeld(summe, sprache),
        },
      ]}
    />
  );
};

const Bescheide = ({ bewilligung, sprache }: { bewilligung: Bewilligung; sprache: Anzeigesprache }) => {
  const t = kursSeitenTexte[sprache];
  const pfad = `/kurse/${bewilligung.kurs_id}/bescheid/${bewilligung.nummer}`;
  return (
    <Row>
      {bewilligung.bescheid_pdf_id !== null && (
        <Link href={`${pfad}/bescheid.pdf`} download>
          {t.bescheidPdf}
        </Link>
      )}
      {bewilligung.bescheid_docx_id !== null && (
        <Link href={`${pfad}/bescheid.docx`} download>
          {t.bescheidDocx}
        </Link>
      )}
    </Row>
  );
};

/** The first of the three columns: what is approved, or asked for while nothing is. */
export const BewilligungCard = ({
  sprache,
  kurs,
  bewilligung,
  vorschlag,
  fruehere,
  darfAendern,
}: {
  sprache: Anzeigesprache;
  kurs: Kurs;
  bewilligung: Bewilligung | null;
  /** What waits for a decision; the provider does not see it. */
  vorschlag: Bewilligung | null;
  /** Replaced or revoked ones, the newest first. */
  fruehere: readonly Bewilligung[];
  darfAendern: boolean;
}) => {
  const t = kursSeitenTexte[sprache];
  const tag = (am: Date) => formatDatum(datumOf(am), sprache);
  const geld = (cent: number) => formatGeld(cent, sprache);
  return (
    <Card title={t.bewilligung}>
      <Stack>
        {bewilligung ? (
          <>
            <Facts
              layout="stacked"
              facts={[
                { key: t.bewilligtBis, value: <Figures>{geld(bewilligung.betrag_cent)}</Figures> },
                bewilligung.jahre.length > 1 && {
                  key: t.nachJahren,
                  value: bewilligung.jahre
                    .map(({ jahr, betragCent }) => `${jahr}: ${geld(betragCent)}`)
                    .join(', '),
                },
                { key: t.ue, value: t.ueZahl(bewilligung.ue) },
                { key: t.plaetze, value: t.plaetzeSpanne(bewilligung.plaetze_min, bewilligung.plaetze_max) },
              ]}
            />
            {bewilligung.erteilt_at && (
              <Text small muted>
                {t.bewilligtVon(bewilligung.erteilt_von_name ?? '', tag(bewilligung.erteilt_at))}
              </Text>
            )}
            <Bescheide bewilligung={bewilligung} sprache={sprache} />
            <Details summary={t.berechnung}>
              <PositionenTabelle sprache={sprache} titel={t.berechnung} positionen={bewilligung.positionen} />
            </Details>
            <Details summary={t.aufgrund}>
              <List items={describeRegeln(bewilligung.regeln, sprache)} />
              {bewilligung.auflagen && <Text>{bewilligung.auflagen}</Text>}
            </Details>
            {darfAendern && (
              <LinkButton href={`/kurse/${kurs.id}/vorschlag`} size="small" variant="tertiary">
                {t.aendern}
              </LinkButton>
            )}
          </>
        ) : (
          <>
            <Text muted>{t.nochNicht}</Text>
            {kurs.kalkulation.length > 0 && !vorschlag && (
              <PositionenTabelle sprache={sprache} titel={t.beantragt} positionen={kurs.kalkulation} />
            )}
          </>
        )}
        {vorschlag && (
          <>
            <PositionenTabelle sprache={sprache} titel={t.vorgeschlagen} positionen={vorschlag.positionen} />
            <Facts
              layout="stacked"
              facts={[
                { key: t.auflagen, value: vorschlag.auflagen },
                { key: t.begruendung, value: vorschlag.begruendung },
              ]}
            />
          </>
        )}
        {fruehere.length > 0 && (
          <Details summary={t.fruehere}>
            <List
              plain
              items={fruehere.map((eine) => (
                <Stack gap="xs">
                  <Text strong as="span">
                    {t.bewilligungNummer(eine.nummer)}, {geld(eine.betrag_cent)},{' '}
                    {kursTexte[sprache].bewilligungsstatus[eine.status]}
                  </Text>
                  <Bescheide bewilligung={eine} sprache={sprache} />
                </Stack>
              ))}
            />
          </Details>
        )}
      </Stack>
    </Card>
  );
};

/** What the office proposes: quantities, prices, the pot that pays, requirements and reasons. */
export const VorschlagPage = ({
  rahmen,
  kurs,
  zeilen,
  toepfe,
  hoechst,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  zeilen: readonly Preiszeile[];
  toepfe: readonly { id: number; bezeichnung: string }[];
  /** The highest grant by the conditions. */
  hoechst: readonly Position[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.vorschlag}
      intro={t.vorschlagHinweis}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[
        { text: t.kurse, href: '/kurse' },
        { text: kurs.titel, href: `/kurse/${kurs.id}` },
      ]}
      width="narrow"
    >
      <Form action={`/kurse/${kurs.id}/vorschlag`} values={values} errors={errors} guard>
        <FieldRow>
          <NumberField name="ue" label={t.ueBewilligt} required />
          <NumberField name="plaetze_min" label={t.plaetzeMin} required />
          <NumberField name="plaetze_max" label={t.plaetzeMax} required />
        </FieldRow>
        <Fieldset legend={t.preise}>
          {zeilen.map(({ art, satzCent, bezug }) => (
            <MoneyField
              name={`preis_${art}`}
              label={`${kursWort(sprache, 'position', art)} ${kursWort(sprache, 'bezug', bezug)}`}
              hint={t.preisHoechst(formatGeld(satzCent, sprache))}
              required
            />
          ))}
        </Fieldset>
        <SelectField
          name="topf_id"
          label={t.topf}
          required
          options={toepfe.map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung }))}
        />
        <TextArea name="auflagen" label={t.auflagen} hint={t.auflagenHinweis} maxlength={4000} />
        <TextArea name="begruendung" label={t.begruendung} hint={t.auflagenHinweis} maxlength={4000} />
        <Details summary={t.berechnung}>
          <PositionenTabelle sprache={sprache} titel={t.berechnung} positionen={hoechst} />
        </Details>
        <SubmitRow>
          <Button>{t.vorschlagen}</Button>
          <LinkButton href={`/kurse/${kurs.id}`} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
