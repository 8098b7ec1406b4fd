import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { addMinutes, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatumLang } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  Details,
  Facts,
  Form,
  LinkButton,
  NumberField,
  PostButton,
  RadioGroup,
  type Rahmen,
  Stack,
  Text,
  TextArea,
} from '../../../../design/index.ts';
import { RUECKGABEGRUENDE } from '../../absage.rules.ts';
import type { EinsatzStatus, Tat } from '../../einsatz.rules.ts';
import type { Stand } from '../stand.ts';
import { type AbschlussTexte, texte } from '../texte.ts';
import {
  type Abgelehnt,
  Ausfallgruende,
  Einsatzangaben,
  Huelle,
  keptIn,
  Meldungsfelder,
  nebenangabenOf,
  uhrzeitenOf,
} from './angaben.page.tsx';

export interface Begleitsicht {
  rahmen: Rahmen;
  stand: Stand;
  /** What the interpreter can do now, as the table of transitions says. */
  taten: readonly Tat[];
  /** Where the page lives: acts are posted below it. */
  basis: string;
  eigen: boolean;
  abgelehnt?: Abgelehnt;
}

function kopf({ stand, taten, rahmen }: Begleitsicht, t: AbschlussTexte): { title: string; intro: string } {
  const frist = stand.fristAt ? formatDatumLang(datumOf(addMinutes(stand.fristAt, -1)), rahmen.sprache) : '';
  const erledigt = { title: t.titelErledigt, intro: t.introErledigt };
  const nichtMehr = { title: t.titelNichtMehr, intro: t.introNichtMehr };
  const nach: Record<EinsatzStatus, { title: string; intro: string }> = {
    angefragt: nichtMehr,
    angeboten: nichtMehr,
    'nicht-vermittelt': nichtMehr,
    vermittelt: taten.includes('meldung')
      ? { title: t.titelMelden, intro: t.introMelden }
      : { title: t.titelVorher, intro: t.introVorher },
    gemeldet: { title: t.titelGemeldet, intro: frist ? t.introGemeldet(frist) : t.introGemeldetOhne },
    strittig: {
      title: t.titelStrittig,
      intro: taten.includes('gegenzeichnung') ? t.introStrittig : t.introStrittigOhne,
    },
    bestaetigt: erledigt,
    abgerechnet: erledigt,
    abgesagt: { title: t.titelAbgesagt, intro: t.introAbgesagt },
    ausgefallen: { title: t.titelAusgefallen, intro: t.introAusgefallen },
  };
  return stand.einsatz.sprachmittler_id === null && stand.einsatz.status !== 'abgesagt'
    ? nichtMehr
    : nach[stand.einsatz.status];
}

/** Whether the page still has the form that was refused; meanwhile somebody else may have acted. */
function hasForm(formular: string, taten: readonly Tat[]): boolean {
  if (formular === 'meldung') return taten.includes('meldung') || taten.includes('korrektur');
  return formular !== 'gegenzeichnung' && taten.some((tat) => tat === formular);
}

/** The interpreter's page of one appointment, by personal link or by sign-in: one matter, its next step first. */
export const BegleitenPage = (sicht: Begleitsicht) => {
  const { rahmen, stand, taten, basis, eigen, abgelehnt } = sicht;
  const t = texte[rahmen.sprache];
  const { einsatz } = stand;
  const gehoertIhr = einsatz.sprachmittler_id !== null;
  return (
    <Huelle
      rahmen={rahmen}
      eigen={eigen}
      schritte={[{ text: t.meineEinsaetze, href: '/meine-einsaetze' }]}
      {...kopf(sicht, t)}
      failed={abgelehnt !== undefined}
    >
      <Stack gap="l">
        {abgelehnt && !hasForm(abgelehnt.formular, taten) && (
          <Alert tone="danger" live>
            {Object.values(abgelehnt.errors).join(' ')}
          </Alert>
        )}
        {taten.includes('meldung') && (
          <Stack>
            <Stack gap="xs">
              <Text strong>{formatDatumLang(datumOf(einsatz.beginn_at), rahmen.sprache)}</Text>
              <Text>{einsatz.stelle}</Text>
            </Stack>
            <Form id="meldung" action={`${basis}/meldung`} {...keptIn(abgelehnt, 'meldung')}>
              <Meldungsfelder rahmen={rahmen} stand={stand} abgelehnt={abgelehnt} />
              <Button size="large">{t.zeitenSenden}</Button>
            </Form>
          </Stack>
        )}
        {einsatz.status === 'strittig' && <Streit {...sicht} />}
        {einsatz.status !== 'strittig' && <GemeldeteZeiten rahmen={rahmen} stand={stand} />}
        {gehoertIhr && (
          <Card>
            <Einsatzangaben rahmen={rahmen} einsatz={einsatz} />
          </Card>
        )}
        {taten.includes('rueckgabe') && (
          <LinkButton href={`${basis}/termin.ics`} icon="calendar" size="large" download>
            {t.kalenderdatei}
          </LinkButton>
        )}
        {taten.includes('rueckgabe') && <Rueckgabe {...sicht} />}
        {taten.includes('korrektur') && (
          <Details
            summary={einsatz.status === 'strittig' ? t.meineZeitenNeu : t.zeitenAendern}
            open={
              abgelehnt?.formular === 'meldung' ||
              (einsatz.status === 'strittig' && !taten.includes('gegenzeichnung'))
            }
          >
            <Form id="meldung" action={`${basis}/meldung`} {...keptIn(abgelehnt, 'meldung')}>
              <Meldungsfelder rahmen={rahmen} stand={stand} abgelehnt={abgelehnt} />
              <Button size="large">{t.zeitenSenden}</Button>
            </Form>
          </Details>
        )}
        {taten.includes('ausfall') && <Ausfall {...sicht} />}
      </Stack>
    </Huelle>
  );
};

