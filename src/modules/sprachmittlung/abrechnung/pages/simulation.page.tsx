import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Text,
} from '../../../../design/index.ts';
import { wort } from '../../texte/woerter.ts';
import { texte } from '../entschaedigung.texte.ts';
import {
  differenceOf,
  type Gruppenvergleich,
  type Simulation,
  type Vergleich,
  type Zeilenvergleich,
} from '../simulation.rules.ts';
import type { Zeilennamen } from '../simulation.store.ts';

/** What the page narrows down to: all, one topic or one payer. */
export interface Auswahl {
  art: 'thema' | 'zahler';
  schluessel: string;
}

export interface Simulationssicht {
  ergebnis: Simulation;
  auswahl: Auswahl | null;
  /** How many lines the selection has, and those that are shown. */
  anzahl: number;
  zeilen: readonly (Zeilenvergleich & Zeilennamen)[];
}

/** The result of a simulation inside the rule's form: sums, groups, appointments. */
export const SimulationTeil = ({
  rahmen,
  ziel,
  ergebnis,
  auswahl,
  anzahl,
  zeilen,
}: Simulationssicht & { rahmen: Rahmen; ziel: string }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const zahl = (wert: number) => wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  const geld = (cent: number) => formatGeld(cent, sprache);
  return (
    <Section id="ergebnis" level={3} title={t.ergebnis(ergebnis.jahr)}>
      <Stack>
        <Stats label={t.ergebnis(ergebnis.jahr)}>
          <Stat
            label={t.mitRegel}
            value={geld(ergebnis.gesamt.nachherCent)}
            detail={t.einsaetzePersonen(zahl(ergebnis.anzahl), zahl(ergebnis.personen))}
          />
          <Stat label={t.bisher} value={geld(ergebnis.gesamt.vorherCent)} />
          <Stat label={t.unterschied} value={withSign(differenceOf(ergebnis.gesamt), geld)} />
          <Stat
            label={t.ueberGrenze}
            value={ergebnis.kenntGrenze ? zahl(ergebnis.ueberGrenze.nachher) : '–'}
            detail={
              ergebnis.kenntGrenze ? t.ueberGrenzeBisher(ergebnis.ueberGrenze.vorher) : t.grenzeUnbekannt
            }
          />
        </Stats>
        {ergebnis.ohneRegelVorher > 0 && (
          <Alert tone="info">{t.ohneRegelVorher(zahl(ergebnis.ohneRegelVorher))}</Alert>
        )}
        {ergebnis.ohneRegelNachher > 0 && (
          <Alert tone="warning">{t.ohneRegelNachher(zahl(ergebnis.ohneRegelNachher))}</Alert>
        )}
        <Gruppen
          rahmen={rahmen}
          ziel={ziel}
          titel={t.nachThema}
          art="thema"
          nameOf={(key) => themaWort(key, rahmen)}
          gruppen={ergebnis.themen}
        />
        <Gruppen
          rahmen={rahmen}
          ziel={ziel}
          titel={t.nachZahler}
          art="zahler"
          nameOf={(key) => t.zahlerWorte[key as keyof typeof t.zahlerWorte] ?? key}
          gruppen={ergebnis.zahler}
        />
        <SimpleTable
          caption={
            auswahl
              ? t.einzelnAuswahl(
                  auswahl.art === 'thema'
                    ? themaWort(auswahl.schluessel, rahmen)
                    : (t.zahlerWorte[auswahl.schluessel as keyof typeof t.zahlerWorte] ?? auswahl.schluessel),
                )
              : t.einzeln
          }
          columns={[
            {
              key: 'einsatz',
              label: t.einsatz,
              header: true,
              cell: (zeile) => formatTermin(zeile.beginn_at, zeile.ende_at, sprache),
              href: (zeile) => `/einsaetze/${zeile.einsatzId}`,
            },
            { key: 'person', label: t.person, cell: (zeile) => zeile.sprachmittler },
            { key: 'stelle', label: t.stelle, cell: (zeile) => zeile.stelle },
            ...betragsspalten<Zeilenvergleich & Zeilennamen>(rahmen),
          ]}
          rows={zeilen}
        />
        <Row>
          {anzahl > zeilen.length && (
            <Text as="span" muted>
              {t.einzelnTeil(zeilen.length, zahl(anzahl))}
            </Text>
          )}
          <Button variant="tertiary" size="small" icon="download" action={`${ziel}/simulation.csv`}>
            {t.alsCsv}
          </Button>
          <Button variant="tertiary" size="small" icon="download" action={`${ziel}/simulation.xlsx`}>
            {t.alsXlsx}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
};

export const themaWort = (thema: string, { sprache }: Pick<Rahmen, 'sprache'>) =>
  thema === '' ? texte[sprache].ohneThema : wort(sprache, 'thema', thema);

const withSign = (cent: number, geld: (cent: number) => string) => (cent > 0 ? `+${geld(cent)}` : geld(cent));

function betragsspalten<Zeile extends Vergleich>({ sprache }: Rahmen) {
  const t = texte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const spalte = (key: string, label: string, cell: (zeile: Zeile) => string) => ({
    key,
    label,
    cell,
    align: 'end' as const,
    nowrap: true,
  });
  return [
    spalte('vorher', t.bisher, ({ vorherCent }) => geld(vorherCent)),
    spalte('nachher', t.mitRegel, ({ nachherCent }) => geld(nachherCent)),
    spalte('unterschied', t.unterschied, (zeile) => withSign(differenceOf(zeile), geld)),
  ];
}

const Gruppen = ({
  rahmen,
  ziel,
  titel,
  art,
  nameOf,
  gruppen,
}: {
  rahmen: Rahmen;
  ziel: string;
  titel: string;
  art: Auswahl['art'];
  nameOf: (schluessel: string) => string;
  gruppen: readonly Gruppenvergleich[];
}) => {
  const t = texte[rahmen.sprache];
  return (
    <SimpleTable
      caption={titel}
      columns={[
        { key: 'name', label: t[art], header: true, cell: ({ schluessel }) => nameOf(schluessel) },
        { key: 'anzahl', label: t.einsaetze, align: 'end', cell: ({ anzahl }) => anzahl },
        ...betragsspalten<Gruppenvergleich>(rahmen),
        {
          key: 'ansehen',
          label: '',
          cell: ({ schluessel }) => (
            <Button
              variant="tertiary"
              size="small"
              action={`${ziel}/simulation`}
              name="auswahl"
              value={`${art}:${schluessel}`}
              label={t.ansehenLabel(nameOf(schluessel))}
            >
              {t.ansehen}
            </Button>
          ),
        },
      ]}
      rows={gruppen}
    />
  );
};
