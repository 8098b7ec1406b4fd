import { SPRACHEN, spracheName } from '../../../../begriffe/sprache.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  EmptyState,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
} from '../../../../design/index.ts';
import { niveauWort } from '../../texte.ts';
import { KURZTEXT_ZEICHEN } from '../freigabe.schema.ts';
import { OEFFENTLICHE_STATUS } from '../kursanzeige.rules.ts';
import type { Kursfreigabe } from '../kursanzeige.store.ts';
import { veroeffentlichungTexte } from '../texte.ts';
import { KURSLISTE } from './kursliste.page.tsx';

export const FREIGABEN = '/kurse/veroeffentlichung';
export const freigabeVon = (id: number) => `/kurse/${id}/veroeffentlichung`;

/** Every course that could be public, with whether it is and in which languages. */
export const FreigabenPage = ({ rahmen, kurse }: { rahmen: Rahmen; kurse: readonly Kursfreigabe[] }) => {
  const { sprache } = rahmen;
  const t = veroeffentlichungTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.veroeffentlichung}
      intro={t.veroeffentlichungEinleitung}
      actions={<LinkButton href={KURSLISTE}>{t.ansehen}</LinkButton>}
    >
      {kurse.length === 0 ? (
        <EmptyState title={t.keinKurs}>{t.keinKursHinweis}</EmptyState>
      ) : (
        <SimpleTable
          caption={t.veroeffentlichung}
          hideCaption
          rows={kurse}
          columns={[
            {
              key: 'kurs',
              label: t.kurs,
              header: true,
              cell: (row) => row.titel,
              href: (row) => freigabeVon(row.id),
            },
            {
              key: 'niveau',
              label: t.niveau,
              nowrap: true,
              cell: (row) => niveauWort(sprache, row.niveau_von, row.niveau_bis),
            },
            { key: 'traeger', label: t.traegerSpalte, cell: (row) => row.traeger },
            { key: 'ort', label: t.ort, cell: (row) => row.gemeinde },
            {
              key: 'zeitraum',
              label: t.zeitraum,
              cell: (row) => t.vonBis(formatDatum(row.beginn_am, sprache), formatDatum(row.ende_am, sprache)),
            },
            {
              key: 'zustand',
              label: t.zustand,
              cell: (row) => (
                <Badge tone={row.ist_oeffentlich ? 'success' : 'neutral'}>
                  {row.ist_oeffentlich ? t.sichtbar : t.nichtSichtbar}
                </Badge>
              ),
            },
            {
              key: 'kurztexte',
              label: t.kurztexte,
              cell: (row) =>
                Object.keys(row.kurztexte)
                  .map((eine) => spracheName(eine, sprache))
                  .join(', '),
            },
          ]}
        />
      )}
    </Layout>
  );
};

/** Whether everybody may see one course, and in which words. */
export const FreigabePage = ({
  rahmen,
  kurs,
  sprachen,
  heute,
  values,
  errors,
}: {
  rahmen: Rahmen;
  kurs: Kursfreigabe;
  /** Languages with a field of their own. */
  sprachen: readonly string[];
  heute: string;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = veroeffentlichungTexte[sprache];
  const kannStehen = OEFFENTLICHE_STATUS.includes(kurs.status) && kurs.ende_am >= heute;
  return (
    <Layout
      rahmen={rahmen}
      title={t.freigabe}
      intro={`${kurs.titel}, ${kurs.traeger}`}
      breadcrumb={[{ text: t.veroeffentlichung, href: FREIGABEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {!kannStehen && <Alert tone="warning">{t.nochNicht}</Alert>}
        <Text muted>{t.freigabeHinweis}</Text>
        <Form action={freigabeVon(kurs.id)} values={values} errors={errors} marks="required" guard>
          <HiddenField name="version" value={kurs.version} />
          {sprachen.map((eine) => (
            <TextArea
              name={`text-${eine}`}
              label={t.kurztextIn(spracheName(eine, sprache))}
              value={kurs.kurztexte[eine]}
              rows={3}
              maxlength={KURZTEXT_ZEICHEN}
              lang={eine}
            />
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
            <TextArea name="text-neu" label={t.kurztext} rows={3} maxlength={KURZTEXT_ZEICHEN} />
          </Fieldset>
          <Checkbox
            name="oeffentlich"
            label={t.alleDuerfenLesen}
            hint={t.freigabeZeigt}
            checked={kurs.ist_oeffentlich}
          />
          <SubmitRow>
            <Button>{t.speichern}</Button>
            <LinkButton href={FREIGABEN} variant="tertiary">
              {t.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Stack>
    </Layout>
  );
};
