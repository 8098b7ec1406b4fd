/** The parts of the preview: figures, columns, pairs, names, and each row in a few words. */
import { fold } from '../../../../begriffe/spelling.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Columns,
  Details,
  Form,
  HiddenField,
  List,
  RadioGroup,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { wort } from '../../texte/woerter.ts';
import { EINSATZ_FELDER } from '../einsatz.fields.rules.ts';
import { feldnamen } from '../feldnamen.texte.ts';
import { importTexte } from '../import.texte.ts';
import type { Einsatzlesung, Lesung, Personenlesung } from '../lesung.ts';
import { SPRACHMITTLER_FELDER } from '../sprachmittler.fields.rules.ts';
import { compareRows } from '../vorschau.rules.ts';

/** More pairs than these the office decides after the first ones are settled. */
const PAARE_GEZEIGT = 100;

type Anzeige = { sprache: 'de' | 'en' };

export const Zahlen = ({ lesung, sprache, isOpen }: Anzeige & { lesung: Lesung; isOpen: boolean }) => {
  const t = importTexte[sprache];
  if (lesung.art === 'sprachmittler') {
    const { zeilen, zusammengefuehrt, sprachen } = lesung.liste;
    return (
      <Stats label={t.gelesen}>
        <Stat label={t.zeilen} value={zeilen} />
        <Stat
          label={t.personen}
          value={lesung.personen.length}
          detail={`${t.zusammengefuehrt}: ${zusammengefuehrt}`}
        />
        <Stat label={t.sprachen} value={sprachen.length} />
        {isOpen && <Stat label={t.neueLegtAn} value={lesung.neu.length} tone="success" />}
        {isOpen && <Stat label={t.ergaenzt} value={lesung.ergaenzt.length} />}
        {isOpen && <Stat label={t.unveraendert} value={lesung.unveraendert} />}
      </Stats>
    );
  }
  const { zeilen, durchgefuehrt, abgesagt, nichtVermittelt, geplant, beteiligte } = lesung.liste;
  const used = new Set(lesung.saetze.map((satz) => satz.stelle));
  const people = new Set(lesung.saetze.flatMap((satz) => satz.person ?? []));
  return (
    <Stats label={t.gelesen}>
      <Stat label={t.zeilen} value={zeilen} detail={geplant > 0 ? `${t.geplant}: ${geplant}` : undefined} />
      <Stat label={t.durchgefuehrt} value={durchgefuehrt} />
      <Stat label={t.abgesagt} value={abgesagt} />
      <Stat label={t.nichtVermittelt} value={nichtVermittelt} />
      <Stat label={t.beteiligte} value={beteiligte} />
      {isOpen && <Stat label={t.neueEinsaetze} value={lesung.saetze.length} tone="success" />}
      {isOpen && <Stat label={t.schonDa} value={lesung.schonDa} />}
      {isOpen && (
        <Stat
          label={t.neueStellen}
          value={[...used].filter((key) => !lesung.bekannteStellen.has(key)).length}
        />
      )}
      {isOpen && (
        <Stat
          label={t.neuePersonen}
          value={[...people].filter((at) => lesung.namen[at]?.id === null).length}
        />
      )}
      {lesung.ohneDatum.length > 0 && (
        <Stat label={t.ohneDatum} value={lesung.ohneDatum.length} tone="warning" />
      )}
    </Stats>
  );
};

