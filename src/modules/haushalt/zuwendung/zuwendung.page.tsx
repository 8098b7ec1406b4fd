import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Details,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Heading,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  List,
  MoneyField,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import { type Berichtszahl, formatAnteil, formatBerichtszahl } from './nachweis.rules.ts';
import type { Zuwendungsregel } from './regel.store.ts';
import type { Nachweiszahlen, Schritt } from './zuwendung.rules.ts';
import type { Auflage, Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import type { Zuwendungsrechnung } from './zuwendung-laden.ts';
import { Abrufe, Auflagen, Schritte } from './zuwendung-teile.page.tsx';
import { PFAD, STATUS_TON } from './zuwendungen.page.tsx';

/** A form of the page that was refused: what was typed and what is wrong with it. */
export interface Abgelehnt {
  formular: string;
  values: FormValues;
  errors: FormErrors;
}

/** One grant: where it stands, what it comes to, what is to be done next. */
export const ZuwendungPage = ({
  rahmen,
  zuwendung,
  rechnung,
  zahlen,
  regel,
  auflagen,
  schritte,
  darfBearbeiten,
  istFest,
  refused,
}: {
  rahmen: Rahmen;
  zuwendung: Zuwendung;
  rechnung: Zuwendungsrechnung;
  /** Figures of the facts report: as checked, else as they are now. */
  zahlen: readonly Berichtszahl[];
  /** Directive that counts on the first day; null when none does. */
  regel: Zuwendungsregel | null;
  auflagen: readonly Auflage[];
  /** What this person may do next. */
  schritte: readonly Schritt[];
  darfBearbeiten: boolean;
  /** Costs and report stay as they are. */
  istFest: boolean;
  refused?: Abgelehnt;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const path = `${PFAD}/${zuwendung.id}`;
  const tag = (datum: string | null) => (datum === null ? null : formatDatum(datum, sprache));
  const geld = (cent: number | null) => (cent === null ? null : formatGeld(cent, sprache));
  const signed = (wer: string | null, at: Date | null) =>
    at === null ? null : t.werWann(wer ?? '', formatDatum(datumOf(at), sprache));
  const istVorBescheid = zuwendung.status === 'vorbereitung' || zuwendung.status === 'beantragt';
  const istBewilligt = zuwendung.bewilligt_cent !== null;
  /** Whether a form is on the page: what was possible when it was opened may be over when it is sent. */
  const isShown = (formular: string) => {
    if (schritte.some((schritt) => schritt === formular)) return true;
    if (formular === 'kosten') return darfBearbeiten && !istFest;
    if (formular === 'abruf' || formular === 'auflage') return darfBearbeiten && istBewilligt;
    return rechnung.abrufe.some(
      (abruf) => abruf.eingegangen_am === null && formular === `eingang-${abruf.id}`,
    );
  };
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel(zuwendung.jahr)}
      intro={<Badge tone={STATUS_TON[zuwendung.status]}>{t.staende[zuwendung.status]}</Badge>}
      breadcrumb={[{ text: t.zuwendungen, href: PFAD }]}
      failed={refused !== undefined}
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            { key: t.behoerde, value: zuwendung.behoerde },
            { key: t.zeitraum, value: t.vonBis(tag(zuwendung.von)!, tag(zuwendung.bis)!) },
            istVorBescheid && { key: t.antragBis, value: tag(zuwendung.antrag_bis) },
            { key: t.beantragtAm, value: tag(zuwendung.beantragt_am) },
            { key: t.beantragt, value: geld(zuwendung.beantragt_cent) },
            { key: t.bescheidAm, value: tag(zuwendung.bescheid_am) },
            { key: t.aktenzeichen, value: zuwendung.aktenzeichen },
            { key: t.bewilligt, value: geld(zuwendung.bewilligt_cent) },
            { key: t.nachweisBis, value: tag(zuwendung.nachweis_bis) },
            { key: t.geprueftVon, value: signed(zuwendung.geprueft_von, zuwendung.geprueft_at) },
            { key: t.eingereichtVon, value: signed(zuwendung.eingereicht_von, zuwendung.eingereicht_at) },
          ]}
        />
        {refused && !isShown(refused.formular) && (
          <Alert tone="danger" live>
            {Object.values(refused.errors).join(' ')}
          </Alert>
        )}
        <Schritte rahmen={rahmen} path={path} schritte={schritte} refused={refused} />
        <Dokumente rahmen={rahmen} path={path} zuwendung={zuwendung} />
        <Section title={t.rechnung}>
          <Stack>
            <Rechnung rahmen={rahmen} titel={t.planTitel} zahlen={rechnung.plan} />
            {istBewilligt && <Rechnung rahmen={rahmen} titel={t.istTitel} zahlen={rechnung.ist} />}
            {regel && (
              <Details summary={t.verfahren}>
                <Text>{t.verfahrenText(regel.prozent, formatGeld(regel.hoechstkostenCent, sprache))}</Text>
              </Details>
            )}
            {darfBearbeiten && !istFest && (
              <Kosten
                rahmen={rahmen}
                path={path}
                zahlen={rechnung.ist}
                mitIst={istBewilligt}
                refused={refused?.formular === 'kosten' ? refused : undefined}
              />
            )}
          </Stack>
        </Section>
        {istBewilligt && (
          <>
            <Abrufe
              rahmen={rahmen}
              path={path}
              rechnung={rechnung}
              darfBearbeiten={darfBearbeiten}
              refused={refused}
            />
            <Auflagen
              rahmen={rahmen}
              path={path}
              auflagen={auflagen}
              darfBearbeiten={darfBearbeiten}
              refused={refused}
            />
            <Section
              title={t.sachbericht}
              actions={
                darfBearbeiten &&
                !istFest && (
                  <LinkButton href={`${path}/sachbericht`} icon="edit">
                    {t.bearbeiten}
                  </LinkButton>
                )
              }
            >
              <Bericht rahmen={rahmen} zuwendung={zuwendung} zahlen={zahlen} />
            </Section>
          </>
        )}
      </Stack>
    </Layout>
  );
};

