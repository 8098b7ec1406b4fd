import type { PropsWithChildren } from 'hono/jsx';
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { datumOf, toOrtszeit } from '../../../../begriffe/zeit.ts';
import { formatDatumLang, formatTermin, formatZeitspanne } from '../../../../begriffe/zeitanzeige.ts';
import {
  type BreadcrumbStep,
  Details,
  type Fact,
  Facts,
  FieldRow,
  type FormErrors,
  type FormValues,
  Layout,
  LinkLayout,
  List,
  MoneyField,
  NumberField,
  PersonLine,
  RadioGroup,
  type Rahmen,
  SelectField,
  TextArea,
  TimeField,
} from '../../../../design/index.ts';
import { type Meldefelder, VERKEHRSMITTEL } from '../../abrechnung/meldefelder.rules.ts';
import { AUSFALLGRUENDE, type Ausfallgrund } from '../../absage.rules.ts';
import type { Mobilitaet } from '../../bedarf.rules.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import type { Verkehrsmittel } from '../../sprachmittlung.tables.ts';
import { wort } from '../../texte/woerter.ts';
import type { Stand } from '../stand.ts';
import { texte } from '../texte.ts';

/** A form that was refused: which one, what was typed, what is wrong. */
export interface Abgelehnt {
  formular: string;
  values: FormValues;
  errors: FormErrors;
}

/** What a form of this name shows again. */
export const keptIn = (abgelehnt: Abgelehnt | undefined, formular: string) =>
  abgelehnt?.formular === formular ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};

/** The frame of a page that is reached by a personal link or by sign-in: the same page inside. */
export const Huelle = ({
  rahmen,
  eigen,
  schritte,
  children,
  ...seite
}: PropsWithChildren<{
  rahmen: Rahmen;
  /** Reached by sign-in. */
  eigen: boolean;
  schritte: readonly BreadcrumbStep[];
  title: string;
  intro?: string;
  failed?: boolean;
}>) =>
  eigen ? (
    <Layout rahmen={rahmen} width="narrow" breadcrumb={schritte} {...seite}>
      {children}
    </Layout>
  ) : (
    <LinkLayout rahmen={rahmen} {...seite}>
      {children}
    </LinkLayout>
  );

/** `10:00–11:00`, with the days when it goes over midnight. */
export function uhrzeitenOf(beginn: Date, ende: Date, sprache: Anzeigesprache): string {
  const [von, bis] = [toOrtszeit(beginn), toOrtszeit(ende)];
  return von.datum === bis.datum
    ? formatZeitspanne(von.uhrzeit, bis.uhrzeit)
    : formatTermin(beginn, ende, sprache);
}

/** Day and time in lines of their own: on a phone neither is torn apart. */
export const Wann = ({ beginn, ende, sprache }: { beginn: Date; ende: Date; sprache: Anzeigesprache }) => (
  <List plain items={[formatDatumLang(datumOf(beginn), sprache), uhrzeitenOf(beginn, ende, sprache)]} />
);

/** The place as an address is written, or how people meet without one. */
export const Wo = ({ einsatz, sprache }: { einsatz: EinsatzMitNamen; sprache: Anzeigesprache }) =>
  einsatz.modus === 'vor-ort' ? (
    <List
      plain
      items={[einsatz.einsatzort, einsatz.strasse, `${einsatz.plz} ${einsatz.ort}`.trim()].filter(Boolean)}
    />
  ) : (
    wort(sprache, 'modus', einsatz.modus)
  );

/** What somebody who goes there needs to know; no word about the client. */
export const Einsatzangaben = ({ rahmen, einsatz }: { rahmen: Rahmen; einsatz: EinsatzMitNamen }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Facts
      layout="stacked"
      facts={[
        { key: t.wann, value: formatDatumLang(datumOf(einsatz.beginn_at), sprache) },
        { key: t.uhrzeit, value: uhrzeitenOf(einsatz.beginn_at, einsatz.ende_at, sprache) },
        { key: t.wo, value: <Wo einsatz={einsatz} sprache={sprache} /> },
        einsatz.stelle !== einsatz.einsatzort && { key: t.bei, value: einsatz.stelle },
        { key: t.hinweis, value: einsatz.ort_hinweis },
        { key: t.einwahl, value: einsatz.modus === 'vor-ort' ? '' : einsatz.einwahl },
        {
          key: t.sprache,
          value: spracheName(einsatz.sprache, sprache) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
        },
        { key: t.thema, value: wort(sprache, 'thema', einsatz.thema) },
        einsatz.ansprechperson !== '' && {
          key: t.ansprechperson,
          value: (
            <PersonLine name={einsatz.ansprechperson} phone={formatTelefon(einsatz.ansprechperson_telefon)} />
          ),
        },
      ]}
    />
  );
};

