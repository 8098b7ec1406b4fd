import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  List,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import type { Sprachmittler, SprachmittlerDetails } from '../../sprachmittler.store.ts';
import { texte } from '../texte.ts';
import { AddForm, type Eintragsformular } from './eintraege.tsx';
import { KontaktFelder, ThemenFelder, ZeitenFelder } from './felder.tsx';
import { nameOf } from './person.ts';

/** What an interpreter sees and changes of her own record, made for a phone. */
export const ProfilPage = ({
  rahmen,
  person,
  details,
  themen,
  values,
  errors = {},
  formular,
}: {
  rahmen: Rahmen;
  person: Sprachmittler;
  details: SprachmittlerDetails;
  /** To choose from. */
  themen: readonly string[];
  values: FormValues;
  errors?: FormErrors;
  formular?: Eintragsformular;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const tag = (datum: string) => formatDatum(datum, sprache);
  const names = [...new Set(details.sprachen.map((one) => spracheName(one.sprache, sprache)))].join(', ');
  return (
    <Layout
      rahmen={rahmen}
      title={t.meinProfil}
      intro={t.meinProfilEinleitung}
      failed={Object.keys(errors).length > 0 || formular !== undefined}
      width="narrow"
    >
      <Stack gap="l">
        <Card title={nameOf(person)} footer={t.meinName}>
          <Text>{names}</Text>
        </Card>
        <Card title={t.meineAbwesenheit}>
          <Stack>
            <List
              plain
              items={details.abwesenheiten.map((one) => {
                const text = `${tag(one.von_am)} – ${tag(one.bis_am)}${one.grund ? `, ${one.grund}` : ''}`;
                return (
                  <Row justify="between">
                    <span>{text}</span>
                    <PostButton
                      action={`/mein-profil/abwesenheit/${one.id}/entfernen`}
                      variant="tertiary"
                      size="small"
                      label={`${t.entfernen}: ${text}`}
                    >
                      {t.entfernen}
                    </PostButton>
                  </Row>
                );
              })}
            />
            <AddForm sprache={sprache} art="abwesenheit" pfad="/mein-profil" formular={formular} />
          </Stack>
        </Card>
        <Form action="/mein-profil" values={values} errors={errors} guard marks="required">
          <HiddenField name="version" value={String(values.version ?? '')} />
          <ZeitenFelder sprache={sprache} legend={t.meineZeiten} />
          <KontaktFelder sprache={sprache} />
          <ThemenFelder
            sprache={sprache}
            themen={themen}
            weitere={[...person.themen, ...person.abgelehnte_themen]}
            gern={t.meineThemen}
            nicht={t.meineNichtThemen}
          />
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
        <Card title={t.meinSteuer}>
          <Stack>
            <Text>{t.meinSteuerHinweis}</Text>
            <List
              plain
              items={details.steuererklaerungen.map((one) => `${one.jahr}: ${t.am} ${tag(one.abgegeben_am)}`)}
            />
            <AddForm sprache={sprache} art="steuererklaerung" pfad="/mein-profil" formular={formular} />
          </Stack>
        </Card>
      </Stack>
    </Layout>
  );
};
