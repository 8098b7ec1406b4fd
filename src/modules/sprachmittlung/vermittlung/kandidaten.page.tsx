import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  CandidateList,
  type CandidateProps,
  Details,
  Form,
  Link,
  List,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  Timeline,
} from '../../../design/index.ts';
import { type Erklaerung, explainWhyNot, type Kandidat } from '../eignung.rules.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import type { Bewertung } from '../kriterien.rules.ts';
import { describeGrund } from '../texte/regeln.ts';
import { wort } from '../texte/woerter.ts';
import type { Suchrangliste } from './rangliste.ts';
import { seitenTexte } from './seiten.texte.ts';
import type { AngebotMitName, Suche } from './suche.store.ts';
import type { Person } from './vermittlung.store.ts';

export interface KandidatenSicht {
  einsatz: EinsatzMitNamen;
  /** The ranking kept with the search, or the one of now; empty once somebody was found by hand. */
  rangliste: Suchrangliste;
  /** When the ranking was kept; null for the one of now. */
  ranglisteVom: Date | null;
  suche: Suche | null;
  /** Somebody is still looked for. */
  sucht: boolean;
  angebote: readonly AngebotMitName[];
  personen: readonly Person[];
  /** How many the first wave asks. */
  ersteWelle: number;
  /** The person "why not?" was asked about. */
  gefragt: number | null;
  /** All instead of the best few. */
  alle: boolean;
  darfFuehren: boolean;
}

const ZUERST = 6;
/** From here a criterion speaks for somebody, below the other against. */
const DAFUER_AB = 70;
const DAGEGEN_UNTER = 35;
/** Already in the line under the name, or said by another reason: the native language. */
const SCHON_GESAGT: readonly string[] = ['eignung.sprache.gewuenschte', 'eignung.niveau.muttersprache'];
/** A plus when there, but no minus when not. */
const NUR_DAFUER: readonly string[] = ['amOrt', 'thema', 'kontinuitaet'];

/** However many points are left: who did not come once is never praised for it. */
const IMMER_DAGEGEN: readonly string[] = ['eignung.zuverlaessigkeit.ausgefallen'];

const speaksAgainst = (b: Bewertung) =>
  b.gewicht > 0 &&
  (IMMER_DAGEGEN.includes(b.grund) || (b.punkte < DAGEGEN_UNTER && !NUR_DAFUER.includes(b.kriterium)));
const speaksFor = (b: Bewertung) =>
  b.gewicht > 0 && b.punkte >= DAFUER_AB && !SCHON_GESAGT.includes(b.grund) && !speaksAgainst(b);

/** Who can take the Einsatz, and what has been tried: the right side of an open request, with one obvious next step. */
export const KandidatenPanel = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: KandidatenSicht }) => {
  const t = seitenTexte[rahmen.sprache];
  const { rangliste, angebote } = sicht;
  if (!sicht.sucht) {
    return (
      <Stack gap="l">
        {angebote.length > 0 && <Verlauf rahmen={rahmen} angebote={angebote} />}
        {rangliste.geeignet.length > 0 && (
          <Details summary={t.ranglisteNachlesen} open={sicht.gefragt !== null || sicht.alle}>
            <Kandidaten rahmen={rahmen} sicht={sicht} />
          </Details>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="l">
      <NaechsterSchritt rahmen={rahmen} sicht={sicht} />
      <Section title={t.kandidaten}>
        <Kandidaten rahmen={rahmen} sicht={sicht} />
      </Section>
      {angebote.length > 0 && <Verlauf rahmen={rahmen} angebote={angebote} />}
    </Stack>
  );
};

/** The ranking as cards, the best first, and "why not?" for everybody else. */
const Kandidaten = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: KandidatenSicht }) => {
  const t = seitenTexte[rahmen.sprache];
  const { rangliste, ranglisteVom, einsatz } = sicht;
  const namen = new Map(sicht.personen.map((person) => [person.id, person]));
  const gezeigt = sicht.alle ? rangliste.geeignet : rangliste.geeignet.slice(0, ZUERST);
  const alleZahl = rangliste.geeignet.length + rangliste.ungeeignet.length;
  return (
    <Stack>
      <Text muted>
        {t.kandidatenAnzahl(rangliste.geeignet.length, alleZahl)}{' '}
        {ranglisteVom ? t.kandidatenStand(formatZeitpunkt(ranglisteVom, rahmen.sprache)) : t.kandidatenJetzt}
      </Text>
      {rangliste.wegquelle === 'router-stumm' && <Text muted>{t.wegeGeschaetzt}</Text>}
      {rangliste.wegquelle === 'router-teils' && <Text muted>{t.wegeTeilsGeschaetzt}</Text>}
      {rangliste.geeignet.length === 0 && (
        <Alert tone="warning" title={t.niemandGeeignet}>
          {t.niemandGeeignetText}
        </Alert>
      )}
      {gezeigt.length > 0 && (
        <CandidateList
          label={t.kandidaten}
          candidates={gezeigt.map((kandidat) => candidateOf(rahmen, sicht, kandidat, namen))}
        />
      )}
      {gezeigt.length < rangliste.geeignet.length && (
        <Text>
          <Link href={`/einsaetze/${einsatz.id}?alle=1`}>{t.mehrAnzeigen(rangliste.geeignet.length)}</Link>
        </Text>
      )}
      <WarumNicht rahmen={rahmen} sicht={sicht} />
    </Stack>
  );
};

const NaechsterSchritt = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: KandidatenSicht }) => {
  const t = seitenTexte[rahmen.sprache];
  const { suche, einsatz, rangliste } = sicht;
  const pfad = `/einsaetze/${einsatz.id}`;
  if (einsatz.braucht_pruefung) return <Alert tone="warning">{t.freigabeNoetig}</Alert>;
  if (!sicht.darfFuehren) return null;
  if (!suche) {
    if (rangliste.geeignet.length === 0) return null;
    const offen = sicht.angebote.filter(({ status }) => status === 'offen').length;
    return (
      <Row justify="between">
        <Text>
          {offen > 0
            ? t.wartetAufAntwort(offen)
            : t.suchenText(Math.min(sicht.ersteWelle, rangliste.geeignet.length))}
        </Text>
        <PostButton action={`${pfad}/suche`} variant={offen > 0 ? 'secondary' : 'primary'} icon="search">
          {t.suchen}
        </PostButton>
      </Row>
    );
  }
  if (suche.status === 'angehalten') {
    return (
      <Alert tone="warning">
        <Stack gap="s">
          <Text>{t.sucheAngehalten}</Text>
          <PostButton action={`${pfad}/suche/weiter`} variant="secondary">
            {t.sucheWeiter}
          </PostButton>
        </Stack>
      </Alert>
    );
  }
  return (
    <Alert tone="info" title={t.sucheLaeuft}>
      <Row justify="between">
        <Text>
          {suche.naechste_welle_at
            ? (sicht.angebote.length === 0 ? t.sucheErste : t.sucheNaechste)(
                formatZeitpunkt(suche.naechste_welle_at, rahmen.sprache),
              )
            : ''}
        </Text>
        <PostButton action={`${pfad}/suche/anhalten`} variant="tertiary">
          {t.sucheAnhalten}
        </PostButton>
      </Row>
    </Alert>
  );
};

