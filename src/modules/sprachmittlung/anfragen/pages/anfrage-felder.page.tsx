import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../../begriffe/grund.ts';
import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { findErsatzsprachen, SPRACHEN, spracheName } from '../../../../begriffe/sprache.ts';
import {
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  Details,
  EmailField,
  FieldRow,
  Fieldset,
  type FormErrors,
  type FormValues,
  type OptionGroup,
  PhoneField,
  RadioGroup,
  Row,
  SelectField,
  Text,
  TextArea,
  TextField,
  TimeField,
} from '../../../../design/index.ts';
import { Kostenfrage, type Kostenfragen } from '../../abrechnung/pages/kostenfrage.page.tsx';
import { MODI, POOLROLLEN, RICHTUNGEN } from '../../bedarf.rules.ts';
import type { Ansprechperson, Einsatzort, Stelle } from '../../stelle.store.ts';
import { wort } from '../../texte/woerter.ts';
import type { Namenseintrag } from '../anfrage.store.ts';
import { anfragenTexte, sentenceOf } from '../texte.ts';

/** What the form offers to choose from. */
export interface Formularangebot {
  stelle: Stelle;
  orte: readonly Einsatzort[];
  ansprechpersonen: readonly Ansprechperson[];
  fruehere: readonly Namenseintrag[];
  poolsprachen: readonly string[];
  themen: readonly string[];
  kostenfragen: Kostenfragen;
}

interface Props {
  sprache: Anzeigesprache;
  angebot: Formularangebot;
  values: FormValues;
  errors: FormErrors;
  /** Questions of the rules, with whether they are confirmed in `values`. */
  rueckfragen?: readonly Grund[];
  /** The requester fills it in itself. */
  fuerStelle: boolean;
  /** An address is changed as text, not chosen. */
  beimAendern?: boolean;
}

export function sprachoptionen(poolsprachen: readonly string[], sprache: Anzeigesprache): OptionGroup[] {
  const t = anfragenTexte[sprache];
  const pool = new Set(poolsprachen);
  const options = SPRACHEN.map(({ code, ...name }) => ({ value: code, label: name[sprache] })).sort((a, b) =>
    a.label.localeCompare(b.label, sprache),
  );
  const gruppen = [
    { label: t.haeufigeSprachen, options: options.filter(({ value }) => pool.has(value)) },
    { label: t.weitereSprachen, options: options.filter(({ value }) => !pool.has(value)) },
  ];
  return gruppen.filter((gruppe) => gruppe.options.length > 0);
}

