import { formatGeld } from '../../../../begriffe/geld.ts';
import { maskIban } from '../../../../begriffe/iban.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { addDays, type Datum, type Wochentag } from '../../../../begriffe/zeit.ts';
import {
  formatDatum,
  formatTermin,
  formatWochentag,
  formatZeitpunkt,
} from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
  Chip,
  EmptyState,
  Facts,
  Layout,
  LinkButton,
  List,
  PostButton,
  Progress,
  Prose,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  Text,
  Timeline,
  TwoColumns,
} from '../../../../design/index.ts';
import type { Einsatzzeile } from '../../einsatz.store.ts';
import { checkVollstaendigkeit, listAblaufende } from '../../sprachmittler.rules.ts';
import type { Sprachmittler, SprachmittlerDetails } from '../../sprachmittler.store.ts';
import type { Stelle } from '../../stelle.store.ts';
import { describeGrund } from '../../texte/regeln.ts';
import { wort } from '../../texte/woerter.ts';
import { texte } from '../texte.ts';
import { formatTagesfenster } from '../woche.rules.ts';
import { AddForm, type Eintragsformular } from './eintraege.tsx';
import { STATUS_TON } from './ton.ts';

/** A credential that ends within these days is said to expire soon. */
const BALD = 60;

export const nameOf = (person: Pick<Sprachmittler, 'vorname' | 'nachname'>) =>
  `${person.vorname} ${person.nachname}`.trim();