function candidateOf(
  rahmen: Rahmen,
  sicht: KandidatenSicht,
  kandidat: Kandidat,
  namen: ReadonlyMap<number, Person>,
): CandidateProps {
  const t = seitenTexte[rahmen.sprache];
  const person = namen.get(kandidat.sprachmittlerId);
  const angebot = sicht.angebote.findLast((eintrag) => eintrag.sprachmittler_id === kandidat.sprachmittlerId);
  const satz = (grund: Bewertung) => describeGrund(grund, rahmen.sprache);
  const name = person ? `${person.vorname} ${person.nachname}`.trim() : `#${kandidat.sprachmittlerId}`;
  const pfad = `/einsaetze/${sicht.einsatz.id}`;
  return {
    name,
    href: `/sprachmittler/${kandidat.sprachmittlerId}`,
    detail: [
      spracheName(kandidat.sprache, rahmen.sprache),
      person?.ort,
      kandidat.kilometer === null ? null : t.kilometer(Math.round(kandidat.kilometer)),
    ]
      .filter(Boolean)
      .join(' · '),
    score: Math.round(kandidat.punkte),
    speaksFor: kandidat.bewertungen.filter(speaksFor).map(satz),
    speaksAgainst: [
      ...kandidat.bewertungen.filter(speaksAgainst).map(satz),
      ...kandidat.hinweise.map((hinweis) => describeGrund(hinweis, rahmen.sprache)),
    ],
    status: angebot ? (
      <Badge tone={toneOf(angebot.status)}>{t.angebotStatus[angebot.status]}</Badge>
    ) : undefined,
    actions:
      sicht.darfFuehren && !sicht.einsatz.braucht_pruefung && angebot?.status !== 'abgelehnt' ? (
        <Row>
          {angebot?.status !== 'offen' && (
            <PostButton
              action={`${pfad}/angebote`}
              values={{ sprachmittlerId: String(kandidat.sprachmittlerId) }}
              variant="secondary"
              size="small"
              label={`${t.fragen}: ${name}`}
            >
              {t.fragen}
            </PostButton>
          )}
          {angebot?.status === 'offen' && (
            <PostButton
              action={`${pfad}/angebote/${angebot.id}/zurueckziehen`}
              values={{}}
              variant="tertiary"
              size="small"
              label={`${t.zurueckziehen}: ${name}`}
            >
              {t.zurueckziehen}
            </PostButton>
          )}
          <PostButton
            action={`${pfad}/zuteilung`}
            values={{ sprachmittlerId: String(kandidat.sprachmittlerId) }}
            variant="tertiary"
            size="small"
            label={`${t.zusageTelefon}: ${name}`}
          >
            {t.zusageTelefon}
          </PostButton>
        </Row>
      ) : undefined,
    explanation: (
      <Details summary={t.bewertung}>
        <SimpleTable
          caption={t.bewertung}
          columns={[
            {
              key: 'kriterium',
              label: t.kriterium,
              header: true,
              cell: (b: Bewertung) => wort(rahmen.sprache, 'kriterium', b.kriterium),
            },
            { key: 'warum', label: t.warum, cell: satz },
            { key: 'punkte', label: t.punkte, align: 'end', cell: (b: Bewertung) => b.punkte },
            { key: 'gewicht', label: t.gewicht, align: 'end', cell: (b: Bewertung) => b.gewicht },
          ]}
          rows={kandidat.bewertungen}
        />
      </Details>
    ),
  };
}

