import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  NumberField,
  type Option,
  RadioGroup,
  type Rahmen,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Ausgabe, Knoten } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { Korrekturfeld } from '../korrektur.page.tsx';
import { crumbsOf, pathOf } from './gliederung.page.tsx';
import { KNOTENARTEN, listDarunter, listZiele } from './gliederung.rules.ts';
import { gliederungTexte } from './gliederung.texte.ts';

interface Formular {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  knoten: readonly Knoten[];
  values?: FormValues;
  errors?: FormErrors;
}

/** One or several nodes of one level, below a parent. */
export const NeuerKnotenPage = ({
  rahmen,
  ausgabe,
  knoten,
  unter,
  values,
  errors,
}: Formular & { unter: Knoten | null }) => {
  const { sprache } = rahmen;
  const t = gliederungTexte[sprache];
  const k = konzeptTexte[sprache];
  const moegliche = KNOTENARTEN.filter((art) => listDarunter(unter?.art ?? null).includes(art));
  const pfad = pathOf(ausgabe.id);
  return (
    <Layout
      rahmen={rahmen}
      title={unter === null ? t.neuOben : t.neuTitel}
      intro={unter === null ? undefined : t.neuUnter(shorten(unter.text, 120))}
      breadcrumb={[...crumbsOf(ausgabe, sprache), { text: t.gliederung, href: pfad }]}
      width="narrow"
      failed={errors !== undefined}
    >
      {moegliche.length === 0 ? (
        <Alert tone="info">{t.fehler['knoten.passt-nicht']}</Alert>
      ) : (
        <Form action={`${pfad}/neu`} values={values} errors={errors} guard>
          <HiddenField name="eltern" value={unter === null ? '' : String(unter.id)} />
          <RadioGroup
            name="art"
            label={t.stufe}
            value={
              values === undefined ? moegliche[knoten.length === 0 ? 0 : moegliche.length - 1] : undefined
            }
            choices={moegliche.map((value) => ({ value, label: levelWord(ausgabe.worte, value, sprache) }))}
            required
          />
          <TextArea name="texte" label={t.texte} hint={t.texteHinweis} rows={6} required />
          <Korrekturfeld status={ausgabe.status} sprache={sprache} />
          <SubmitRow>
            <Button>{t.neu}</Button>
            <LinkButton href={pfad} variant="tertiary">
              {k.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
};

/** One node: its text, where it stands, and the way out. */
export const KnotenPage = ({
  rahmen,
  ausgabe,
  knoten,
  einer,
  values,
  errors,
  entfernen,
}: Formular & {
  einer: Knoten;
  /** What the removing form was refused with. */
  entfernen?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = gliederungTexte[sprache];
  const k = konzeptTexte[sprache];
  const pfad = pathOf(ausgabe.id);
  const hier = `${pfad}/${einer.id}`;
  const eltern: Option[] = listZiele(knoten, einer).map((ziel) =>
    ziel === null
      ? { value: '', label: t.ganzOben }
      : {
          value: String(ziel.id),
          label: `${levelWord(ausgabe.worte, ziel.art, sprache)}: ${shorten(ziel.text, 100)}`,
        },
  );
  return (
    <Layout
      rahmen={rahmen}
      title={`${levelWord(ausgabe.worte, einer.art, sprache)}: ${shorten(einer.text, 90)}`}
      breadcrumb={[...crumbsOf(ausgabe, sprache), { text: t.gliederung, href: pfad }]}
      width="narrow"
      failed={errors !== undefined || entfernen !== undefined}
    >
      <Stack gap="l">
        <Form action={hier} values={values ?? valuesOf(einer)} errors={errors} guard marks="required">
          <HiddenField name="version" value={String(einer.version)} />
          <TextArea name="text" label={t.text} hint={t.textHinweis} rows={4} maxlength={4000} required />
          <TextField name="kennung" label={t.kennung} maxlength={40} width="s" />
          {eltern.length > 1 ? (
            <SelectField name="eltern" label={t.unter} options={eltern} placeholder={false} width="full" />
          ) : (
            <HiddenField name="eltern" value={einer.eltern_id === null ? '' : String(einer.eltern_id)} />
          )}
          <NumberField name="platz" label={t.platz} hint={t.platzHinweis} width="s" />
          <Korrekturfeld status={ausgabe.status} sprache={sprache} />
          <SubmitRow>
            <Button>{k.speichern}</Button>
            <LinkButton href={`${pfad}?offen=${einer.id}`} variant="tertiary">
              {k.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
        <Card title={t.entfernen}>
          {ausgabe.status === 'gilt' ? (
            <Form action={`${hier}/entfernen`} id="entfernen" {...(entfernen ?? {})} marks="required">
              <Text muted>{t.entfernenHinweis}</Text>
              <Korrekturfeld status={ausgabe.status} sprache={sprache} />
              <SubmitRow>
                <Button variant="danger">{t.entfernen}</Button>
              </SubmitRow>
            </Form>
          ) : (
            <Stack>
              {entfernen && <Alert tone="danger">{Object.values(entfernen.errors)[0]}</Alert>}
              <Text muted>{t.entfernenHinweis}</Text>
              <ConfirmDialog
                trigger={t.entfernen}
                title={`${t.entfernen}: ${shorten(einer.text, 120)}`}
                action={`${hier}/entfernen`}
                confirm={t.entfernen}
              />
            </Stack>
          )}
        </Card>
      </Stack>
    </Layout>
  );
};

const valuesOf = ({ text, kennung, eltern_id }: Knoten): FormValues => ({
  text,
  kennung,
  eltern: eltern_id === null ? '' : String(eltern_id),
});
