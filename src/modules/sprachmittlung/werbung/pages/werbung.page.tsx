import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  CopyText,
  DateField,
  EmptyState,
  ExportLinks,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  PostButton,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { KANAELE, WERBEZIELE, WIRKUNG_TAGE } from '../werbung.rules.ts';
import type { Werbungszeile } from '../werbung.store.ts';
import { werbungTexte } from '../werbung.texte.ts';

/** What came afterwards, in words. */
export const danachOf = (
  { ziel, danach }: Pick<Werbungszeile, 'ziel' | 'danach'>,
  sprache: Rahmen['sprache'],
): string => {
  const t = werbungTexte[sprache];
  return ziel === 'sprachmittler' ? t.danachSprachmittler(danach) : t.danachStellen(danach);
};

export const WerbungPage = ({
  rahmen,
  rows,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  rows: readonly Werbungszeile[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = werbungTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      actions={
        darfBearbeiten && (
          <LinkButton href="/werbung/neu" variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {rows.length === 0 ? (
          <EmptyState title={t.leer} icon="house">
            {t.leerHinweis}
          </EmptyState>
        ) : (
          <Section title={t.titel} actions={<ExportLinks csv="/werbung.csv" xlsx="/werbung.xlsx" />}>
            <SimpleTable
              caption={t.titel}
              hideCaption
              rows={rows}
              columns={[
                { key: 'am', label: t.am, nowrap: true, cell: (row) => formatDatum(row.am, sprache) },
                {
                  key: 'bezeichnung',
                  label: t.bezeichnung,
                  header: true,
                  cell: (row) => row.bezeichnung,
                  href: (row) => (darfBearbeiten ? `/werbung/${row.id}` : undefined),
                },
                { key: 'kanal', label: t.kanal, cell: (row) => t.kanaele[row.kanal] },
                { key: 'menge', label: t.menge, align: 'end', cell: (row) => row.menge ?? '' },
                {
                  key: 'kosten',
                  label: t.kosten,
                  align: 'end',
                  cell: (row) => (row.kosten_cent === null ? '' : formatGeld(row.kosten_cent, sprache)),
                },
                { key: 'danach', label: t.danach(WIRKUNG_TAGE), cell: (row) => danachOf(row, sprache) },
              ]}
            />
          </Section>
        )}
        <Card title={t.baustein}>
          <Stack>
            <p>{t.bausteinHinweis}</p>
            <CopyText label={t.baustein} text={werbungTexte.de.bausteinText(rahmen.mandantName)} />
            <CopyText label={t.baustein} text={werbungTexte.en.bausteinText(rahmen.mandantName)} />
          </Stack>
        </Card>
      </Stack>
    </Layout>
  );
};

export const WerbungFormularPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  values: FormValues;
  errors: FormErrors;
}) => {
  const t = werbungTexte[rahmen.sprache];
  const options = (werte: readonly string[], worte: Record<string, string>) =>
    werte.map((value) => ({ value, label: worte[value] ?? value }));
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.aendern}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: t.titel, href: '/werbung' }]}
    >
      <Stack gap="l">
        <Form action={id === null ? '/werbung/neu' : `/werbung/${id}`} values={values} errors={errors}>
          <HiddenField name="version" value={String(values.version ?? 0)} />
          <FieldRow>
            <DateField name="am" label={t.am} required />
            <SelectField name="kanal" label={t.kanal} required options={options(KANAELE, t.kanaele)} />
            <SelectField name="ziel" label={t.ziel} required options={options(WERBEZIELE, t.ziele)} />
          </FieldRow>
          <TextField name="bezeichnung" label={t.bezeichnung} hint={t.bezeichnungHinweis} required />
          <FieldRow>
            <NumberField name="menge" label={t.menge} hint={t.mengeHinweis} />
            <MoneyField name="kosten" label={t.kosten} />
          </FieldRow>
          <TextArea name="notiz" label={t.notiz} />
          <SubmitRow>
            <Button variant="primary">{t.speichern}</Button>
          </SubmitRow>
        </Form>
        {id !== null && <PostButton action={`/werbung/${id}/entfernen`}>{t.entfernen}</PostButton>}
      </Stack>
    </Layout>
  );
};
