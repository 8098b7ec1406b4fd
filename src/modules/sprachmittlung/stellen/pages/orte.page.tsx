import {
  Button,
  Card,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  PostButton,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  TwoColumns,
} from '../../../../design/index.ts';
import type { Ort } from '../../ort.store.ts';
import { texte } from '../texte.ts';

/** The places the office knows, to be added one by one or as a pasted list. */
export const OrtePage = ({
  rahmen,
  orte,
  darfBearbeiten,
  refused,
}: {
  rahmen: Rahmen;
  orte: readonly Ort[];
  darfBearbeiten: boolean;
  refused?: { form: 'ort' | 'liste'; values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const grad = (wert: number) =>
    wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 5 });
  const of = (form: 'ort' | 'liste') => (refused?.form === form ? refused : undefined);
  const list =
    orte.length === 0 ? (
      <EmptyState title={t.keineOrte} icon="pin">
        {t.keineOrteHinweis}
      </EmptyState>
    ) : (
      <SimpleTable
        caption={t.orte}
        rows={orte}
        columns={[
          { key: 'name', label: t.name, header: true, cell: (ort) => ort.name },
          { key: 'plz', label: t.plz, cell: (ort) => ort.plz },
          { key: 'lat', label: t.breiteKurz, align: 'end', cell: (ort) => grad(ort.lat) },
          { key: 'lon', label: t.laengeKurz, align: 'end', cell: (ort) => grad(ort.lon) },
          ...(darfBearbeiten
            ? [
                {
                  key: 'entfernen',
                  label: t.entfernen,
                  cell: (ort: Ort) => (
                    <PostButton
                      action={`/orte/${ort.id}/entfernen`}
                      variant="tertiary"
                      size="small"
                      label={`${t.entfernen}: ${ort.name}`}
                    >
                      {t.entfernen}
                    </PostButton>
                  ),
                },
              ]
            : []),
        ]}
      />
    );
  return (
    <Layout rahmen={rahmen} title={t.orte} intro={t.orteEinleitung} failed={refused !== undefined}>
      {darfBearbeiten ? (
        <TwoColumns
          wide="start"
          start={list}
          end={
            <Stack>
              <Card title={t.ortNeu}>
                <Form
                  id="ort"
                  action="/orte"
                  values={of('ort')?.values ?? {}}
                  errors={of('ort')?.errors ?? {}}
                >
                  <TextField name="name" label={t.name} required />
                  <TextField name="plz" label={t.plz} width="s" />
                  <FieldRow>
                    <TextField name="lat" label={t.breite} required width="s" />
                    <TextField name="lon" label={t.laenge} required width="s" />
                  </FieldRow>
                  <SubmitRow>
                    <Button variant="secondary">{t.eintragen}</Button>
                  </SubmitRow>
                </Form>
              </Card>
              <Card title={t.ortsliste}>
                <Form
                  id="liste"
                  action="/orte/liste"
                  values={of('liste')?.values ?? {}}
                  errors={of('liste')?.errors ?? {}}
                >
                  <TextArea
                    name="liste"
                    label={t.ortslisteFeld}
                    hint={t.ortslisteHinweis}
                    required
                    rows={8}
                  />
                  <SubmitRow>
                    <Button variant="secondary">{t.speichern}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            </Stack>
          }
        />
      ) : (
        list
      )}
    </Layout>
  );
};