const text = (value: FormValues[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));
const list = (value: FormValues[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Questions before anything is saved: each is confirmed by a tick, or the field is corrected. */
const Rueckfragen = ({
  sprache,
  rueckfragen,
}: {
  sprache: Anzeigesprache;
  rueckfragen: readonly Grund[];
}) => {
  const t = anfragenTexte[sprache];
  if (rueckfragen.length === 0) return null;
  return (
    <Alert tone="warning">
      <CheckboxGroup
        name="bestaetigteRueckfragen"
        label={t.rueckfrageTitel}
        required
        choices={rueckfragen.map((frage) => ({
          value: frage.grund,
          label: t.trotzdem(sentenceOf(frage, sprache)),
          hint: t.oderBerichtigen,
        }))}
      />
    </Alert>
  );
};

const Rollenfeld = ({ sprache, angebot, values, fuerStelle }: Props) => {
  const t = anfragenTexte[sprache];
  const darfSprachenpool = !fuerStelle || angebot.stelle.ist_eigene_verwaltung;
  const rollen = POOLROLLEN.filter(
    // What the office chose for a requester stays when it changes something else.
    (rolle) => rolle !== 'sprachenpool' || darfSprachenpool || text(values.poolrolle) === rolle,
  );
  return (
    <RadioGroup
      name="poolrolle"
      label={t.werGebrauchtFrage}
      required
      value="sprachmittler"
      choices={rollen.map((rolle) => ({
        value: rolle,
        label: t.werGebrauchtWahl[rolle],
        hint: t.werGebrauchtHinweis[rolle],
      }))}
    />
  );
};

const Sprachfelder = ({ sprache, angebot, values }: Props) => {
  const t = anfragenTexte[sprache];
  const gewaehlt = text(values.sprache);
  const vorschlaege = [...new Set([...findErsatzsprachen(gewaehlt), ...list(values.ersatzsprachen)])].filter(
    (code) => code !== gewaehlt,
  );
  const optionen = sprachoptionen(angebot.poolsprachen, sprache);
  return (
    <Fieldset legend={t.gruppeSprache}>
      <FieldRow>
        <SelectField name="sprache" label={t.sprache} required options={optionen} />
        <TextField name="dialekt" label={t.dialekt} width="m" hint={t.dialektHinweis} />
      </FieldRow>
      {vorschlaege.length > 0 ? (
        <CheckboxGroup
          name="ersatzsprachen"
          label={t.ersatzsprachen}
          hint={t.ersatzsprachenHinweis}
          horizontal
          choices={vorschlaege.map((code) => ({ value: code, label: spracheName(code, sprache) }))}
        />
      ) : (
        gewaehlt !== '' && <Text muted>{t.keineErsatzsprachen}</Text>
      )}
      <Row align="end">
        <SelectField name="weitereErsatzsprache" label={t.weitereErsatzsprache} options={optionen} />
        <Button variant="tertiary" name="vorschlagen" value="ja">
          {t.ersatzsprachenVorschlagen}
        </Button>
      </Row>
    </Fieldset>
  );
};

const adresseOf = (ort: { strasse: string; plz: string; ort: string }) =>
  [ort.strasse, `${ort.plz} ${ort.ort}`.trim()].filter(Boolean).join(', ');

const Ortfelder = ({ sprache, angebot, values, errors, beimAendern }: Props) => {
  const t = anfragenTexte[sprache];
  const { stelle, orte } = angebot;
  const optionen = [
    ...(stelle.ort || stelle.plz
      ? [{ value: 'stelle', label: t.ortStelle(stelle.name, adresseOf(stelle)) }]
      : []),
    ...orte.map((ort) => ({ value: String(ort.id), label: t.ortStelle(ort.bezeichnung, adresseOf(ort)) })),
  ];
  const adresse = (
    <>
      <TextField name="einsatzort" label={t.einsatzort} width="full" />
      <FieldRow>
        <TextField name="strasse" label={t.strasse} width="m" />
        <TextField name="plz" label={t.plz} width="xs" />
        <TextField name="ort" label={t.ortName} width="s" />
      </FieldRow>
    </>
  );
  const hatWahl = optionen.length > 0 && !beimAendern;
  const istGetippt = ['einsatzort', 'strasse', 'plz', 'ort'].some((name) => text(values[name]) !== '');
  return (
    <Fieldset legend={t.gruppeOrt}>
      <RadioGroup
        name="modus"
        label={t.modus}
        required
        horizontal
        value="vor-ort"
        choices={MODI.map((modus) => ({ value: modus, label: wort(sprache, 'modus', modus) }))}
      />
      {hatWahl && (
        <SelectField
          name="ortWahl"
          label={t.ortWahl}
          required
          width="full"
          placeholder={false}
          options={optionen}
        />
      )}
      {hatWahl ? (
        <Details summary={t.ortAnderer} open={istGetippt || errors.ort !== undefined}>
          {adresse}
        </Details>
      ) : (
        adresse
      )}
      <TextField name="ortHinweis" label={t.ortHinweis} hint={t.ortHinweisHilfe} width="full" />
      <TextField name="einwahl" label={t.einwahl} hint={t.einwahlHilfe} width="full" />
    </Fieldset>
  );
};

const Anlassfelder = ({ sprache, angebot }: Props) => {
  const t = anfragenTexte[sprache];
  return (
    <Fieldset legend={t.gruppeAnlass}>
      <FieldRow>
        <SelectField
          name="thema"
          label={t.thema}
          required
          options={angebot.themen.map((thema) => ({ value: thema, label: wort(sprache, 'thema', thema) }))}
        />
        <TextField name="art" label={t.art} hint={t.artHilfe} />
      </FieldRow>
      <TextField name="klient" label={t.klient} hint={t.klientHilfe} required width="m" autocomplete="off" />
      <TextField name="aktenzeichen" label={t.aktenzeichen} width="m" />
      <TextArea
        name="begruendung"
        label={t.begruendung}
        hint={t.begruendungHilfe}
        rows={2}
        maxlength={2000}
      />
    </Fieldset>
  );
};

const Wunschfelder = ({ sprache, angebot, values, errors }: Props) => {
  const t = anfragenTexte[sprache];
  const istOffen = [
    'geschlecht',
    'geschlechtIstPflicht',
    'wunschSprachmittlerId',
    'mindestniveau',
    'bemerkung',
  ].some((name) => text(values[name]) !== '');
  const hatFehler = [
    'geschlecht',
    'geschlechtBegruendung',
    'wunschSprachmittlerId',
    'mindestniveau',
    'bemerkung',
  ].some((name) => errors[name] !== undefined);
  return (
    <Details summary={t.gruppeWuensche} open={istOffen || hatFehler}>
      <RadioGroup
        name="geschlecht"
        label={t.geschlecht}
        horizontal
        value=""
        choices={[
          { value: '', label: t.geschlechtEgal },
          { value: 'weiblich', label: t.geschlechtFrau },
          { value: 'maennlich', label: t.geschlechtMann },
          { value: 'divers', label: t.geschlechtDivers },
        ]}
      />
      <Checkbox name="geschlechtIstPflicht" label={t.geschlechtIstPflicht} />
      <TextField name="geschlechtBegruendung" label={t.geschlechtBegruendung} width="full" />
      {angebot.fruehere.length > 0 && (
        <SelectField
          name="wunschSprachmittlerId"
          label={t.wunschperson}
          hint={t.wunschpersonHilfe}
          options={angebot.fruehere.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <FieldRow>
        <SelectField
          name="mindestniveau"
          label={t.mindestniveau}
          width="s"
          options={NIVEAUS.map((niveau) => ({ value: niveau, label: niveau }))}
        />
        <SelectField
          name="richtung"
          label={t.richtung}
          placeholder={false}
          required
          options={RICHTUNGEN.map((richtung) => ({
            value: richtung,
            label: wort(sprache, 'richtung', richtung),
          }))}
        />
      </FieldRow>
      <TextArea name="bemerkung" label={t.bemerkung} rows={2} maxlength={2000} />
    </Details>
  );
};

const Kontaktfelder = ({ sprache, angebot }: Props) => {
  const t = anfragenTexte[sprache];
  const bekannte = angebot.ansprechpersonen;
  const suggestions = (werte: readonly string[]) => {
    const bekannt = [...new Set(werte.filter(Boolean))];
    return bekannt.length > 0 ? { suggestions: bekannt } : {};
  };
  return (
    <Fieldset legend={t.gruppeKontakt}>
      <TextField
        name="ansprechperson"
        label={t.ansprechperson}
        hint={t.ansprechpersonHilfe}
        autocomplete="name"
        {...suggestions(bekannte.map((person) => person.name))}
      />
      <FieldRow>
        <PhoneField
          name="ansprechpersonTelefon"
          label={t.telefon}
          {...suggestions(bekannte.map((person) => person.telefon))}
        />
        <EmailField
          name="ansprechpersonEmail"
          label={t.email}
          {...suggestions(bekannte.map((person) => person.email))}
        />
      </FieldRow>
    </Fieldset>
  );
};

/** All fields of a request; the surrounding `Form` holds the values and the errors. */
export const AnfrageFelder = (props: Props) => {
  const { sprache, rueckfragen = [], fuerStelle, beimAendern } = props;
  const t = anfragenTexte[sprache];
  return (
    <>
      <Rueckfragen sprache={sprache} rueckfragen={rueckfragen} />
      <Rollenfeld {...props} />
      <Sprachfelder {...props} />
      <Fieldset legend={t.gruppeTermin} hint={t.gruppeTerminHilfe}>
        <FieldRow>
          <DateField name="datum" label={t.datum} required />
          <TimeField name="beginn" label={t.beginn} required />
          <TimeField name="ende" label={t.ende} required />
        </FieldRow>
      </Fieldset>
      <Ortfelder {...props} />
      <Anlassfelder {...props} />
      <Wunschfelder {...props} />
      <Kontaktfelder {...props} />
      {!beimAendern && <Kostenfrage sprache={sprache} fragen={props.angebot.kostenfragen} />}
      {fuerStelle && !beimAendern && <Checkbox name="laienhinweisBestaetigt" label={t.laienhinweis} />}
    </>
  );
};