export const Spalten = ({
  lesung,
  pfad,
  sprache,
  isOpen,
  nummer,
}: Anzeige & { lesung: Lesung; pfad: string; isOpen: boolean; nummer: number }) => {
  const t = importTexte[sprache];
  const felder = (lesung.art === 'sprachmittler' ? SPRACHMITTLER_FELDER : EINSATZ_FELDER).map(
    (one) => one.feld,
  );
  const options = felder
    .map((value) => ({ value: value as string, label: feldnamen[sprache][value] }))
    .sort((a, b) => a.label.localeCompare(b.label, sprache));
  const spalten = (lesung.liste.blaetter[nummer]?.spalten ?? []).filter((one) => one.titel || one.feld);
  const sicher = (wert: number) => (wert >= 0.85 ? t.sicher : wert >= 0.5 ? t.wahrscheinlich : t.unsicher);
  /** A column is named by its title, where that stands only once. */
  const nameOf = ({ titel, buchstabe }: { titel: string; buchstabe: string }) =>
    titel && spalten.filter((one) => fold(one.titel) === fold(titel)).length === 1 ? titel : buchstabe;
  const fields = spalten.map((spalte, index) => (
    <div>
      <HiddenField name={`titel.${index}`} value={nameOf(spalte)} />
      <SelectField
        name={`feld.${index}`}
        label={`${spalte.buchstabe} ${spalte.titel || t.ohneTitel}`.replace(/\s+/g, ' ')}
        hint={spalte.feld ? sicher(spalte.sicherheit) : t.nichtGelesen}
        required
        value={spalte.feld ?? '-'}
        placeholder={false}
        options={[{ value: '-', label: t.nichtGelesen }, ...options]}
      />
    </div>
  ));
  if (!isOpen) {
    return (
      <List
        items={spalten.map(
          (spalte) =>
            `${spalte.buchstabe} ${spalte.titel} → ${spalte.feld ? (feldnamen[sprache] as Record<string, string>)[spalte.feld] : t.nichtGelesen}`,
        )}
      />
    );
  }
  return (
    <Form id="zuordnung" action={`${pfad}/zuordnung`}>
      <Text muted>{t.spaltenHinweis}</Text>
      <Columns min="s">{fields}</Columns>
      <SubmitRow>
        <Button variant="secondary">{t.neuLesen}</Button>
      </SubmitRow>
    </Form>
  );
};

interface Seitenpaar {
  schluessel: string;
  zusammen: boolean;
  links: string;
  rechts: string;
  merkmale: { titel: string; eins: string; zwei: string }[];
}

