import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { addMinutes, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatumLang } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  Details,
  Facts,
  FieldRow,
  Fieldset,
  Form,
  PostButton,
  type Rahmen,
  Stack,
  TextArea,
  TimeField,
} from '../../../../design/index.ts';
import type { EinsatzStatus, Tat } from '../../einsatz.rules.ts';
import { describeGrund } from '../../texte/regeln.ts';
import type { Stand } from '../stand.ts';
import { type AbschlussTexte, texte } from '../texte.ts';
import { type Abgelehnt, Huelle, keptIn, nebenangabenOf, uhrzeitenOf, Wann, Wo } from './angaben.page.tsx';

export interface Bestaetigungssicht {
  rahmen: Rahmen;
  stand: Stand;
  taten: readonly Tat[];
  basis: string;
  eigen: boolean;
  abgelehnt?: Abgelehnt;
}

function kopf({ stand, rahmen }: Bestaetigungssicht, t: AbschlussTexte): { title: string; intro: string } {
  const frist = stand.fristAt ? formatDatumLang(datumOf(addMinutes(stand.fristAt, -1)), rahmen.sprache) : '';
  const bestaetigt = { title: t.titelBestaetigt, intro: t.introBestaetigt };
  const nach: Partial<Record<EinsatzStatus, { title: string; intro: string }>> = {
    gemeldet: { title: t.titelBestaetigen, intro: frist && t.introBestaetigen(frist) },
    strittig: { title: t.titelWidersprochen, intro: t.introWidersprochen },
    bestaetigt,
    abgerechnet: bestaetigt,
    abgesagt: { title: t.titelAbgesagt, intro: t.introAbgesagt },
    ausgefallen: { title: t.titelAusgefallen, intro: t.introAusgefallen },
  };
  return nach[stand.einsatz.status] ?? { title: t.titelNochNicht, intro: t.introNochNicht };
}

/** The way back to the requester's own page of the appointment. */
export const schritteZu = (id: number, t: AbschlussTexte) => [
  { text: t.meineAnfragen, href: '/meine-anfragen' },
  { text: t.anfrage(id), href: `/meine-anfragen/${id}` },
];

/** The reported times against the plan, as facts. */
export const Zeitenvergleich = ({ rahmen, stand }: Pick<Bestaetigungssicht, 'rahmen' | 'stand'>) => {
  const { sprache } = rahmen;
  const { einsatz, hinweise } = stand;
  const t = texte[sprache];
  return (
    <Stack>
      <Facts
        layout="stacked"
        facts={[
          einsatz.ist_beginn_at !== null && {
            key: t.gemeldetVon,
            value: <strong>{uhrzeitenOf(einsatz.ist_beginn_at, einsatz.ist_ende_at!, sprache)}</strong>,
          },
          {
            key: t.geplant,
            value: <Wann beginn={einsatz.beginn_at} ende={einsatz.ende_at} sprache={sprache} />,
          },
          einsatz.gegen_beginn_at !== null && {
            key: t.andereZeiten,
            value: uhrzeitenOf(einsatz.gegen_beginn_at, einsatz.gegen_ende_at!, sprache),
          },
          einsatz.widerspruch !== '' && { key: t.stelleSchreibt, value: t.zitat(einsatz.widerspruch) },
          einsatz.modus === 'vor-ort' &&
            einsatz.kilometer_zehntel !== null && {
              key: t.gefahren,
              value: formatKilometer(einsatz.kilometer_zehntel, sprache),
            },
          ...nebenangabenOf(einsatz, sprache),
          { key: t.bemerkung, value: einsatz.bericht },
          { key: t.sprachmittlung, value: einsatz.sprachmittler?.split(', ').reverse().join(' ') ?? '' },
          { key: t.wo, value: <Wo einsatz={einsatz} sprache={sprache} /> },
        ]}
      />
      {einsatz.ist_beginn_at !== null && hinweise.length > 0 && (
        <Alert tone="warning" title={t.auffaellig}>
          {hinweise.map((hinweis) => describeGrund(hinweis, sprache)).join(', ')}
        </Alert>
      )}
    </Stack>
  );
};

/** The form of an objection; the office uses it as well. */
export const Widerspruchsform = ({
  rahmen,
  action,
  abgelehnt,
}: {
  rahmen: Rahmen;
  action: string;
  abgelehnt?: Abgelehnt;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Form id="widerspruch" action={action} {...keptIn(abgelehnt, 'widerspruch')}>
      <TextArea name="begruendung" label={t.wasStimmtNicht} rows={3} maxlength={1000} required />
      <Fieldset legend={t.richtigeZeiten} hint={t.richtigeZeitenHinweis}>
        <FieldRow>
          <TimeField name="von" label={t.von} />
          <TimeField name="bis" label={t.bis} />
        </FieldRow>
      </Fieldset>
      <Button variant="secondary" size="large">
        {t.widerspruchSenden}
      </Button>
    </Form>
  );
};

/** The report waits for an answer, or for the office. */
const OFFENE: readonly EinsatzStatus[] = ['gemeldet', 'strittig'];

/** The requester's page of a report, by personal link or by sign-in: right or not right. */
export const BestaetigenPage = (sicht: Bestaetigungssicht) => {
  const { rahmen, stand, taten, basis, eigen, abgelehnt } = sicht;
  const t = texte[rahmen.sprache];
  const id = stand.einsatz.id;
  // A letter lies around for weeks: once it is settled, its link says so and nothing about the appointment.
  const istErledigt = !eigen && !OFFENE.includes(stand.einsatz.status);
  return (
    <Huelle
      rahmen={rahmen}
      eigen={eigen}
      schritte={schritteZu(id, t)}
      {...kopf(sicht, t)}
      failed={abgelehnt !== undefined}
    >
      <Stack gap="l">
        {abgelehnt && !(abgelehnt.formular === 'widerspruch' && taten.includes('widerspruch')) && (
          <Alert tone="danger" live>
            {Object.values(abgelehnt.errors).join(' ')}
          </Alert>
        )}
        {!istErledigt && (
          <Card>
            <Zeitenvergleich rahmen={rahmen} stand={stand} />
          </Card>
        )}
        {taten.includes('bestaetigung') && (
          <PostButton
            action={`${basis}/bestaetigung`}
            values={{ version: stand.einsatz.version }}
            variant="primary"
            size="large"
            icon="check"
          >
            {t.stimmt}
          </PostButton>
        )}
        {taten.includes('widerspruch') && (
          <Details summary={t.stimmtNicht} open={abgelehnt?.formular === 'widerspruch'}>
            <Widerspruchsform rahmen={rahmen} action={`${basis}/widerspruch`} abgelehnt={abgelehnt} />
          </Details>
        )}
      </Stack>
    </Huelle>
  );
};
