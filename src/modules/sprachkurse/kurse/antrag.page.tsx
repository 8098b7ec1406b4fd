import type { Child } from 'hono/jsx';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { WOCHENTAGE } from '../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Checkbox,
  DateField,
  Details,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  List,
  MoneyField,
  NumberField,
  type Rahmen,
  SelectField,
  Stack,
  Steps,
  SubmitRow,
  Text,
  TextArea,
  TextField,
  TimeField,
} from '../../../design/index.ts';
import type { Position } from '../foerderung/regeln.rules.ts';
import { kursTexte, kursWort } from '../texte.ts';
import { SCHRITTE, type Schritt } from './antrag.rules.ts';
import { ZEITZEILEN } from './antrag.schema.ts';
import { antragTexte } from './antrag.texte.ts';
import { PositionenTabelle } from './bewilligung.page.tsx';
import { DURCHFUEHRUNGEN, FORMATE, KURSARTEN } from './kurs.rules.ts';
import type { Kurs } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import type { Preiszeile } from './preise.ts';

type Namen = readonly { id: number; name: string }[];
const options = (namen: Namen) => namen.map(({ id, name }) => ({ value: String(id), label: name }));

/** The frame of every step: where one is, and the way to the others. */
export const Antragsrahmen = ({
  rahmen,
  kurs,
  schritt,
  failed,
  children,
}: {
  rahmen: Rahmen;
  /** Null before there is anything to go back to. */
  kurs: Pick<Kurs, 'id' | 'titel'> | null;
  schritt: Schritt;
  failed: boolean;
  children: Child;
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={kurs ? t.schritte[schritt] : t.neu}
      intro={kurs ? t.schrittVon(SCHRITTE.indexOf(schritt) + 1, SCHRITTE.length) : t.neuHinweis}
      failed={failed}
      breadcrumb={[
        { text: kursSeitenTexte[sprache].kurse, href: '/kurse' },
        ...(kurs ? [{ text: kurs.titel, href: `/kurse/${kurs.id}` }] : []),
      ]}
      width="narrow"
    >
      <Stack gap="l">
        {kurs && (
          <Steps
            label={t.antrag}
            current={SCHRITTE.indexOf(schritt)}
            steps={SCHRITTE.map((one) => ({
              text: t.schritte[one],
              ...(one === schritt ? {} : { href: `/kurse/${kurs.id}/antrag/${one}` }),
            }))}
          />
        )}
        {children}
      </Stack>
    </Layout>
  );
};

interface Formularseite {
  rahmen: Rahmen;
  values: FormValues;
  errors?: FormErrors;
}