function toneOf(status: AngebotMitName['status']) {
  return (
    ({ offen: 'info', angenommen: 'success', abgelehnt: 'danger' } as const)[status as 'offen'] ?? 'neutral'
  );
}

/** "Why not this person?" for any name, also for those who are not suitable at all. */
const WarumNicht = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: KandidatenSicht }) => {
  const t = seitenTexte[rahmen.sprache];
  const person = sicht.personen.find(({ id }) => id === sicht.gefragt);
  const erklaerung = sicht.gefragt === null ? null : explainWhyNot(sicht.rangliste, sicht.gefragt);
  return (
    <Details summary={t.warumNicht} open={erklaerung !== null}>
      <Stack>
        <Form action={`/einsaetze/${sicht.einsatz.id}`} method="get" id="warum">
          <SelectField
            name="person"
            label={t.warumNichtWahl}
            value={sicht.gefragt === null ? '' : String(sicht.gefragt)}
            placeholder="–"
            options={sicht.personen.map(({ id, nachname, vorname, ort }) => ({
              value: String(id),
              label: `${nachname}, ${vorname}${ort ? ` (${ort})` : ''}`,
            }))}
          />
          <SubmitRow>
            <Button variant="secondary">{t.warumNichtFragen}</Button>
          </SubmitRow>
        </Form>
        {erklaerung && (
          <Alert tone="info" title={person ? `${person.vorname} ${person.nachname}` : undefined}>
            <ErklaerungText rahmen={rahmen} erklaerung={erklaerung} />
          </Alert>
        )}
      </Stack>
    </Details>
  );
};

const zahl = (wert: number, sprache: string) => wert.toLocaleString(sprache, { maximumFractionDigits: 1 });

const ErklaerungText = ({ rahmen, erklaerung }: { rahmen: Rahmen; erklaerung: Erklaerung }) => {
  const t = seitenTexte[rahmen.sprache];
  const { sprache } = rahmen;
  if (erklaerung.art === 'unbekannt') return <Text>{t.warumUnbekannt}</Text>;
  if (erklaerung.art === 'ungeeignet') {
    return (
      <Stack gap="xs">
        <Text>{t.warumUngeeignet}</Text>
        <List items={erklaerung.gruende.map((grund) => describeGrund(grund, sprache))} />
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <Text>{t.warumRang(erklaerung.rang, erklaerung.von, zahl(erklaerung.punkte, sprache))}</Text>
      {erklaerung.nachteile.length === 0 ? (
        <Text>{t.warumBester}</Text>
      ) : (
        <>
          <Text>{t.warumRueckstand(zahl(erklaerung.rueckstand, sprache))}</Text>
          <List
            items={erklaerung.nachteile
              .slice(0, 3)
              .map(
                (n) =>
                  `${wort(sprache, 'kriterium', n.kriterium)}: ${describeGrund(n, sprache)} (−${zahl(n.verlust, sprache)})`,
              )}
          />
        </>
      )}
    </Stack>
  );
};

/** Waves and answers one after the other. */
const Verlauf = ({ rahmen, angebote }: { rahmen: Rahmen; angebote: readonly AngebotMitName[] }) => {
  const t = seitenTexte[rahmen.sprache];
  return (
    <Section title={t.verlauf}>
      <Timeline
        label={t.verlauf}
        items={angebote.map((angebot) => ({
          when: formatZeitpunkt(angebot.beantwortet_at ?? angebot.erstellt_at, rahmen.sprache),
          title: `${angebot.vorname} ${angebot.nachname}`.trim(),
          detail: [
            t.angebotStatus[angebot.status],
            t.welle(angebot.welle),
            angebot.weg === 'telefon'
              ? `${t.perTelefon} ${formatTelefon(angebot.mobil || angebot.telefon)}`.trim()
              : null,
            angebot.status === 'abgelehnt' && angebot.grund
              ? wort(rahmen.sprache, 'ablehnungsgrund', angebot.grund)
              : null,
          ]
            .filter(Boolean)
            .join(' · '),
          tone: toneOf(angebot.status),
        }))}
      />
    </Section>
  );
};
