import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  Details,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  PostButton,
  type Rahmen,
  Row,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { STATUSTON, VERMITTLUNGSTON } from '../status-ton.ts';
import { wartelisteTexte } from '../texte.ts';
import { ABLEHNUNGSGRUENDE } from '../vermittlung.rules.ts';
import type { VermittlungMitKurs } from '../vermittlung.store.ts';
import { ABMELDEGRUENDE, isPossible, wartetageOf } from '../warteperson.rules.ts';
import type { Warteperson, Wartezeile } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';
import { describeReichweite } from './liste.page.tsx';

/** What is known of somebody, as pairs; `mitKontakt` only for those who may see it. */
export const Angaben = ({
  rahmen,
  person,
  heute,
  gewicht,
}: {
  rahmen: Rahmen;
  person: Wartezeile;
  heute: Datum;
  gewicht?: number;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const tage = person.wochentage.map((tag) => formatWochentag(tag, sprache, 'kurz')).join(', ');
  return (
    <Facts
      facts={[
        {
          key: t.stand,
          value: <Badge tone={STATUSTON[person.status]}>{wort(sprache, 'status', person.status)}</Badge>,
        },
        person.ruht_bis !== null && { key: t.ruhtBis, value: formatDatum(person.ruht_bis, sprache) },
        {
          key: t.wartetSeit,
          value: `${formatDatum(person.wartet_seit, sprache)} (${t.tage(wartetageOf(person.wartet_seit, heute))})`,
        },
        person.vorrang !== null && {
          key: t.vorrang,
          value: [wort(sprache, 'vorrang', person.vorrang), person.vorrang_text].filter(Boolean).join(': '),
        },
        gewicht !== undefined && { key: t.gewicht, value: String(gewicht) },
        {
          key: t.niveau,
          value: `${person.niveau} (${[
            wort(sprache, 'quelle', person.niveau_quelle),
            person.eingestuft_am && formatDatum(person.eingestuft_am, sprache),
          ]
            .filter(Boolean)
            .join(', ')})`,
        },
        {
          key: t.kursform,
          value: person.formate.map((format) => wort(sprache, 'format', format)).join(', '),
        },
        { key: t.wohnort, value: [person.plz, person.ort].filter(Boolean).join(' ') },
        { key: t.reichweite, value: describeReichweite(person, rahmen) },
        {
          key: t.zeiten,
          value:
            [person.tageszeiten.map((zeit) => wort(sprache, 'tageszeit', zeit)).join(', '), tage]
              .filter(Boolean)
              .join('; ') || t.jederzeit,
        },
        person.kinder > 0 && { key: t.kinder, value: t.kinderAnzahl(person.kinder) },
        { key: t.online, value: person.online_moeglich ? t.ja : t.nein },
        { key: t.stelle, value: [person.stelle, person.zeichen].filter(Boolean).join(', ') },
        { key: t.geburtsjahr, value: person.geburtsjahr === null ? '' : String(person.geburtsjahr) },
        { key: t.geschlecht, value: person.geschlecht && wort(sprache, 'geschlecht', person.geschlecht) },
        { key: t.gruppe, value: person.gruppe },
        { key: t.notiz, value: person.notiz },
        { key: t.bestaetigtAm, value: formatDatum(person.bestaetigt_am, sprache) },
        person.gefragt_at !== null && {
          key: t.gefragtAm,
          value: formatZeitpunkt(person.gefragt_at, sprache),
        },
      ]}
    />
  );
};

export const Kontakt = ({
  rahmen,
  person,
  pfad,
}: {
  rahmen: Rahmen;
  person: Warteperson;
  pfad: string | null;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  if (person.einwilligung_am === null) return <Text muted>{t.ohneEinwilligung}</Text>;
  return (
    <Stack gap="s">
      <Facts
        facts={[
          { key: t.name, value: person.name },
          { key: t.telefon, value: person.telefon },
          { key: t.email, value: person.email },
          { key: t.einwilligungAm, value: formatDatum(person.einwilligung_am, rahmen.sprache) },
        ]}
      />
      {pfad && (
        <ConfirmDialog
          trigger={t.widerrufen}
          title={t.widerrufenFrage}
          action={`${pfad}/einwilligung-widerrufen`}
          confirm={t.widerrufen}
          size="small"
        >
          {t.widerrufenText}
        </ConfirmDialog>
      )}
    </Stack>
  );
};

/** Leaving, pausing, coming back; what is possible follows the table of transitions. */
export const Statuswechsel = ({
  rahmen,
  person,
  pfad,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  person: Warteperson;
  pfad: string;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  const kann = (tat: Parameters<typeof isPossible>[1]) => isPossible(person.status, tat);
  return (
    <Stack gap="s">
      {person.status === 'wartet' && (
        <PostButton action={`${pfad}/bestaetigen`} icon="check" size="small">
          {t.wartetNoch}
        </PostButton>
      )}
      {kann('fortsetzen') && (
        <PostButton action={`${pfad}/fortsetzen`} icon="check">
          {t.fortsetzen}
        </PostButton>
      )}
      {kann('wiederaufnehmen') && (
        <ConfirmDialog
          trigger={t.wiederaufnehmen}
          title={t.wiederaufnehmenFrage}
          action={`${pfad}/wiederaufnehmen`}
          confirm={t.wiederaufnehmen}
          variant="primary"
        />
      )}
      {kann('ruhen') && (
        <Details summary={t.ruhen} open={errors.ruht_bis !== undefined}>
          <Form
            id="ruhen"
            action={`${pfad}/ruhen`}
            values={values}
            errors={errors.ruht_bis ? { ruht_bis: errors.ruht_bis } : {}}
          >
            <DateField name="ruht_bis" label={t.ruhtBis} required />
            <SubmitRow>
              <Button variant="secondary">{t.ruhenLassen}</Button>
            </SubmitRow>
          </Form>
        </Details>
      )}
      {kann('abmelden') && (
        <Details summary={t.abmelden} open={errors.grund !== undefined}>
          <Form
            id="abmelden"
            action={`${pfad}/abmelden`}
            values={values}
            errors={errors.grund ? { grund: errors.grund } : {}}
          >
            <SelectField
              name="grund"
              label={t.abmeldegrund}
              required
              options={ABMELDEGRUENDE.map((value) => ({
                value,
                label: wort(rahmen.sprache, 'grund', value),
              }))}
            />
            <Text muted small>
              {t.abmeldenHinweis}
            </Text>
            <SubmitRow>
              <Button variant="danger">{t.vonDerListeNehmen}</Button>
            </SubmitRow>
          </Form>
        </Details>
      )}
    </Stack>
  );
};

/** Places that were offered; open ones are answered here when somebody calls. */
export const Angebote = ({
  rahmen,
  vermittlungen,
  pfad,
}: {
  rahmen: Rahmen;
  vermittlungen: readonly VermittlungMitKurs[];
  /** Where answers are posted to; null for readers. */
  pfad: string | null;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const offen = vermittlungen.find(({ status }) => status === 'offen');
  return (
    <Stack>
      {offen && pfad && (
        <Card title={t.antwortEintragen} level={3} tone="warning">
          <Stack gap="s">
            <Text>
              {offen.titel}, {t.antwortBis}{' '}
              {formatZeitpunkt(new Date(offen.gueltig_bis.getTime() - 60_000), sprache)}
            </Text>
            <Row>
              <PostButton
                action={`${pfad}/annehmen`}
                values={{ vermittlung: offen.id }}
                variant="primary"
                icon="check"
              >
                {t.nimmtAn}
              </PostButton>
            </Row>
            <Details summary={t.lehntAb}>
              <Form id="ablehnen" action={`${pfad}/ablehnen`} values={{ vermittlung: String(offen.id) }}>
                <input type="hidden" name="vermittlung" value={String(offen.id)} />
                <SelectField
                  name="grund"
                  label={t.warum}
                  placeholder={false}
                  options={ABLEHNUNGSGRUENDE.map((value) => ({
                    value,
                    label: wort(sprache, 'ablehnungsgrund', value),
                  }))}
                />
                <SubmitRow>
                  <Button variant="secondary">{t.ablehnungEintragen}</Button>
                </SubmitRow>
              </Form>
            </Details>
          </Stack>
        </Card>
      )}
      {vermittlungen.length > 0 && (
        <SimpleTable
          caption={t.angebotePlaetze}
          hideCaption
          rows={vermittlungen}
          columns={[
            { key: 'titel', label: t.kurs, header: true, cell: ({ titel }) => titel ?? '' },
            {
              key: 'beginn',
              label: t.beginn,
              nowrap: true,
              cell: ({ beginn_am }) => (beginn_am ? formatDatum(beginn_am, sprache) : ''),
            },
            {
              key: 'angeboten',
              label: t.angeboten,
              nowrap: true,
              cell: ({ angelegt_at }) => formatZeitpunkt(angelegt_at, sprache),
            },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ status, grund }) => (
                <Row>
                  <Badge tone={VERMITTLUNGSTON[status]}>{wort(sprache, 'vermittlung', status)}</Badge>
                  {grund && <Text as="span">{wort(sprache, 'ablehnungsgrund', grund)}</Text>}
                </Row>
              ),
            },
          ]}
        />
      )}
    </Stack>
  );
};
