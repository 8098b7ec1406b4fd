import { SPRACHEN, spracheName } from '../../../begriffe/sprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  DataTable,
  defineTable,
  EmptyState,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PostButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  type TableQuery,
  Tabs,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import type { Massnahmenzeile } from '../konzept.store.ts';
import { FORTSCHRITT } from './fortschritt.page.tsx';
import { readKurztexte } from './oeffentlich.rules.ts';
import { KURZTEXT_ZEICHEN, TITEL_ZEICHEN } from './oeffentlich.schema.ts';
import { oeffentlichTexte } from './oeffentlich.texte.ts';
import type { Rueckmeldung } from './rueckmeldung.store.ts';

export const OEFFENTLICH = '/konzept/oeffentlich';
export const RUECKMELDUNGEN = '/konzept/rueckmeldungen';

export const rueckmeldungTabelle = defineTable({
  filters: { suche: { kind: 'text' }, zustand: { kind: 'select', options: ['offen', 'erledigt'] } },
  sortable: ['at'],
  defaultSort: { key: 'at', direction: 'desc' },
});

const Reiter = ({ rahmen, hier }: { rahmen: Rahmen; hier: 'massnahmen' | 'rueckmeldungen' }) => {
  const t = oeffentlichTexte[rahmen.sprache];
  return (
    <Tabs
      label={t.oeffentlich}
      tabs={[
        { text: t.reiter.massnahmen, href: OEFFENTLICH, current: hier === 'massnahmen' },
        { text: t.reiter.rueckmeldungen, href: RUECKMELDUNGEN, current: hier === 'rueckmeldungen' },
      ]}
    />
  );
};

