import {
  Button,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  RadioGroup,
  type Rahmen,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { pathOf } from './fortschreibung.page.tsx';
import { VERBLEIBE } from './fortschreibung.rules.ts';
import type { Verbleibseintrag } from './fortschreibung.store.ts';
import { fortschreibungTexte } from './fortschreibung.texte.ts';

/** What becomes of one measure. */
export const EntscheidungPage = ({
  rahmen,
  neu,
  alt,
  fassung,
  vorher,
  teile,
  ziele,
  values,
  errors,
}: {
  rahmen: Rahmen;
  neu: Ausgabe;
  /** The measure as the old edition says it. */
  alt: Massnahmenzeile;
  /** As the draft says it now; null when it is not in it. */
  fassung: Massnahmenzeile | null;
  vorher: Verbleibseintrag | null;
  /** Texts of what it was split into. */
  teile: readonly string[];
  /** Measures of the draft that it can become part of. */
  ziele: readonly Massnahmenzeile[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = fortschreibungTexte[rahmen.sprache];
  const jetzt = fassung ?? alt;
  const ziel = vorher?.art === 'zusammengefuehrt' ? vorher.ziel_massnahmen[0] : undefined;
  const art = typeof values?.art === 'string' ? values.art : vorher?.art;
  return (
    <Layout
      rahmen={rahmen}
      title={t.wasWird}
      intro={alt.kurztitel || undefined}
      breadcrumb={[{ text: t.titel(neu.bezeichnung), href: pathOf(neu.id) }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Section title={t.bisher}>
          {alt.text.split('\n').map((absatz) => (
            <Text>{absatz}</Text>
          ))}
          <Text muted>{t.wortlautAngaben(alt.zustaendig, alt.termin)}</Text>
        </Section>
        <Form action={`${pathOf(neu.id)}/${alt.id}`} values={values} errors={errors} marks="required" guard>
          <HiddenField name="stand" value={vorher?.entschieden_at.toISOString() ?? ''} />
          <RadioGroup
            name="art"
            label={t.entscheidung}
            value={vorher?.art}
            choices={VERBLEIBE.map((eine) => ({ value: eine, label: t.art[eine], hint: t.artHinweis[eine] }))}
            required
          />
          <TextArea
            name="grund"
            label={t.grund}
            hint={t.grundHinweis}
            value={vorher?.grund}
            rows={3}
            maxlength={2000}
          />
          <TextField
            name="beschluss"
            label={t.beschluss}
            hint={t.beschlussHinweis}
            value={vorher?.beschluss}
            maxlength={300}
            width="full"
          />
          <Details summary={`${t.art.geaendert}: ${t.neuerWortlaut}`} open={art === 'geaendert'}>
            <Stack>
              <Text muted>{t.nurGeaendert}</Text>
              <TextArea name="text" label={t.text} value={jetzt.text} rows={6} />
              <TextField
                name="zustaendig"
                label={t.zustaendig}
                value={jetzt.zustaendig}
                maxlength={500}
                width="full"
              />
              <TextField name="termin" label={t.termin} value={jetzt.termin} maxlength={300} />
            </Stack>
          </Details>
          <Details summary={`${t.art.zusammengefuehrt}: ${t.ziel}`} open={art === 'zusammengefuehrt'}>
            <Stack>
              <Text muted>{t.nurZusammengefuehrt}</Text>
              <SelectField
                name="ziel"
                label={t.ziel}
                placeholder={t.keine}
                value={ziel === undefined ? '' : String(ziel)}
                options={ziele.map((eine) => ({
                  value: String(eine.id),
                  label: shorten(eine.kurztitel || eine.text),
                }))}
                width="full"
              />
            </Stack>
          </Details>
          <Details summary={`${t.art.geteilt}: ${t.teile}`} open={art === 'geteilt'}>
            <TextArea name="teile" label={t.teile} hint={t.nurGeteilt} value={teile.join('\n\n')} rows={8} />
          </Details>
          <SubmitRow>
            <Button>{t.speichernWeiter}</Button>
            <LinkButton href={pathOf(neu.id)} variant="tertiary">
              {t.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Stack>
    </Layout>
  );
};

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