/** Step 1, also the beginning of a new application. */
export const KopfPage = ({
  rahmen,
  kurs,
  traeger,
  gemeinden,
  values,
  errors = {},
}: Formularseite & {
  kurs: Pick<Kurs, 'id' | 'titel'> | null;
  /** More than one: somebody must choose. */
  traeger: Namen;
  gemeinden: Namen;
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  const w = kursTexte[sprache];
  const words = <K extends string>(keys: readonly K[], worte: Record<K, string>) =>
    keys.map((value) => ({ value, label: worte[value] }));
  const niveaus = NIVEAUS.map((value) => ({ value, label: value }));
  return (
    <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="kurs" failed={Object.keys(errors).length > 0}>
      <Form
        action={kurs ? `/kurse/${kurs.id}/antrag/kurs` : '/kurse/neu'}
        values={values}
        errors={errors}
        guard
      >
        <HiddenField name="version" value={String(values.version ?? '')} />
        {kurs === null && traeger.length !== 1 && (
          <SelectField name="traeger_id" label={t.traeger} required options={options(traeger)} />
        )}
        <TextField name="titel" label={t.titel} hint={t.titelHinweis} required width="full" />
        <FieldRow>
          <SelectField
            name="kursart"
            label={t.kursart}
            hint={t.kursartHinweis}
            required
            options={words(KURSARTEN, w.kursart)}
          />
          <SelectField name="format" label={t.format} required options={words(FORMATE, w.format)} />
        </FieldRow>
        <FieldRow>
          <SelectField name="niveau_von" label={t.niveauVon} required options={niveaus} />
          <SelectField name="niveau_bis" label={t.niveauBis} required options={niveaus} />
        </FieldRow>
        <FieldRow>
          <SelectField name="gemeinde_id" label={t.gemeinde} required options={options(gemeinden)} />
          <SelectField
            name="durchfuehrung"
            label={t.durchfuehrung}
            required
            options={words(DURCHFUEHRUNGEN, w.durchfuehrung)}
          />
        </FieldRow>
        <FieldRow>
          <DateField name="beginn_am" label={t.beginn} required />
          <NumberField name="ue" label={t.ue} hint={t.ueHinweis} required />
        </FieldRow>
        <TextField name="zielgruppe" label={t.zielgruppe} width="full" />
        <SubmitRow>
          <Button>{t.weiter}</Button>
        </SubmitRow>
      </Form>
    </Antragsrahmen>
  );
};

/** Holidays of the pattern, each once with how many days fell on it: `Osterferien (8)`. */
function ausgelasseneTage(
  ausgelassen: readonly { grund: Record<Anzeigesprache, string> }[],
  sprache: Anzeigesprache,
): string {
  const anzahl = new Map<string, number>();
  for (const { grund } of ausgelassen) anzahl.set(grund[sprache], (anzahl.get(grund[sprache]) ?? 0) + 1);
  return [...anzahl].map(([name, tage]) => (tage === 1 ? name : `${name} (${tage})`)).join(', ');
}

/** Step 2: the weekly pattern and the dates that come of it. */
export const ZeitenPage = ({
  rahmen,
  kurs,
  termine,
  ausgelassen,
  ferienFehlen,
  values,
  errors = {},
}: Formularseite & {
  kurs: Kurs;
  termine: number;
  ausgelassen: readonly { am: string; grund: { de: string; en: string } }[];
  /** Years of the course without school holidays. */
  ferienFehlen: readonly number[];
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  const gefuellt = Array.from({ length: ZEITZEILEN }, (_, index) => index).filter(
    (index) => index < 2 || index <= kurs.zeiten.length || values[`zeiten.${index}.von`],
  );
  const tage = WOCHENTAGE.map((tag) => ({ value: String(tag), label: formatWochentag(tag, sprache) }));
  return (
    <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="zeiten" failed={Object.keys(errors).length > 0}>
      {termine > 0 && (
        <Alert tone="info" title={t.ergebnis(termine, formatDatum(kurs.ende_am, sprache))}>
          {ausgelassen.length > 0 && (
            <Text>
              {t.ausgelassen}: {ausgelasseneTage(ausgelassen, sprache)}
            </Text>
          )}
          <Link href={`/kurse/${kurs.id}/termine`}>{t.termineAnsehen}</Link>
        </Alert>
      )}
      {ferienFehlen.map((jahr) => (
        <Alert tone="warning" title={t.ferienFehlen(jahr)} />
      ))}
      <Form action={`/kurse/${kurs.id}/antrag/zeiten`} values={values} errors={errors} guard marks="required">
        <HiddenField name="version" value={String(values.version ?? '')} />
        <Text muted>{t.wochenplanHinweis}</Text>
        {gefuellt.map((index) => (
          <Fieldset legend={t.zeile(index + 1)}>
            <FieldRow>
              <SelectField
                name={`zeiten.${index}.wochentag`}
                label={t.wochentag}
                options={tage}
                required={index === 0}
              />
              <TimeField name={`zeiten.${index}.von`} label={t.von} required={index === 0} />
              <TimeField name={`zeiten.${index}.bis`} label={t.bis} required={index === 0} />
            </FieldRow>
          </Fieldset>
        ))}
        <Checkbox name="in_schulferien" label={t.inSchulferien} />
        <SubmitRow>
          <Button>{t.weiter}</Button>
        </SubmitRow>
      </Form>
    </Antragsrahmen>
  );
};

/** Step 3; the same page changes place and lecturer of a course that runs. */
export const OrtPage = ({
  rahmen,
  kurs,
  istAntrag,
  values,
  errors = {},
}: Formularseite & { kurs: Kurs; istAntrag: boolean }) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  const formular = (
    <Form action={`/kurse/${kurs.id}/antrag/ort`} values={values} errors={errors} guard marks="required">
      <HiddenField name="version" value={String(values.version ?? '')} />
      <Fieldset legend={t.kursort}>
        <TextField name="raum" label={t.raum} />
        <TextField name="strasse" label={t.strasse} autocomplete="off" />
        <FieldRow>
          <TextField name="plz" label={t.plz} width="s" autocomplete="off" />
          <TextField
            name="ort"
            label={t.ort}
            width="m"
            autocomplete="off"
            required={kurs.durchfuehrung !== 'online'}
          />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.lehrkraft}>
        <TextField name="lehrkraft" label={t.lehrkraft} autocomplete="off" />
        <TextField name="lehrkraft_zulassung" label={t.qualifikation} hint={t.qualifikationHinweis} />
      </Fieldset>
      <Fieldset legend={t.teilnahme}>
        {istAntrag && (
          <>
            <Checkbox name="kinderbetreuung" label={t.kinderbetreuung} />
            <NumberField name="kinderplaetze" label={t.kinderplaetze} />
          </>
        )}
        <TextArea
          name="voraussetzungen"
          label={t.voraussetzungen}
          hint={t.voraussetzungenHinweis}
          rows={3}
          maxlength={1000}
        />
        <TextArea name="anmeldung" label={t.anmeldung} rows={3} maxlength={1000} />
      </Fieldset>
      <SubmitRow>
        <Button>{istAntrag ? t.weiter : t.speichern}</Button>
        {!istAntrag && (
          <LinkButton href={`/kurse/${kurs.id}`} variant="tertiary">
            {t.zurueckZumKurs}
          </LinkButton>
        )}
      </SubmitRow>
    </Form>
  );
  const failed = Object.keys(errors).length > 0;
  if (istAntrag) {
    return (
      <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="ort" failed={failed}>
        {formular}
      </Antragsrahmen>
    );
  }
  return (
    <Layout
      rahmen={rahmen}
      title={t.schritte.ort}
      failed={failed}
      breadcrumb={[
        { text: kursSeitenTexte[sprache].kurse, href: '/kurse' },
        { text: kurs.titel, href: `/kurse/${kurs.id}` },
      ]}
      width="narrow"
    >
      {formular}
    </Layout>
  );
};

