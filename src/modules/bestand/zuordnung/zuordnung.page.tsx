import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { columnLetter } from '../../../begriffe/sheet.ts';
import {
  Alert,
  Button,
  Columns,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  List,
  NumberField,
  PostButton,
  type Rahmen,
  Row,
  SelectField,
  SheetPreview,
  Stack,
  SubmitRow,
  sheetCellId,
  Text,
  TextField,
} from '../../../design/index.ts';
import { formatStichtag, formatZahl } from '../anzeige.ts';
import type { Blattauszug } from '../bestand.tables.ts';
import { bestandTexte } from '../texte.ts';
import { ROLLEN, SCHREIBUNGEN, ZEICHENBEDEUTUNGEN, type Zuordnung } from './zuordnung.rules.ts';
import { zuordnungTexte } from './zuordnung.texte.ts';

interface Blattansicht {
  pfad: string;
  zuordnung: Zuordnung;
  blatt: Blattauszug;
  sprache: Anzeigesprache;
}

/** Problems in the list beside the sheet; more than these say that the mapping is wrong. */
const GELISTET = 60;

/** What a mapping says, as fields of its form. */
export function valuesOf(zuordnung: Zuordnung, blatt: Blattauszug, sprache: Anzeigesprache): FormValues {
  const { rollen, zeichen, regionen, namen: _, letzteZeile, ...angaben } = zuordnung;
  const values: Record<string, string> = { letzteZeile: letzteZeile === null ? '' : String(letzteZeile) };
  for (const [name, wert] of Object.entries(angaben)) values[name] = String(wert);
  values.stichtag = formatStichtag(zuordnung.stichtag, sprache);
  for (let i = 0; i < Math.max(rollen.length, blatt.spalten); i += 1)
    values[`spalten.${i}.rolle`] = rollen[i] ?? 'nichts';
  for (const [i, text] of zeichenOf(zuordnung, blatt).entries()) {
    values[`zeichen.${i}.text`] = text;
    values[`zeichen.${i}.bedeutung`] = zeichen[text] ?? '';
  }
  for (const [i, name] of regionenOf(zuordnung, blatt).entries()) {
    values[`regionen.${i}.name`] = name;
    values[`regionen.${i}.schluessel`] = regionen[name] ?? '';
  }
  return values;
}

const regionenOf = (zuordnung: Zuordnung, blatt: Blattauszug) => [
  ...new Set([...Object.keys(zuordnung.regionen), ...blatt.regionen]),
];

const zeichenOf = (zuordnung: Zuordnung, blatt: Blattauszug) => [
  ...new Set([...Object.keys(zuordnung.zeichen), ...blatt.zeichen]),
];

/** What stands in a column's headings, or in its first cell. */
function titelOf({ zeilen }: Blattauszug, { kopfVon, kopfBis }: Zuordnung, spalte: number): string {
  const kopf = zeilen.filter(({ nummer }) => nummer >= kopfVon && nummer <= kopfBis);
  return [...new Set(kopf.map(({ zellen }) => zellen[spalte] ?? '').filter(Boolean))].join(' / ');
}