export const Paare = ({ lesung, pfad, sprache }: Anzeige & { lesung: Personenlesung; pfad: string }) => {
  const t = importTexte[sprache];
  const where = ({ blatt, zeile }: { blatt?: string; zeile: number }) =>
    [blatt, t.zeileNummer(zeile)].filter(Boolean).join(', ');
  const facts = (one: {
    nachname: string;
    vorname: string;
    ort: string;
    telefon: string;
    mobil: string;
    email: string;
    geburtsdatum: string | null;
  }) => [
    [one.vorname, one.nachname].filter(Boolean).join(' '),
    one.ort,
    [one.mobil, one.telefon].filter(Boolean).map(formatTelefon).join(', '),
    one.email,
    one.geburtsdatum ? formatDatum(one.geburtsdatum, sprache) : '',
  ];
  const names = (codes: readonly string[]) => codes.map((code) => spracheName(code, sprache)).join(', ');
  const label = (key: string) => (feldnamen[sprache] as Record<string, string>)[key] ?? key;
  const paare: Seitenpaar[] = [
    ...lesung.zeilenpaare.map((paar) => ({
      schluessel: paar.schluessel,
      zusammen: paar.zusammen,
      links: where(paar.eins),
      rechts: where(paar.zwei),
      merkmale: compareRows(lesung.liste.blaetter, paar.eins, paar.zwei),
    })),
    // Whom the register knows beyond doubt needs no decision.
    ...lesung.registerpaare
      .filter((paar) => !paar.sicher || !paar.zusammen)
      .map((paar) => {
        const satz = lesung.saetze[paar.neu]!;
        const [left, right] = [facts(satz), facts(paar.person)];
        const titles = ['name', 'ort', 'telefon', 'email', 'geburtsdatum'].map(label);
        return {
          schluessel: paar.schluessel,
          zusammen: paar.zusammen,
          links: where(lesung.personen[paar.neu]!.zeilen[0]!),
          rechts: t.imRegister,
          merkmale: [
            ...titles.map((titel, index) => ({ titel, eins: left[index]!, zwei: right[index]! })),
            {
              titel: label('sprachen'),
              eins: names(satz.sprachen.map((one) => one.sprache)),
              zwei: names(paar.person.codes ?? []),
            },
          ].filter((one) => one.eins || one.zwei),
        };
      }),
  ];
  if (paare.length === 0) return null;
  return (
    <Section title={`${t.doppelte} (${paare.length})`} intro={t.doppelteHinweis} id="doppelte">
      <Form id="paare" action={`${pfad}/entscheidungen`}>
        {paare.slice(0, PAARE_GEZEIGT).map((paar, index) => (
          <Card>
            <Stack gap="s">
              <SimpleTable
                caption={`${paar.links} – ${paar.rechts}`}
                rows={paar.merkmale}
                tone={(one) =>
                  one.eins && one.zwei && fold(one.eins) !== fold(one.zwei) ? 'warning' : undefined
                }
                columns={[
                  { key: 'titel', label: t.merkmal, header: true, cell: (one) => one.titel },
                  { key: 'eins', label: paar.links, cell: (one) => one.eins },
                  { key: 'zwei', label: paar.rechts, cell: (one) => one.zwei },
                ]}
              />
              <HiddenField name={`schluessel.${index}`} value={paar.schluessel} />
              <RadioGroup
                name={`wahl.${index}`}
                label={t.doppelte}
                required
                horizontal
                value={paar.zusammen ? 'zusammen' : 'getrennt'}
                choices={[
                  { value: 'zusammen', label: t.dieselbe },
                  { value: 'getrennt', label: t.zweiPersonen },
                ]}
              />
            </Stack>
          </Card>
        ))}
        <SubmitRow>
          <Button variant="secondary">{t.entscheiden}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

export const Namen = ({ lesung, pfad, sprache }: Anzeige & { lesung: Einsatzlesung; pfad: string }) => {
  const t = importTexte[sprache];
  const open = lesung.namen.filter((name) => name.fraglich || name.id === null);
  if (open.length === 0) return null;
  const options = lesung.register.map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <Details summary={`${t.namen} (${open.length})`} id="namen" open={open.some((name) => name.fraglich)}>
      <Form id="namensliste" action={`${pfad}/entscheidungen`}>
        <Text muted>{t.namenHinweis}</Text>
        {open.slice(0, PAARE_GEZEIGT).map((name, index) => (
          <>
            <HiddenField name={`schluessel.${index}`} value={name.schluessel} />
            <SelectField
              name={`wahl.${index}`}
              label={name.name}
              required
              placeholder={false}
              value={name.id === null ? 'neu' : String(name.id)}
              options={[{ value: 'neu', label: t.neuImRegister }, ...options]}
            />
          </>
        ))}
        <SubmitRow>
          <Button variant="secondary">{t.entscheiden}</Button>
        </SubmitRow>
      </Form>
    </Details>
  );
};

/** What was understood of each row, in a few words. */
export function readingsOf(
  lesung: Lesung,
  blatt: string | undefined,
  sprache: 'de' | 'en',
): Map<number, string> {
  const readings = new Map<number, string>();
  const join = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  if (lesung.art === 'sprachmittler') {
    for (const [index, person] of lesung.personen.entries()) {
      const satz = lesung.saetze[index]!;
      const text = join([
        [satz.vorname, satz.nachname].filter(Boolean).join(' '),
        [...new Set(satz.sprachen.map((one) => spracheName(one.sprache, sprache)))].join(', '),
        satz.ort,
        formatTelefon(satz.mobil || satz.telefon),
        satz.eingetreten_am ? formatDatum(satz.eingetreten_am, sprache) : '',
        satz.status === 'aktiv' ? '' : wort(sprache, 'sprachmittlerStatus', satz.status),
      ]);
      for (const row of person.zeilen) if (row.blatt === blatt) readings.set(row.zeile, text);
    }
    return readings;
  }
  const t = importTexte[sprache];
  const ausgang = {
    durchgefuehrt: t.durchgefuehrt,
    abgesagt: t.abgesagt,
    'nicht-vermittelt': t.nichtVermittelt,
    geplant: t.geplant,
  };
  for (const row of lesung.liste.einsaetze) {
    if (row.blatt !== blatt) continue;
    const people = row.beteiligte.map((at) => lesung.namen[at]?.name);
    readings.set(
      row.zeile,
      join([
        row.datum ? formatDatum(row.datum, sprache) : '',
        [row.beginn, row.ende].filter(Boolean).join('–'),
        row.sprachen.map((one) => (one.code ? spracheName(one.code, sprache) : one.text)).join(', '),
        row.stelle,
        people.join(', '),
        ausgang[row.ausgang],
      ]),
    );
  }
  return readings;
}