/** Fields of a report; what was reported before, else the plan, stands there to be corrected. */
export const Meldungsfelder = ({
  rahmen,
  stand: { einsatz, erwartet, felder, person },
  abgelehnt,
}: {
  rahmen: Rahmen;
  stand: Stand;
  abgelehnt?: Abgelehnt | undefined;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const von = toOrtszeit(einsatz.ist_beginn_at ?? einsatz.beginn_at).uhrzeit;
  const bis = toOrtszeit(einsatz.ist_ende_at ?? einsatz.ende_at).uhrzeit;
  return (
    <>
      <FieldRow>
        <TimeField name="von" label={t.von} value={von} required />
        <TimeField name="bis" label={t.bis} value={bis} required />
      </FieldRow>
      {einsatz.modus === 'vor-ort' && (
        <NumberField
          name="kilometer"
          label={t.kilometer}
          hint={
            erwartet === null
              ? t.kilometerHinweisOhne
              : t.kilometerHinweis(formatKilometer(Math.round(erwartet / 10) * 10, sprache))
          }
          value={kilometerText(einsatz.kilometer_zehntel)}
          suffix="km"
          width="s"
          required
        />
      )}
      {felder.verkehrsmittel && (
        <SelectField
          name="verkehrsmittel"
          label={t.womit}
          value={einsatz.verkehrsmittel ?? (person && FAHRZEUG[person.mobilitaet]) ?? ''}
          options={VERKEHRSMITTEL.map((value) => ({ value, label: t.verkehrsmittel[value] }))}
        />
      )}
      <Nebenangaben rahmen={rahmen} einsatz={einsatz} felder={felder} abgelehnt={abgelehnt} />
      <TextArea
        name="bemerkung"
        label={t.bemerkung}
        hint={t.bemerkungHinweis}
        value={einsatz.bericht}
        rows={2}
        maxlength={1000}
      />
    </>
  );
};

/** Only an own vehicle is proposed: whoever came by bus says so, and types no kilometres. */
const FAHRZEUG: Partial<Record<Mobilitaet, Verkehrsmittel>> = { auto: 'pkw', fahrrad: 'fahrrad' };

/** What few people need every time is folded away: on a phone the usual report stays short. */
const Nebenangaben = ({
  rahmen,
  einsatz,
  felder,
  abgelehnt,
}: {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  felder: Meldefelder;
  abgelehnt: Abgelehnt | undefined;
}) => {
  const t = texte[rahmen.sprache];
  const zeiten = (['wartezeit', 'fahrzeit'] as const).filter((feld) => felder[feld]);
  if (!felder.auslagen && zeiten.length === 0) return null;
  const istOffen =
    (einsatz.auslagen_cent ?? einsatz.wartezeit_minuten ?? einsatz.fahrzeit_minuten ?? 0) > 0 ||
    ['auslagen', 'wartezeit', 'fahrzeit'].some(
      (feld) => abgelehnt?.errors[feld] !== undefined || Boolean(abgelehnt?.values[feld]),
    );
  return (
    <Details summary={felder.auslagen ? t.nochAuslagen : t.nochZeiten} open={istOffen}>
      {felder.auslagen && (
        <MoneyField
          name="auslagen"
          label={t.auslagen}
          hint={t.auslagenHinweis}
          value={
            einsatz.auslagen_cent === null ? '' : formatFestkomma(einsatz.auslagen_cent, 2, rahmen.sprache)
          }
        />
      )}
      {zeiten.map((feld) => (
        <NumberField
          name={feld}
          label={t[feld]}
          hint={t[`${feld}Hinweis`]}
          value={String(einsatz[`${feld}_minuten`] ?? '')}
          suffix={t.minutenKurz}
        />
      ))}
    </Details>
  );
};

/** What was reported besides times and kilometres, as pairs. */
export function nebenangabenOf(einsatz: EinsatzMitNamen, sprache: Anzeigesprache): Fact[] {
  const t = texte[sprache];
  const { verkehrsmittel, auslagen_cent, wartezeit_minuten, fahrzeit_minuten } = einsatz;
  const minuten = (anzahl: number | null) => (anzahl ? `${anzahl} ${t.minutenKurz}` : '');
  return [
    { key: t.womitKurz, value: verkehrsmittel ? t.verkehrsmittel[verkehrsmittel] : '' },
    { key: t.auslagen, value: auslagen_cent ? formatGeld(auslagen_cent, sprache) : '' },
    { key: t.wartezeit, value: minuten(wartezeit_minuten) },
    { key: t.fahrzeit, value: minuten(fahrzeit_minuten) },
  ];
}

/** Why an appointment did not take place; an interpreter finds the reasons in her own words. */
export const Ausfallgruende = ({
  rahmen,
  label,
  worte,
}: {
  rahmen: Rahmen;
  label: string;
  worte?: Record<Ausfallgrund, string>;
}) => (
  <RadioGroup
    name="grund"
    label={label}
    required
    choices={AUSFALLGRUENDE.map((grund) => ({
      value: grund,
      label: worte?.[grund] ?? wort(rahmen.sprache, 'ausfallgrund', grund),
    }))}
  />
);

/** `12,5` as it is typed; empty when nothing is known. */
export const kilometerText = (zehntel: number | null) =>
  zehntel === null ? '' : String(zehntel / 10).replace('.', ',');