/** Every measure of the edition with whether it is public and in which languages. */
export const OeffentlichPage = ({
  rahmen,
  massnahmen,
}: {
  rahmen: Rahmen;
  massnahmen: readonly Massnahmenzeile[];
}) => {
  const { sprache } = rahmen;
  const t = oeffentlichTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.oeffentlich}
      intro={t.oeffentlichEinleitung}
      actions={<LinkButton href={FORTSCHRITT}>{t.ansehen}</LinkButton>}
    >
      <Stack gap="l">
        <Reiter rahmen={rahmen} hier="massnahmen" />
        {massnahmen.length === 0 ? (
          <EmptyState title={t.keineMassnahme}>{t.keineMassnahmeHinweis}</EmptyState>
        ) : (
          <SimpleTable
            caption={t.reiter.massnahmen}
            hideCaption
            rows={massnahmen}
            columns={[
              {
                key: 'massnahme',
                label: t.massnahme,
                header: true,
                cell: (row) => row.kurztitel || row.text,
                href: (row) => `/konzept/massnahmen/${row.id}/oeffentlich`,
              },
              {
                key: 'feld',
                label: t.handlungsfeld,
                cell: (row) => row.felder.map(({ text }) => text).join(', '),
              },
              {
                key: 'sichtbar',
                label: t.zustand,
                cell: (row) => (
                  <Badge tone={row.ist_oeffentlich ? 'success' : 'neutral'}>
                    {row.ist_oeffentlich ? t.sichtbar : t.nichtSichtbar}
                  </Badge>
                ),
              },
              {
                key: 'sprachen',
                label: t.sprachen,
                cell: (row) =>
                  Object.keys(readKurztexte(row.kurztexte))
                    .map((eine) => spracheName(eine, sprache))
                    .join(', '),
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

/** Whether everybody may read one measure, and in which words. */
export const FreigabePage = ({
  rahmen,
  massnahme,
  sprachen,
  gilt,
  values,
  errors,
}: {
  rahmen: Rahmen;
  massnahme: Massnahmenzeile;
  /** Languages with fields of their own. */
  sprachen: readonly string[];
  /** Whether it stands in the edition in force. */
  gilt: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = oeffentlichTexte[sprache];
  const kurztexte = readKurztexte(massnahme.kurztexte);
  return (
    <Layout
      rahmen={rahmen}
      title={t.freigabe}
      intro={massnahme.kurztitel || massnahme.text}
      breadcrumb={[{ text: t.oeffentlich, href: OEFFENTLICH }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {!gilt && <Alert tone="warning">{t.freigabeNichtGilt}</Alert>}
        <Text muted>{t.freigabeHinweis}</Text>
        <Form
          action={`/konzept/massnahmen/${massnahme.id}/oeffentlich`}
          values={values}
          errors={errors}
          marks="required"
          guard
        >
          <HiddenField name="version" value={massnahme.version} />
          {sprachen.map((eine) => (
            <Fieldset legend={spracheName(eine, sprache)}>
              <TextField
                name={`titel-${eine}`}
                label={t.kurztextTitel}
                value={kurztexte[eine]?.titel}
                maxlength={TITEL_ZEICHEN}
                width="full"
                lang={eine}
              />
              <TextArea
                name={`text-${eine}`}
                label={t.kurztext}
                value={kurztexte[eine]?.text}
                rows={4}
                maxlength={KURZTEXT_ZEICHEN}
                lang={eine}
              />
            </Fieldset>
          ))}
          <Fieldset legend={t.weitereSprache}>
            <SelectField
              name="neueSprache"
              label={t.weitereSprache}
              placeholder={t.keineSprache}
              options={SPRACHEN.filter(({ code }) => !sprachen.includes(code)).map((eine) => ({
                value: eine.code,
                label: eine[sprache],
              }))}
            />
            <TextField name="titel-neu" label={t.kurztextTitel} maxlength={TITEL_ZEICHEN} width="full" />
            <TextArea name="text-neu" label={t.kurztext} rows={4} maxlength={KURZTEXT_ZEICHEN} />
          </Fieldset>
          <Checkbox
            name="oeffentlich"
            label={t.alleDuerfenLesen}
            hint={t.freigabeZeigt}
            checked={massnahme.ist_oeffentlich}
          />
          <SubmitRow>
            <Button>{t.speichern}</Button>
            <LinkButton href={OEFFENTLICH} variant="tertiary">
              {t.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Stack>
    </Layout>
  );
};

/** What visitors wrote. */
export const RueckmeldungenPage = ({
  rahmen,
  query,
  rows,
  total,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof rueckmeldungTabelle>;
  rows: readonly Rueckmeldung[];
  total: number;
}) => {
  const { sprache } = rahmen;
  const t = oeffentlichTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.rueckmeldungen} intro={t.rueckmeldungenEinleitung} width="full">
      <Stack gap="l">
        <Reiter rahmen={rahmen} hier="rueckmeldungen" />
        <DataTable
          caption={t.rueckmeldungen}
          definition={rueckmeldungTabelle}
          query={query}
          path={RUECKMELDUNGEN}
          rows={rows}
          total={total}
          narrow="cards"
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'zustand',
              label: t.zustand,
              options: [
                { value: 'offen', label: t.offen },
                { value: 'erledigt', label: t.erledigt },
              ],
            },
          ]}
          exports={{ csv: `${RUECKMELDUNGEN}.csv`, xlsx: `${RUECKMELDUNGEN}.xlsx` }}
          empty={<EmptyState title={t.keineRueckmeldung}>{t.keineRueckmeldungHinweis}</EmptyState>}
          columns={[
            {
              key: 'at',
              label: t.eingegangen,
              nowrap: true,
              header: true,
              cell: (row) => formatZeitpunkt(row.at, sprache),
            },
            {
              key: 'text',
              label: t.nachricht,
              cell: (row) => (
                <Stack gap="xs">
                  {row.text.split('\n').map((absatz) => (
                    <Text>{absatz}</Text>
                  ))}
                </Stack>
              ),
            },
            {
              key: 'von',
              label: t.von,
              cell: (row) => [row.name || t.ohneNamen, row.email].filter(Boolean).join(', '),
            },
            {
              key: 'massnahme',
              label: t.massnahme,
              cell: (row) => row.massnahme ?? t.zumGanzen,
              href: (row) =>
                row.massnahme_id === null ? undefined : `/konzept/massnahmen/${row.massnahme_id}/oeffentlich`,
            },
            {
              key: 'zustand',
              label: t.zustand,
              cell: (row) =>
                row.erledigt_at ? (
                  t.erledigtVon(row.erledigt_von ?? '')
                ) : (
                  <PostButton
                    action={`${RUECKMELDUNGEN}/${row.id}/erledigt`}
                    size="small"
                    label={t.erledigenGenau(row.id)}
                  >
                    {t.erledigen}
                  </PostButton>
                ),
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};
