import { formatGeld } from '../../../../begriffe/geld.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  List,
  MoneyField,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { formatHinweis, formatStelle } from '../../rechnung/texte.ts';
import type { Vergleich } from '../anspruch.rules.ts';
import { ZEILENARTEN } from '../kursrechnung.schema.ts';
import type { Kursrechnung, Rechnungsposition } from '../kursrechnung.store.ts';
import type { Abrechnungslage } from '../lage.ts';
import { mayMove, type Rechnungsbefund } from '../rechnungspruefung.rules.ts';
import { abrechnungsTexte, describeRechnungsbefund, zeilenwort } from '../texte.ts';
import { Anspruchstafel } from './anspruch.page.tsx';
import { KursLink, LISTE, monateWort, Rechnungsstand } from './rechnungen.page.tsx';

/** One invoice: what it asks for, what approval and lists allow, what speaks against it, and the decision. */
export const RechnungPage = ({
  rahmen,
  rechnung,
  positionen,
  lage,
  vergleich,
  befunde,
  darf,
  values,
  errors,
  ablehnung,
}: {
  rahmen: Rahmen;
  rechnung: Kursrechnung;
  positionen: readonly Rechnungsposition[];
  lage: Abrechnungslage | null;
  vergleich: Vergleich | null;
  befunde: readonly Rechnungsbefund[];
  darf: { pruefen: boolean; zurueckziehen: boolean };
  values: FormValues;
  errors?: FormErrors;
  ablehnung?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  const path = `${LISTE}/${rechnung.id}`;
  const geld = (cent: number) => formatGeld(cent, sprache);
  const isOpen = rechnung.status === 'eingegangen';
  const canCheck = darf.pruefen && isOpen;
  return (
    <Layout
      rahmen={rahmen}
      title={`${t.rechnung} ${rechnung.nummer}`}
      intro={<Rechnungsstand rechnung={rechnung} rahmen={rahmen} />}
      breadcrumb={[{ text: t.rechnungen, href: LISTE }]}
      failed={errors !== undefined || ablehnung !== undefined}
      actions={
        <Row>
          {rechnung.dateiId !== null && <Link href={`${path}/datei`}>{t.dateiLaden}</Link>}
          {rechnung.briefId !== null && <Link href={`${path}/brief.pdf`}>{t.brief}</Link>}
          {darf.zurueckziehen && mayMove(rechnung.status, 'zurueckziehen') && (
            <ConfirmDialog
              trigger={t.zurueckziehen}
              title={t.zurueckziehenFrage}
              action={`${path}/zurueckziehen`}
              confirm={t.zurueckziehen}
              values={{ version: rechnung.version }}
            />
          )}
        </Row>
      }
    >
      <Stack gap="l">
        {errors?.[''] && !canCheck && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        <Stats label={t.rechnung}>
          <Stat label={t.gefordert} value={geld(rechnung.gefordertCent)} />
          {vergleich && isOpen && <Stat label={t.erlaubt} value={geld(vergleich.summeCent)} />}
          {rechnung.anerkanntCent !== null && (
            <Stat label={t.anerkannt} value={geld(rechnung.anerkanntCent)} />
          )}
        </Stats>
        <Facts
          layout="columns"
          facts={[
            { key: t.kurs, value: <KursLink rechnung={rechnung} /> },
            { key: t.traeger, value: rechnung.traeger },
            { key: t.vom, value: formatDatum(rechnung.rechnungAm, sprache) },
            { key: t.monate, value: monateWort(rechnung.monate, sprache) },
            { key: t.form, value: t.arten[rechnung.art] },
            {
              key: t.stand,
              value: [
                t.eingereichtVon(
                  rechnung.eingereichtVon,
                  formatDatum(datumOf(rechnung.eingereichtAt), sprache),
                ),
                rechnung.geprueftAt &&
                  t.geprueftVon(
                    rechnung.geprueftVonName ?? '',
                    formatDatum(datumOf(rechnung.geprueftAt), sprache),
                  ),
              ]
                .filter(Boolean)
                .join(' · '),
            },
            rechnung.zahllaufId !== null &&
              darf.pruefen && {
                key: t.zahllauf,
                value: <Link href={`/haushalt/zahllaeufe/${rechnung.zahllaufId}`}>{t.zahllauf}</Link>,
              },
          ]}
        />
        {isOpen && <Befunde rahmen={rahmen} befunde={befunde} />}
        {canCheck ? (
          <Pruefung
            rahmen={rahmen}
            path={path}
            rechnung={rechnung}
            positionen={positionen}
            vergleich={vergleich}
            values={values}
            {...(errors ? { errors } : {})}
          />
        ) : (
          <Positionen rahmen={rahmen} rechnung={rechnung} positionen={positionen} />
        )}
        {rechnung.begruendung && <Text>{rechnung.begruendung}</Text>}
        {darf.pruefen && mayMove(rechnung.status, 'wiederaufnehmen') && (
          <Row>
            <PostButton action={`${path}/wiederaufnehmen`} values={{ version: rechnung.version }}>
              {t.wiederaufnehmen}
            </PostButton>
          </Row>
        )}
        {lage && isOpen && <Anspruchstafel rahmen={rahmen} anspruch={lage.anspruch} />}
        {rechnung.hinweise.length > 0 && (
          <Section title={t.hinweise}>
            <List
              items={rechnung.hinweise.map(
                (hinweis) => `${formatStelle(hinweis, sprache)}: ${formatHinweis(hinweis, sprache)}`,
              )}
            />
          </Section>
        )}
        {darf.pruefen && mayMove(rechnung.status, 'ablehnen') && (
          <Card title={t.ablehnen}>
            <Form action={`${path}/ablehnen`} id="ablehnen" {...(ablehnung ?? {})}>
              <HiddenField name="version" value={rechnung.version} />
              <TextArea name="grund" label={t.grund} hint={t.ablehnenHinweis} maxlength={1000} required />
              <SubmitRow>
                <Button variant="secondary">{t.ablehnen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};

const Befunde = ({ rahmen, befunde }: { rahmen: Rahmen; befunde: readonly Rechnungsbefund[] }) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  if (befunde.length === 0) return <Alert tone="success">{t.keineBefunde}</Alert>;
  return (
    <Alert tone="warning" title={t.befunde}>
      <List
        items={befunde.map((befund) =>
          [befund.zeile === null ? '' : t.zeile(befund.zeile), describeRechnungsbefund(befund, sprache)]
            .filter(Boolean)
            .join(': '),
        )}
      />
    </Alert>
  );
};

const Pruefung = ({
  rahmen,
  path,
  rechnung,
  positionen,
  vergleich,
  values,
  errors,
}: {
  rahmen: Rahmen;
  path: string;
  rechnung: Kursrechnung;
  positionen: readonly Rechnungsposition[];
  vergleich: Vergleich | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  return (
    <Card title={t.pruefen}>
      <Form action={`${path}/pruefen`} id="pruefen" values={values} errors={errors} guard marks="required">
        <HiddenField name="version" value={rechnung.version} />
        <Text muted>{t.pruefenHinweis}</Text>
        <SimpleTable
          caption={t.zeilen}
          rows={positionen.map((position, at) => ({ ...position, at }))}
          columns={[
            {
              key: 'text',
              label: t.text,
              header: true,
              cell: ({ zeile, text, art, menge, einzelpreis }) =>
                [
                  `${zeile}.`,
                  text || zeilenwort(art, sprache),
                  menge && `(${menge}${einzelpreis ? ` × ${einzelpreis}` : ''})`,
                ]
                  .filter(Boolean)
                  .join(' '),
            },
            {
              key: 'betrag',
              label: t.gefordert,
              align: 'end',
              cell: ({ betragCent }) => formatGeld(betragCent, sprache),
            },
            {
              key: 'erlaubt',
              label: t.erlaubt,
              align: 'end',
              cell: ({ at }) => (vergleich ? formatGeld(vergleich.erlaubtCent[at] ?? 0, sprache) : '–'),
            },
            {
              key: 'felder',
              label: t.anerkannt,
              cell: ({ at }) => (
                <Stack gap="s">
                  <SelectField
                    name={`zeilen.${at}.art`}
                    label={t.art}
                    placeholder="–"
                    options={ZEILENARTEN.map((value) => ({ value, label: zeilenwort(value, sprache) }))}
                  />
                  <MoneyField name={`zeilen.${at}.anerkannt`} label={t.anerkannt} required />
                  <TextField
                    name={`zeilen.${at}.grund`}
                    label={t.grundDerKuerzung}
                    maxlength={300}
                    width="m"
                  />
                </Stack>
              ),
            },
          ]}
        />
        <TextArea name="begruendung" label={t.begruendung} maxlength={1000} rows={2} />
        <SubmitRow>
          <Button icon="check">{t.anerkennen}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};

const Positionen = ({
  rahmen,
  rechnung,
  positionen,
}: {
  rahmen: Rahmen;
  rechnung: Kursrechnung;
  positionen: readonly Rechnungsposition[];
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  const geld = (cent: number | null) => (cent === null ? '–' : formatGeld(cent, sprache));
  return (
    <Section title={t.zeilen}>
      <SimpleTable
        caption={t.zeilen}
        hideCaption
        rows={positionen}
        columns={[
          {
            key: 'text',
            label: t.text,
            header: true,
            cell: ({ zeile, text, art }) => `${zeile}. ${text || zeilenwort(art, sprache)}`,
          },
          { key: 'art', label: t.art, cell: ({ art }) => zeilenwort(art, sprache) },
          { key: 'betrag', label: t.gefordert, align: 'end', cell: (row) => geld(row.betragCent) },
          { key: 'erlaubt', label: t.erlaubt, align: 'end', cell: (row) => geld(row.erlaubtCent) },
          { key: 'anerkannt', label: t.anerkannt, align: 'end', cell: (row) => geld(row.anerkanntCent) },
          { key: 'grund', label: t.grund, cell: (row) => row.grund },
        ]}
      />
      {rechnung.abzuege.length > 0 && (
        <List items={rechnung.abzuege.map(({ art, betragCent }) => t.abzug[art](betragCent))} />
      )}
    </Section>
  );
};