const GemeldeteZeiten = ({ rahmen, stand: { einsatz } }: Pick<Begleitsicht, 'rahmen' | 'stand'>) => {
  const t = texte[rahmen.sprache];
  if (!einsatz.ist_beginn_at || !einsatz.ist_ende_at) return null;
  return (
    <Card tone="success">
      <Facts
        layout="stacked"
        facts={[
          {
            key: einsatz.status === 'gemeldet' ? t.gemeldeteZeiten : t.gueltigeZeiten,
            value: uhrzeitenOf(einsatz.ist_beginn_at, einsatz.ist_ende_at, rahmen.sprache),
          },
          einsatz.kilometer_zehntel !== null && {
            key: t.gefahren,
            value: formatKilometer(einsatz.kilometer_zehntel, rahmen.sprache),
          },
          ...nebenangabenOf(einsatz, rahmen.sprache),
        ]}
      />
    </Card>
  );
};

const Streit = ({ rahmen, stand: { einsatz }, taten, basis }: Begleitsicht) => {
  const t = texte[rahmen.sprache];
  return (
    <Stack>
      <Card tone="warning">
        <Facts
          layout="stacked"
          facts={[
            {
              key: t.ihreZeiten,
              value: uhrzeitenOf(einsatz.ist_beginn_at!, einsatz.ist_ende_at!, rahmen.sprache),
            },
            einsatz.gegen_beginn_at !== null && {
              key: t.andereZeiten,
              value: uhrzeitenOf(einsatz.gegen_beginn_at, einsatz.gegen_ende_at!, rahmen.sprache),
            },
            { key: t.stelleSchreibt, value: t.zitat(einsatz.widerspruch) },
          ]}
        />
      </Card>
      {taten.includes('gegenzeichnung') && (
        <PostButton
          action={`${basis}/gegenzeichnung`}
          values={{ version: einsatz.version }}
          variant="primary"
          size="large"
          icon="check"
        >
          {t.stimmtSo}
        </PostButton>
      )}
    </Stack>
  );
};

const Rueckgabe = ({ rahmen, basis, abgelehnt }: Begleitsicht) => {
  const t = texte[rahmen.sprache];
  return (
    <Details summary={t.dochNicht} open={abgelehnt?.formular === 'rueckgabe'}>
      <Form id="rueckgabe" action={`${basis}/rueckgabe`} {...keptIn(abgelehnt, 'rueckgabe')}>
        <RadioGroup
          name="grund"
          label={t.dochNichtWarum}
          required
          choices={RUECKGABEGRUENDE.map((grund) => ({
            value: grund,
            label: t.rueckgabegruende[grund],
          }))}
        />
        <TextArea name="bemerkung" label={t.bemerkung} rows={2} maxlength={1000} />
        <Text muted>{t.dochNichtText}</Text>
        <Button variant="danger" size="large">
          {t.dochNichtSenden}
        </Button>
      </Form>
    </Details>
  );
};

const Ausfall = ({ rahmen, stand, basis, abgelehnt }: Begleitsicht) => {
  const t = texte[rahmen.sprache];
  return (
    <Details summary={t.nichtStattgefunden} open={abgelehnt?.formular === 'ausfall'}>
      <Form id="ausfall" action={`${basis}/ausfall`} {...keptIn(abgelehnt, 'ausfall')}>
        <Ausfallgruende rahmen={rahmen} label={t.nichtStattgefundenWarum} worte={t.ausfallgruende} />
        {stand.einsatz.modus === 'vor-ort' && (
          <NumberField name="kilometer" label={t.kilometer} hint={t.kilometerUmsonst} suffix="km" width="s" />
        )}
        <Button variant="danger" size="large">
          {t.nichtStattgefundenSenden}
        </Button>
      </Form>
    </Details>
  );
};