/** Says how the sheet is to be read. */
export const ZuordnungForm = ({
  pfad,
  zuordnung,
  blatt,
  sprache,
  values,
  errors,
}: Blattansicht & { values?: FormValues; errors?: FormErrors }) => {
  const t = zuordnungTexte[sprache];
  const breite = Math.max(zuordnung.rollen.length, blatt.spalten);
  const zeichen = zeichenOf(zuordnung, blatt);
  const regionen = regionenOf(zuordnung, blatt);
  return (
    <Form
      id="zuordnung"
      action={`${pfad}/zuordnung`}
      values={values ?? valuesOf(zuordnung, blatt, sprache)}
      errors={errors}
      marks="required"
      guard
    >
      <Fieldset legend={t.spalten} hint={t.spaltenHinweis}>
        <Columns min="s">
          {Array.from({ length: breite }, (_, i) => (
            <SelectField
              name={`spalten.${i}.rolle`}
              label={`${columnLetter(i)} ${titelOf(blatt, zuordnung, i).slice(0, 60) || t.ohneTitel}`}
              options={ROLLEN.map((value) => ({ value, label: t.rollen[value] }))}
              placeholder={false}
            />
          ))}
        </Columns>
      </Fieldset>
      <Fieldset legend={t.kopf} hint={t.kopfHinweis}>
        <FieldRow>
          <NumberField name="kopfVon" label={t.kopfVon} width="xs" />
          <NumberField name="kopfBis" label={t.kopfBis} width="xs" />
          <NumberField name="letzteZeile" label={t.letzteZeile} hint={t.letzteZeileHinweis} width="s" />
        </FieldRow>
        {blatt.blaetter.length > 1 ? (
          <SelectField
            name="blatt"
            label={t.blatt}
            options={blatt.blaetter.map((name, i) => ({ value: String(i), label: name }))}
            placeholder={false}
            width="l"
          />
        ) : (
          <HiddenField name="blatt" value={String(zuordnung.blatt)} />
        )}
      </Fieldset>
      <Fieldset legend={t.fuerAlle}>
        <Columns min="s">
          <TextField name="stichtag" label={t.stichtag} hint={t.stichtagHinweis} maxlength={30} width="m" />
          <TextField name="region" label={t.region} hint={t.regionHinweis} maxlength={12} width="m" />
          <TextField name="land" label={t.land} hint={t.landHinweis} maxlength={2} width="xs" />
          <TextField name="einheit" label={t.einheit} hint={t.einheitHinweis} maxlength={60} width="m" />
          <SelectField
            name="schreibung"
            label={t.schreibung}
            options={SCHREIBUNGEN.map((value) => ({ value, label: t.schreibungen[value] }))}
            placeholder={false}
            width="m"
          />
        </Columns>
      </Fieldset>
      {zeichen.length > 0 && (
        <Fieldset legend={t.zeichen} hint={t.zeichenHinweis}>
          <Columns min="s">
            {zeichen.map((text, i) => (
              <div>
                <HiddenField name={`zeichen.${i}.text`} value={text} />
                <SelectField
                  name={`zeichen.${i}.bedeutung`}
                  label={`„${text}“`}
                  options={ZEICHENBEDEUTUNGEN.map((value) => ({ value, label: t.bedeutungen[value] }))}
                  placeholder={t.zeichenOffen}
                />
              </div>
            ))}
          </Columns>
        </Fieldset>
      )}
      {regionen.length > 0 && (
        <Fieldset legend={t.regionen} hint={t.regionenHinweis}>
          <Columns min="s">
            {regionen.map((name, i) => (
              <div>
                <HiddenField name={`regionen.${i}.name`} value={name} />
                <TextField
                  name={`regionen.${i}.schluessel`}
                  label={t.schluesselVon(name)}
                  maxlength={12}
                  width="m"
                />
              </div>
            ))}
          </Columns>
        </Fieldset>
      )}
      <Fieldset legend={t.herkunft}>
        <TextField name="titel" label={t.tabellentitel} maxlength={300} required />
        <TextField
          name="kennung"
          label={t.kennung}
          hint={t.kennungHinweis}
          maxlength={60}
          width="l"
          required
        />
        <TextField name="quelle" label={t.quelle} maxlength={300} required />
        <TextField name="lizenz" label={t.lizenz} maxlength={300} />
      </Fieldset>
      <SubmitRow>
        <Button>{t.lesen}</Button>
      </SubmitRow>
    </Form>
  );
};