/** Step 4: places, prices and what they come to. */
export const KostenPage = ({
  rahmen,
  kurs,
  bedingungen,
  zeilen,
  positionen,
  values,
  errors = {},
}: Formularseite & {
  kurs: Kurs;
  /** Null when none count on the first day. */
  bedingungen: { saetze: readonly string[]; min: number; max: number } | null;
  /** The lines that can be paid, with their rates. */
  zeilen: readonly Preiszeile[];
  positionen: readonly Position[];
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  return (
    <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="kosten" failed={Object.keys(errors).length > 0}>
      {bedingungen === null ? (
        <Alert tone="warning" title={t.keineBedingungen}>
          <Text>{t.keineBedingungenHinweis}</Text>
        </Alert>
      ) : (
        <>
          <Details summary={t.bedingungen}>
            <List items={bedingungen.saetze} />
          </Details>
          <Form action={`/kurse/${kurs.id}/antrag/kosten`} values={values} errors={errors} guard>
            <HiddenField name="version" value={String(values.version ?? '')} />
            <FieldRow>
              <NumberField
                name="plaetze_min"
                label={t.plaetzeMin}
                hint={t.plaetzeHinweis(bedingungen.min, bedingungen.max)}
                required
              />
              <NumberField name="plaetze_max" label={t.plaetzeMax} required />
            </FieldRow>
            <Fieldset legend={t.preise} hint={t.preiseHinweis}>
              {zeilen.map(({ art, satzCent, bezug }) => (
                <MoneyField
                  name={`preis_${art}`}
                  label={`${kursWort(sprache, 'position', art)} ${kursWort(sprache, 'bezug', bezug)}`}
                  hint={t.hoechstens(formatGeld(satzCent, sprache))}
                  required
                />
              ))}
            </Fieldset>
            <PositionenTabelle sprache={sprache} titel={t.kalkulation} positionen={positionen} />
            <SubmitRow>
              <Button>{t.weiter}</Button>
            </SubmitRow>
          </Form>
        </>
      )}
    </Antragsrahmen>
  );
};
