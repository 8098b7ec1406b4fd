import type { Child } from 'hono/jsx';
import { datumOf } from '../../../begriffe/zeit.ts';
import {
  formatDatum,
  formatDatumMitWochentag,
  formatWochentag,
  formatZeitpunkt,
} from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Columns,
  Details,
  Facts,
  Form,
  Layout,
  Link,
  LinkButton,
  List,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  Timeline,
  TwoColumns,
} from '../../../design/index.ts';
import { kursWort, niveauWort } from '../texte.ts';
import { BewilligungCard } from './bewilligung.page.tsx';
import type { Bewilligung } from './bewilligung.store.ts';
import { isGefoerdert } from './kurs.rules.ts';
import type { Kurs, listTermine, listVerlauf } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { StatusBadge } from './kurstabelle.page.tsx';
import type { Pruefpunkt } from './pruefung.rules.ts';
import { describePunkt } from './pruefung.texte.ts';
import { SchrittCard, type Tatformular } from './schritt.page.tsx';
import type { Schritt, Sicht } from './schritt.rules.ts';
import { sumUe } from './termine.rules.ts';
import type { Kursunterlage } from './unterlage.store.ts';

export type Termine = Awaited<ReturnType<typeof listTermine>>;

export interface KursAnsicht {
  kurs: Kurs;
  sicht: Sicht;
  schritt: Schritt;
  weitere: readonly string[];
  bewilligung: Bewilligung | null;
  fruehere: readonly Bewilligung[];
  vorschlag: Bewilligung | null;
  brauchtAndere: number | null;
  pruefpunkte: readonly Pruefpunkt[];
  termine: Termine;
  unterlagen: readonly Kursunterlage[];
  verlauf: Awaited<ReturnType<typeof listVerlauf>>;
  heute: string;
  /** What other parts of the module add. */
  anwesenheit: Child[];
  rechnung: Child[];
  breit: Child[];
  darf: (tat: string) => boolean;
}