/** The sheet as the office has it, each cell with what is wrong about it. */
export const Blattbild = ({ zuordnung, blatt, sprache }: Omit<Blattansicht, 'pfad'>) => {
  const t = zuordnungTexte[sprache];
  const probleme = Map.groupBy(blatt.probleme, ({ zeile, spalte }) => `${zeile} ${spalte}`);
  const istKopf = (nummer: number) => nummer >= zuordnung.kopfVon && nummer <= zuordnung.kopfBis;
  return (
    <Stack gap="s">
      <SheetPreview
        caption={t.blattTitel(blatt.blaetter[zuordnung.blatt] ?? '')}
        columns={Array.from({ length: blatt.spalten }, (_, i) => t.rollen[zuordnung.rollen[i] ?? 'nichts'])}
        rows={blatt.zeilen.map(({ nummer, zellen }) => ({
          number: nummer,
          cells: zellen.map((text, i) => {
            const eigene = probleme.get(`${nummer} ${i}`) ?? [];
            if (eigene.length > 0)
              return {
                text,
                tone: 'danger' as const,
                note: eigene.map((one) => t.problem[one.art](one.text)).join(' '),
              };
            return istKopf(nummer) && text !== '' ? { text, tone: 'info' as const } : { text };
          }),
        }))}
      />
      {blatt.weitere > 0 && <Text muted>{t.weitereZeilen(formatZahl(blatt.weitere, sprache))}</Text>}
    </Stack>
  );
};

const Probleme = ({ blatt, sprache }: Pick<Blattansicht, 'blatt' | 'sprache'>) => {
  const t = zuordnungTexte[sprache];
  const gezeigt = new Set(blatt.zeilen.map(({ nummer }) => nummer));
  const rest = blatt.problemzahl - Math.min(blatt.probleme.length, GELISTET);
  return (
    <Alert tone="danger" title={t.problemeTitel(blatt.problemzahl, formatZahl(blatt.problemzahl, sprache))}>
      <Text>{t.problemeHinweis}</Text>
      <List
        items={[
          ...blatt.probleme.slice(0, GELISTET).map(({ zeile, spalte, art, text }) => {
            const platz = `${columnLetter(spalte)}${zeile}`;
            return (
              <>
                {gezeigt.has(zeile) ? <Link href={`#${sheetCellId(spalte, zeile)}`}>{platz}</Link> : platz}:{' '}
                {t.problem[art](text)}
              </>
            );
          }),
          ...(rest > 0 ? [t.weitereProbleme(formatZahl(rest, sprache))] : []),
        ]}
      />
    </Alert>
  );
};

/** A sheet that does not say by itself what it holds: the office says it beside the sheet as it is. */
export const ZuordnungPage = ({
  rahmen,
  titel,
  darfBearbeiten,
  ansicht,
  fehler,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Name of the file. */
  titel: string;
  darfBearbeiten: boolean;
  ansicht: Omit<Blattansicht, 'sprache'>;
  /** Why the sheet could not be read as was said. */
  fehler: string | null;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = zuordnungTexte[sprache];
  const b = bestandTexte[sprache];
  const { blatt, pfad } = ansicht;
  return (
    <Layout
      rahmen={rahmen}
      title={`${t.titel}: ${titel}`}
      intro={t.einleitung}
      breadcrumb={[{ text: b.tabellen, href: '/bestand/tabellen' }]}
      failed={errors !== undefined}
      width="full"
    >
      <Stack gap="l">
        {fehler && <Alert tone="danger">{fehler}</Alert>}
        {blatt.istGemerkt && <Alert title={t.gemerktTitel}>{t.gemerkt}</Alert>}
        {blatt.problemzahl > 0 && <Probleme blatt={blatt} sprache={sprache} />}
        <Blattbild {...ansicht} sprache={sprache} />
        {darfBearbeiten && (
          <ZuordnungForm
            {...ansicht}
            sprache={sprache}
            {...(values ? { values } : {})}
            {...(errors ? { errors } : {})}
          />
        )}
        {darfBearbeiten && (
          <Row>
            <PostButton action={`${pfad}/verwerfen`}>{b.verwerfen}</PostButton>
          </Row>
        )}
      </Stack>
    </Layout>
  );
};