const Dokumente = ({ rahmen, path, zuwendung }: { rahmen: Rahmen; path: string; zuwendung: Zuwendung }) => {
  const t = zuwendungTexte[rahmen.sprache];
  const istNachweis = zuwendung.bewilligt_cent !== null;
  const istEntwurf = zuwendung.status !== 'nachgewiesen';
  const nachweis = istEntwurf ? `${t.nachweis} (${t.entwurf})` : t.nachweis;
  return (
    <Section title={t.dokumente}>
      <List
        items={[
          <Link href={`${path}/antrag.docx`}>{t.alsDocx(t.antrag)}</Link>,
          <Link href={`${path}/antrag.pdf`}>{t.alsPdf(t.antrag)}</Link>,
          ...(istNachweis
            ? [
                <Link href={`${path}/nachweis.docx`}>{t.alsDocx(nachweis)}</Link>,
                <Link href={`${path}/nachweis.pdf`}>{t.alsPdf(nachweis)}</Link>,
              ]
            : []),
        ]}
      />
    </Section>
  );
};

const Rechnung = ({ rahmen, titel, zahlen }: { rahmen: Rahmen; titel: string; zahlen: Nachweiszahlen }) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  if (zahlen.zeilen.length === 0) return <Text muted>{t.keineStelle}</Text>;
  const geld = (cent: number) => formatGeld(cent, sprache);
  return (
    <SimpleTable
      caption={titel}
      rows={zahlen.zeilen}
      columns={[
        {
          key: 'stelle',
          label: t.stelle,
          header: true,
          cell: ({ stelle }) => stelle.bezeichnung,
          footer: t.summe,
        },
        {
          key: 'anteil',
          label: t.anteil,
          align: 'end',
          cell: ({ durchschnittPromille }) => formatAnteil(durchschnittPromille, sprache),
        },
        {
          key: 'kosten',
          label: t.kosten,
          align: 'end',
          nowrap: true,
          cell: ({ kostenCent }) => geld(kostenCent),
          footer: geld(zahlen.kostenCent),
        },
        {
          key: 'hoechst',
          label: t.hoechst,
          align: 'end',
          nowrap: true,
          cell: ({ hoechstCent }) => geld(hoechstCent),
        },
        {
          key: 'foerderfaehig',
          label: t.foerderfaehig,
          align: 'end',
          nowrap: true,
          cell: ({ foerderfaehigCent }) => geld(foerderfaehigCent),
          footer: geld(zahlen.foerderfaehigCent),
        },
        {
          key: 'zuwendung',
          label: t.zuwendung,
          align: 'end',
          nowrap: true,
          cell: ({ zuwendungCent }) => geld(zuwendungCent),
          footer: geld(zahlen.zuwendungCent),
        },
      ]}
    />
  );
};