/** Everything about one person, with the small forms beside what they add to. */
export const DetailPage = ({
  rahmen,
  person,
  details,
  einsaetze,
  stellen,
  heute,
  darf,
  formular,
}: {
  rahmen: Rahmen;
  person: Sprachmittler;
  details: SprachmittlerDetails;
  einsaetze: readonly Einsatzzeile[];
  stellen: readonly Pick<Stelle, 'id' | 'name' | 'ort'>[];
  heute: Datum;
  darf: { bearbeiten: boolean; bank: boolean };
  /** A small form that was refused, with what was typed. */
  formular?: Eintragsformular;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const pfad = `/sprachmittler/${person.id}`;
  const tag = (datum: Datum | null) => (datum ? formatDatum(datum, sprache) : undefined);
  const remove = (teil: string, id: number, was: string) =>
    darf.bearbeiten && (
      <PostButton
        action={`${pfad}/${teil}/${id}/entfernen`}
        variant="tertiary"
        size="small"
        label={`${t.entfernen}: ${was}`}
      >
        {t.entfernen}
      </PostButton>
    );
  const add = (art: Eintragsformular['art']) =>
    darf.bearbeiten && (
      <AddForm
        sprache={sprache}
        art={art}
        pfad={pfad}
        status={person.status}
        stellen={stellen}
        formular={formular}
      />
    );
  const gueltig = (von: Datum, bis: Datum | null) => ({ von, bis: bis === null ? null : addDays(bis, 1) });
  const nachweise = [
    ...(person.verschwiegenheit_am
      ? [{ art: 'verschwiegenheit', gueltig: gueltig(person.verschwiegenheit_am, null) }]
      : []),
    ...(person.fuehrungszeugnis_am
      ? [
          {
            art: 'fuehrungszeugnis',
            gueltig: gueltig(person.fuehrungszeugnis_am, person.fuehrungszeugnis_bis),
          },
        ]
      : []),
  ];
  const { prozent, fehlt } = checkVollstaendigkeit(
    {
      ...person,
      telefon: person.mobil || person.telefon,
      wohnort: person.ort,
      sprachen: details.sprachen.map((one) => ({
        niveau: one.niveau,
        istMuttersprache: one.ist_muttersprache,
      })),
      verfuegbarkeit: details.verfuegbarkeit,
      nachweise,
      steuererklaerungen: details.steuererklaerungen.map((one) => one.jahr),
    },
    heute,
  );
  /** Date of a credential with a badge that says whether it still counts. */
  const nachweis = (am: Datum | null, bis: Datum | null) => {
    if (!am) return <Badge tone="warning">{t.fehlt}</Badge>;
    const [ende] = listAblaufende([{ art: '', gueltig: gueltig(am, bis) }], heute, BALD);
    return (
      <Row gap="s">
        <span>
          {tag(am)}
          {bis && `, ${t.gueltigBis} ${tag(bis)}`}
        </span>
        <Badge tone={ende ? (ende.istAbgelaufen ? 'danger' : 'warning') : 'success'}>
          {ende ? (ende.istAbgelaufen ? t.abgelaufen : t.laeuftAb) : t.liegtVor}
        </Badge>
      </Row>
    );
  };
  const themen = (werte: readonly string[], tone?: 'danger') =>
    werte.length > 0 && (
      <Row gap="xs">
        {werte.map((thema) => (
          <Chip tone={tone ?? 'success'}>{wort(sprache, 'thema', thema)}</Chip>
        ))}
      </Row>
    );
  const tage = [...new Set(details.verfuegbarkeit.map((one) => one.wochentag))].sort();
  const none = <Text muted>{t.keine}</Text>;

  return (
    <Layout
      rahmen={rahmen}
      title={nameOf(person)}
      intro={
        <Row gap="xs">
          <Badge tone={STATUS_TON[person.status]}>
            {wort(sprache, 'sprachmittlerStatus', person.status)}
          </Badge>
          {person.rollen.map((rolle) => (
            <Badge tone="info">{wort(sprache, 'poolrolle', rolle)}</Badge>
          ))}
        </Row>
      }
      breadcrumb={[{ text: t.sprachmittler, href: '/sprachmittler' }]}
      actions={
        darf.bearbeiten && (
          <>
            <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
              {t.bearbeiten}
            </LinkButton>
            <LinkButton
              href={`/verwaltung/benutzer?rolle=sprachmittler&bezug=${person.id}`}
              variant="tertiary"
              icon="user"
            >
              {t.einladen}
            </LinkButton>
          </>
        )
      }
    >
      <TwoColumns
        wide="none"
        start={
          <>
            <Card title={t.sprachen}>
              {details.sprachen.length === 0 ? (
                none
              ) : (
                <SimpleTable
                  caption={t.sprachen}
                  hideCaption
                  rows={details.sprachen}
                  columns={[
                    {
                      key: 'sprache',
                      label: t.sprache,
                      header: true,
                      cell: (one) => spracheName(one.sprache, sprache),
                    },
                    {
                      key: 'niveau',
                      label: t.niveau,
                      cell: (one) =>
                        [one.ist_muttersprache ? t.muttersprache : '', one.niveau ?? '']
                          .filter(Boolean)
                          .join(', '),
                    },
                    { key: 'dialekt', label: t.dialekt, cell: (one) => one.dialekt },
                    {
                      key: 'richtung',
                      label: t.richtung,
                      cell: (one) => wort(sprache, 'richtung', one.richtung),
                    },
                  ]}
                />
              )}
            </Card>
            <Card title={t.kontakt}>
              <Facts
                facts={[
                  { key: t.mobil, value: formatTelefon(person.mobil) },
                  { key: t.festnetz, value: formatTelefon(person.telefon) },
                  { key: t.email, value: person.email },
                  {
                    key: t.anschrift,
                    value: [person.strasse, [person.plz, person.ort].filter(Boolean).join(' ')]
                      .filter(Boolean)
                      .join(', '),
                  },
                  { key: t.lage, value: person.lat === null ? t.lageUnbekannt : t.lageBekannt },
                  { key: t.mobilitaet, value: wort(sprache, 'mobilitaet', person.mobilitaet) },
                  { key: t.mobilitaetHinweis, value: person.mobilitaet_hinweis },
                  { key: t.umkreis, value: person.umkreis_km === null ? '' : `${person.umkreis_km} km` },
                  {
                    key: t.geschlecht,
                    value: person.geschlecht && wort(sprache, 'geschlecht', person.geschlecht),
                  },
                  { key: t.geburtsdatum, value: tag(person.geburtsdatum) },
                  { key: t.eingetreten, value: tag(person.eingetreten_am) },
                  { key: t.ausgetreten, value: tag(person.ausgetreten_am) },
                  { key: t.gernThemen, value: themen(person.themen) },
                  { key: t.nichtThemen, value: themen(person.abgelehnte_themen, 'danger') },
                ]}
              />
            </Card>
            <Card title={t.verfuegbarkeit}>
              <Stack>
                {tage.length === 0 ? (
                  <Text muted>{t.immer}</Text>
                ) : (
                  <SimpleTable
                    caption={t.verfuegbarkeit}
                    hideCaption
                    rows={tage}
                    columns={[
                      {
                        key: 'tag',
                        label: t.wochentag,
                        header: true,
                        cell: (wochentag) => formatWochentag(wochentag as Wochentag, sprache),
                      },
                      {
                        key: 'zeiten',
                        label: t.zeiten,
                        cell: (wochentag) =>
                          formatTagesfenster(
                            details.verfuegbarkeit.filter((one) => one.wochentag === wochentag),
                            t.ganztags,
                          ),
                      },
                    ]}
                  />
                )}
                {person.verfuegbarkeit_hinweis && <Text muted>{person.verfuegbarkeit_hinweis}</Text>}
              </Stack>
            </Card>
            <Card title={t.abwesenheiten}>
              <Stack>
                {details.abwesenheiten.length === 0 ? (
                  none
                ) : (
                  <List
                    plain
                    items={details.abwesenheiten.map((one) => {
                      const text = `${tag(one.von_am)} – ${tag(one.bis_am)}${one.grund ? `, ${one.grund}` : ''}`;
                      return (
                        <Row justify="between">
                          <span>{text}</span>
                          {remove('abwesenheit', one.id, text)}
                        </Row>
                      );
                    })}
                  />
                )}
                {add('abwesenheit')}
              </Stack>
            </Card>
            <Card title={t.einsaetze}>
              {einsaetze.length === 0 ? (
                none
              ) : (
                <SimpleTable
                  caption={t.einsaetze}
                  hideCaption
                  rows={einsaetze}
                  columns={[
                    {
                      key: 'termin',
                      label: t.termin,
                      header: true,
                      cell: (one) => formatTermin(one.beginn_at, one.ende_at, sprache),
                      href: (one) => `/einsaetze/${one.id}`,
                    },
                    { key: 'stelle', label: t.stelle, cell: (one) => one.stelle },
                    { key: 'sprache', label: t.sprache, cell: (one) => spracheName(one.sprache, sprache) },
                    { key: 'status', label: t.status, cell: (one) => wort(sprache, 'status', one.status) },
                  ]}
                />
              )}
            </Card>
          </>
        }
        end={
          <>
            <Card title={t.vollstaendig(prozent)} tone={fehlt.length > 0 ? 'warning' : undefined}>
              <Stack>
                <Progress value={prozent} max={100} label={t.vollstaendig(prozent)} />
                {fehlt.length > 0 && (
                  <>
                    <Text strong>{t.fehltListe}</Text>
                    <List items={fehlt.map((grund) => describeGrund({ grund }, sprache))} />
                  </>
                )}
              </Stack>
            </Card>
            <Card title={t.nachweise}>
              <Facts
                layout="stacked"
                facts={[
                  { key: t.verschwiegenheit, value: nachweis(person.verschwiegenheit_am, null) },
                  { key: t.verpflichtung, value: nachweis(person.verpflichtung_am, null) },
                  {
                    key: t.fuehrungszeugnis,
                    value: nachweis(person.fuehrungszeugnis_am, person.fuehrungszeugnis_bis),
                  },
                  { key: t.fachdienst, value: person.fachdienst },
                  { key: t.einwilligung, value: tag(person.einwilligung_am) },
                ]}
              />
            </Card>
            <Card title={t.bank}>
              <Facts
                layout="stacked"
                facts={[
                  { key: t.iban, value: person.iban ? maskIban(person.iban) : t.keineIban },
                  { key: t.kontoinhaber, value: person.kontoinhaber },
                ]}
              />
              {darf.bank && person.iban && (
                <Stack gap="s">
                  <Text muted small>
                    {t.ibanZeigenHinweis}
                  </Text>
                  <PostButton action={`${pfad}/bankverbindung`} size="small">
                    {t.ibanZeigen}
                  </PostButton>
                </Stack>
              )}
            </Card>
            <Card title={t.schulungen}>
              <Stack>
                {details.schulungen.length === 0 ? (
                  none
                ) : (
                  <List
                    plain
                    items={details.schulungen.map((one) => (
                      <Row justify="between">
                        <span>
                          {one.bezeichnung}, {nachweis(one.am, one.gueltig_bis)}
                        </span>
                        {remove('schulung', one.id, one.bezeichnung)}
                      </Row>
                    ))}
                  />
                )}
                {add('schulung')}
              </Stack>
            </Card>
            <Card title={t.steuer}>
              <Stack>
                {details.steuererklaerungen.length === 0 ? (
                  none
                ) : (
                  <SimpleTable
                    caption={t.steuer}
                    hideCaption
                    rows={details.steuererklaerungen}
                    columns={[
                      { key: 'jahr', label: t.jahr, header: true, cell: (one) => one.jahr },
                      { key: 'am', label: t.abgegebenAm, cell: (one) => tag(one.abgegeben_am) },
                      {
                        key: 'andere',
                        label: t.andere,
                        align: 'end',
                        cell: (one) => formatGeld(one.andere_cent, sprache),
                      },
                    ]}
                  />
                )}
                {add('steuererklaerung')}
              </Stack>
            </Card>
            <Card title={t.sperrpaare}>
              <Stack>
                {details.sperrpaare.length === 0 ? (
                  none
                ) : (
                  <List
                    plain
                    items={details.sperrpaare.map((one) => (
                      <Row justify="between">
                        <span>
                          {one.name} ({t.seiten[one.seite]}
                          {one.grund && `: ${one.grund}`})
                        </span>
                        {remove('sperrpaar', one.id, one.name)}
                      </Row>
                    ))}
                  />
                )}
                {add('sperrpaar')}
              </Stack>
            </Card>
            <Card title={t.statusverlauf}>
              <Stack>
                <Timeline
                  label={t.statusverlauf}
                  items={details.statusVerlauf.map((one) => ({
                    when: t.seitDatum(formatDatum(one.ab_am, sprache)),
                    title: wort(sprache, 'sprachmittlerStatus', one.status),
                    detail: [one.grund, t.gesetztVon(one.gesetzt_von)].filter(Boolean).join(' · '),
                    tone: STATUS_TON[one.status],
                  }))}
                />
                {add('status')}
              </Stack>
            </Card>
            <Card title={t.notizen}>
              <Stack>
                {person.notiz && (
                  <Prose>
                    {person.notiz.split('\n').map((zeile) => (
                      <p>{zeile}</p>
                    ))}
                  </Prose>
                )}
                {details.notizen.length === 0 && !person.notiz ? (
                  <EmptyState title={t.keine} />
                ) : (
                  <Timeline
                    label={t.notizen}
                    items={details.notizen.map((one) => ({
                      when: `${formatZeitpunkt(one.at, sprache)}, ${one.von}`,
                      title: one.text,
                    }))}
                  />
                )}
                {add('notiz')}
              </Stack>
            </Card>
          </>
        }
      />
    </Layout>
  );
};

/** The account number once, after the audit knows who looked. */
export const BankPage = ({
  rahmen,
  person,
  iban,
  kontoinhaber,
}: {
  rahmen: Rahmen;
  person: Pick<Sprachmittler, 'id' | 'vorname' | 'nachname'>;
  /** In groups of four. */
  iban: string;
  kontoinhaber: string;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.bankTitel(nameOf(person))}
      intro={t.bankHinweis}
      width="narrow"
      breadcrumb={[
        { text: t.sprachmittler, href: '/sprachmittler' },
        { text: nameOf(person), href: `/sprachmittler/${person.id}` },
      ]}
    >
      <Facts
        facts={[
          { key: t.iban, value: iban },
          { key: t.kontoinhaber, value: kontoinhaber || nameOf(person) },
        ]}
      />
    </Layout>
  );
};