/** Everything about one course: the next step, approval | attendance | invoice, and its record. */
export const KursPage = ({
  rahmen,
  ansicht,
  formular,
}: {
  rahmen: Rahmen;
  ansicht: KursAnsicht;
  formular?: Tatformular;
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const { kurs, sicht, anwesenheit, rechnung, breit, darf } = ansicht;
  const istLeser = sicht === 'leser';
  const spalten: Child[] = [
    ...(istLeser
      ? []
      : [
          <BewilligungCard
            sprache={sprache}
            kurs={kurs}
            bewilligung={ansicht.bewilligung}
            vorschlag={ansicht.vorschlag}
            fruehere={ansicht.fruehere}
            darfAendern={darf('vorschlagen') && isGefoerdert(kurs.status)}
          />,
        ]),
    ...anwesenheit,
    ...rechnung,
  ];
  return (
    <Layout
      rahmen={rahmen}
      title={kurs.titel}
      failed={formular !== undefined}
      breadcrumb={[{ text: t.kurse, href: '/kurse' }]}
      width="full"
      intro={
        <Row gap="xs">
          <StatusBadge status={kurs.status} sprache={sprache} />
          <Text as="span">
            {[
              kurs.kennung,
              kursWort(sprache, 'kursart', kurs.kursart),
              niveauWort(sprache, kurs.niveau_von, kurs.niveau_bis),
              kurs.traeger,
              kurs.gemeinde,
            ].join(' · ')}
          </Text>
        </Row>
      }
    >
      <Stack gap="l">
        {!istLeser && (
          <SchrittCard
            rahmen={rahmen}
            kurs={kurs}
            schritt={ansicht.schritt}
            weitere={ansicht.weitere}
            vorschlag={ansicht.vorschlag}
            brauchtAndere={ansicht.brauchtAndere}
            darf={darf}
            {...(formular ? { formular } : {})}
          />
        )}
        {ansicht.pruefpunkte.length > 0 && <Pruefung rahmen={rahmen} punkte={ansicht.pruefpunkte} />}
        {spalten.length > 1 ? <Columns min="m">{spalten}</Columns> : spalten}
        {breit}
        <TwoColumns
          wide="start"
          start={<Kursdaten rahmen={rahmen} ansicht={ansicht} />}
          end={
            <>
              <TermineCard rahmen={rahmen} ansicht={ansicht} />
              {!istLeser && <Unterlagen rahmen={rahmen} ansicht={ansicht} />}
              <Verlauf rahmen={rahmen} verlauf={ansicht.verlauf} zeigtGrund={!istLeser} />
              {darf('notieren') && (
                <Card title={t.notiz}>
                  <Form id="notiz-form" action={`/kurse/${kurs.id}/notiz`} values={{ notiz: kurs.notiz }}>
                    <TextArea name="notiz" label={t.notiz} hint={t.notizHinweis} maxlength={4000} rows={3} />
                    <SubmitRow>
                      <Button variant="secondary" size="small">
                        {t.speichern}
                      </Button>
                    </SubmitRow>
                  </Form>
                </Card>
              )}
            </>
          }
        />
      </Stack>
    </Layout>
  );
};

const Kursdaten = ({ rahmen, ansicht }: { rahmen: Rahmen; ansicht: KursAnsicht }) => {
  const { sprache } = rahmen;
  const { kurs, darf } = ansicht;
  const t = kursSeitenTexte[sprache];
  const adresse = [kurs.raum, kurs.strasse, [kurs.plz, kurs.ort].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const zeiten = kurs.zeiten.map(
    ({ wochentag, von, bis }) => `${formatWochentag(wochentag, sprache)} ${von}–${bis}`,
  );
  const aendern =
    kurs.status === 'entwurf' || kurs.status === 'beantragt'
      ? {
          href: `/kurse/${kurs.id}/antrag`,
          text: kurs.status === 'entwurf' ? t.antragOeffnen : t.antragKorrigieren,
        }
      : { href: `/kurse/${kurs.id}/antrag/ort`, text: t.ortAendern };
  return (
    <Card
      title={t.kursdaten}
      actions={
        darf('aendern') && (
          <LinkButton href={aendern.href} size="small" icon="edit">
            {aendern.text}
          </LinkButton>
        )
      }
    >
      <Facts
        facts={[
          {
            key: t.zeitraum,
            value: `${formatDatum(kurs.beginn_am, sprache)} – ${formatDatum(kurs.ende_am, sprache)}`,
          },
          { key: t.zeiten, value: zeiten.length > 0 ? zeiten.join(', ') : null },
          { key: t.ue, value: t.ueZahl(kurs.ue) },
          { key: t.plaetze, value: t.plaetzeSpanne(kurs.plaetze_min, kurs.plaetze_max) },
          { key: t.format, value: kursWort(sprache, 'format', kurs.format) },
          { key: t.durchfuehrung, value: kursWort(sprache, 'durchfuehrung', kurs.durchfuehrung) },
          { key: t.ort, value: adresse },
          { key: t.lehrkraft, value: kurs.lehrkraft },
          { key: t.qualifikation, value: kurs.lehrkraft_zulassung },
          {
            key: t.kinderbetreuung,
            value: kurs.kinderbetreuung ? t.kinderbetreuungPlaetze(kurs.kinderplaetze) : null,
          },
          { key: t.zielgruppe, value: kurs.zielgruppe },
          { key: t.voraussetzungen, value: kurs.voraussetzungen },
          { key: t.anmeldung, value: kurs.anmeldung },
        ]}
      />
    </Card>
  );
};

/** A longer history is folded. */
const GEZEIGT = 8;

const TON = { erfuellt: 'success', hinweis: 'warning', verletzt: 'danger' } as const;

/** What the conditions say, point by point. */
export const Pruefung = ({ rahmen, punkte }: { rahmen: Rahmen; punkte: readonly Pruefpunkt[] }) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  return (
    <Card title={t.pruefung}>
      <Stack>
        <Text muted>{t.pruefungHinweis}</Text>
        <SimpleTable
          caption={t.pruefung}
          hideCaption
          rows={punkte.map((punkt) => ({ ...punkt, ...describePunkt(punkt, sprache) }))}
          columns={[
            { key: 'titel', label: t.pruefpunkt, header: true, cell: (one) => one.titel },
            {
              key: 'ergebnis',
              label: t.pruefergebnis,
              cell: (one) => <Badge tone={TON[one.ergebnis]}>{t.ergebnis[one.ergebnis]}</Badge>,
            },
            { key: 'satz', label: t.befund, cell: (one) => one.satz },
          ]}
        />
      </Stack>
    </Card>
  );
};

const TermineCard = ({ rahmen, ansicht }: { rahmen: Rahmen; ansicht: KursAnsicht }) => {
  const { sprache } = rahmen;
  const { kurs, termine, heute } = ansicht;
  const t = kursSeitenTexte[sprache];
  const gehalten = termine.filter(({ faelltAus }) => !faelltAus);
  const aus = termine.length - gehalten.length;
  const naechster = gehalten.find(({ am }) => am >= heute);
  return (
    <Card title={t.termine}>
      <Stack>
        <Facts
          layout="stacked"
          facts={[
            {
              key: t.gehalten,
              value: [
                t.termineZahl(gehalten.length),
                t.ueZahl(sumUe(termine)),
                aus > 0 ? t.termineAusgefallen(aus) : '',
              ]
                .filter(Boolean)
                .join(', '),
            },
            {
              key: t.naechsterTermin,
              value: naechster
                ? `${formatDatumMitWochentag(naechster.am, sprache)}, ${naechster.von}–${naechster.bis}`
                : null,
            },
          ]}
        />
        <Link href={`/kurse/${kurs.id}/termine`}>{t.termineAnsehen}</Link>
      </Stack>
    </Card>
  );
};

const Unterlagen = ({ rahmen, ansicht }: { rahmen: Rahmen; ansicht: KursAnsicht }) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const { kurs, unterlagen } = ansicht;
  return (
    <Card title={t.unterlagen}>
      {unterlagen.length === 0 ? (
        <Text muted>{t.keineUnterlagen}</Text>
      ) : (
        <List
          plain
          items={unterlagen.map((eine) => (
            <>
              <Link href={`/kurse/${kurs.id}/unterlagen/${eine.id}`} download>
                {eine.name}
              </Link>{' '}
              <Text as="span" small muted>
                {kursWort(sprache, 'unterlage', eine.art)},{' '}
                {formatDatum(datumOf(eine.eingereichtAt), sprache)}
              </Text>
            </>
          ))}
        />
      )}
    </Card>
  );
};

const Verlauf = ({
  rahmen,
  verlauf,
  zeigtGrund,
}: {
  rahmen: Rahmen;
  verlauf: KursAnsicht['verlauf'];
  zeigtGrund: boolean;
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const liste = (
    <Timeline
      label={t.verlauf}
      items={verlauf.toReversed().map((one) => ({
        when: formatZeitpunkt(one.gesetzt_at, sprache),
        title: kursWort(sprache, 'status', one.status),
        ...(zeigtGrund ? { detail: [one.gesetzt_von, one.grund].filter(Boolean).join(': ') } : {}),
      }))}
    />
  );
  return (
    <Card title={t.verlauf}>
      {verlauf.length <= GEZEIGT ? (
        liste
      ) : (
        <Details summary={t.alleSchritte(verlauf.length)}>{liste}</Details>
      )}
    </Card>
  );
};
