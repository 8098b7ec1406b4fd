import { formatGeld } from '../../../../begriffe/geld.ts';
import { maskIban } from '../../../../begriffe/iban.ts';
import { addDays, type Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
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
import { EinsatzKarte, KontaktKarte, SprachenKarte, ZeitenKarte } from './detail-karten.tsx';
import { AddForm, type Eintragsformular } from './eintraege.tsx';
import { nameOf, STATUS_TON } from './person.ts';

/** A credential that ends within these days is said to expire soon. */
const BALD = 60;

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
            <LinkButton href={`${pfad}/zugang`} variant="tertiary" icon="user">
              {t.einladen}
            </LinkButton>
          </>
        )
      }
    >
      <TwoColumns
        wide="start"
        start={
          <>
            <SprachenKarte sprache={sprache} details={details} />
            <KontaktKarte sprache={sprache} person={person} />
            <ZeitenKarte sprache={sprache} person={person} details={details} />
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
            <EinsatzKarte sprache={sprache} einsaetze={einsaetze} />
          </>
        }
        end={
          <>
            <Card title={t.vollstaendigkeit} tone={fehlt.length > 0 ? 'warning' : undefined}>
              <Stack>
                <Progress value={prozent} max={100} label={t.vollstaendig} />
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
                        label: t.andereKurz,
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
