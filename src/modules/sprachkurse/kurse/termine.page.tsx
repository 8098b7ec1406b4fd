import { formatDatumMitWochentag } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  Details,
  Facts,
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
  Text,
  TextField,
  TimeField,
  TwoColumns,
} from '../../../design/index.ts';
import type { Termine } from './kurs.page.tsx';
import type { Kurs } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { findFrei, sumUe } from './termine.rules.ts';

/** Every day of a course; who runs it calls days off and adds others. */
export const TerminePage = ({
  rahmen,
  kurs,
  termine,
  ferien,
  darfAendern,
  formular,
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  termine: Termine;
  ferien: readonly { name: string; von: string; bis: string }[];
  darfAendern: boolean;
  formular?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const pfad = `/kurse/${kurs.id}/termine`;
  const tabelle = (
    <SimpleTable
      caption={t.termine}
      rows={termine}
      columns={[
        {
          key: 'am',
          label: t.tag,
          header: true,
          cell: (one) => {
            const frei = findFrei(one.am, ferien, kurs.in_schulferien);
            return (
              <>
                {formatDatumMitWochentag(one.am, sprache)}
                {frei && !one.faelltAus && <Badge tone="warning">{t.freierTag(frei[sprache])}</Badge>}
              </>
            );
          },
        },
        { key: 'zeit', label: t.zeiten, nowrap: true, cell: (one) => `${one.von}–${one.bis}` },
        { key: 'ue', label: t.ue, align: 'end', cell: (one) => (one.faelltAus ? 0 : one.ue) },
        {
          key: 'stand',
          label: t.status,
          cell: (one) =>
            one.faelltAus ? (
              <>
                <Badge tone="neutral">{t.faelltAus}</Badge> {one.grund}
              </>
            ) : (
              ''
            ),
        },
        ...(darfAendern
          ? [
              {
                key: 'tat',
                label: '',
                cell: (one: Termine[number]) => {
                  const tag = formatDatumMitWochentag(one.am, sprache);
                  return one.faelltAus ? (
                    <PostButton
                      action={`${pfad}/${one.id}/ansetzen`}
                      size="small"
                      variant="tertiary"
                      label={`${t.wiederAnsetzen}: ${tag}`}
                    >
                      {t.wiederAnsetzen}
                    </PostButton>
                  ) : (
                    <Details summary={t.absagen}>
                      <Form id={`absagen-${one.id}`} action={`${pfad}/${one.id}/absagen`}>
                        <TextField name="grund" label={`${t.grund}: ${tag}`} width="m" />
                        <SubmitRow>
                          <Button size="small" variant="secondary">
                            {t.absagen}
                          </Button>
                        </SubmitRow>
                      </Form>
                    </Details>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.termine}
      failed={formular !== undefined}
      breadcrumb={[
        { text: t.kurse, href: '/kurse' },
        { text: kurs.titel, href: `/kurse/${kurs.id}` },
      ]}
    >
      <TwoColumns
        wide="start"
        start={tabelle}
        end={
          <Stack>
            <Card title={t.gehalten}>
              <Facts
                facts={[
                  { key: t.gehalten, value: t.ueZahl(sumUe(termine)) },
                  { key: t.soll, value: t.ueZahl(kurs.ue) },
                ]}
              />
            </Card>
            {darfAendern && (
              <Card title={t.terminNeu}>
                <Form action={pfad} values={formular?.values ?? {}} errors={formular?.errors ?? {}}>
                  <Text muted>{t.terminHinweis}</Text>
                  <DateField name="am" label={t.tag} required />
                  <FieldRow>
                    <TimeField name="von" label={t.von} required />
                    <TimeField name="bis" label={t.bis} required />
                  </FieldRow>
                  <SubmitRow>
                    <Button variant="secondary">{t.eintragen}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            )}
          </Stack>
        }
      />
    </Layout>
  );
};