/** Planned and, once there is a notice, real costs of each person. */
const Kosten = ({
  rahmen,
  path,
  zahlen,
  mitIst,
  refused,
}: {
  rahmen: Rahmen;
  path: string;
  zahlen: Nachweiszahlen;
  mitIst: boolean;
  refused: Abgelehnt | undefined;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const besetzungen = zahlen.zeilen.flatMap(({ stelle }) => stelle.besetzungen);
  if (besetzungen.length === 0) return null;
  const typed = (cent: number | null) => (cent === null ? '' : formatFestkomma(cent, 2, sprache));
  const values: FormValues =
    refused?.values ??
    Object.fromEntries(
      besetzungen.flatMap((one, index) => [
        [`kosten.${index}.plan`, typed(one.planCent)],
        [`kosten.${index}.ist`, typed(one.istCent)],
      ]),
    );
  return (
    <Details summary={t.kostenEintragen} open={refused !== undefined}>
      <Form action={`${path}/kosten`} values={values} errors={refused?.errors}>
        <Text muted>{t.kostenHinweis}</Text>
        {besetzungen.map((one, index) => (
          <FieldRow>
            <HiddenField name={`kosten.${index}.besetzung`} value={one.id} />
            <MoneyField name={`kosten.${index}.plan`} label={t.planKostenVon(one.person)} />
            {mitIst && <MoneyField name={`kosten.${index}.ist`} label={t.istKostenVon(one.person)} />}
          </FieldRow>
        ))}
        <SubmitRow>
          <Button>{t.kostenSpeichern}</Button>
        </SubmitRow>
      </Form>
    </Details>
  );
};

const Bericht = ({
  rahmen,
  zuwendung,
  zahlen,
}: {
  rahmen: Rahmen;
  zuwendung: Zuwendung;
  zahlen: readonly Berichtszahl[];
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const { abschnitte } = zuwendung.sachbericht;
  return (
    <Stack>
      {abschnitte.length === 0 && <Text muted>{t.keinBericht}</Text>}
      {abschnitte.map(({ titel, text }) => (
        <Stack gap="xs">
          {titel !== '' && <Heading level={3}>{titel}</Heading>}
          {text.split('\n').map((zeile) => (
            <Text>{zeile}</Text>
          ))}
        </Stack>
      ))}
      {zahlen.length > 0 && (
        <SimpleTable
          caption={`${t.zahlen}. ${t.zahlenHinweis(formatDatum(zuwendung.bis, sprache))}`}
          rows={zahlen}
          columns={[
            { key: 'zahl', label: t.zahl, header: true, cell: ({ titel }) => titel },
            {
              key: 'wert',
              label: t.wert,
              align: 'end',
              cell: (zahl) => formatBerichtszahl(zahl, sprache, t.keineAngabe),
            },
          ]}
        />
      )}
    </Stack>
  );
};
