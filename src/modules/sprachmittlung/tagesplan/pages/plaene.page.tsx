import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  DateField,
  Details,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  List,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  type Ton,
} from '../../../../design/index.ts';
import type { Plan } from '../plan.store.ts';
import { planTexte } from '../plan.texte.ts';
import type { Planstatus } from '../planung.rules.ts';

export const PFAD = '/tagesplan';

export const PLANTON: Record<Planstatus, Ton> = {
  wartet: 'info',
  laeuft: 'info',
  fertig: 'success',
  abgebrochen: 'neutral',
  gescheitert: 'danger',
};

export const formatZeitraum = (von: Datum, bis: Datum, { sprache }: Rahmen) =>
  `${formatDatum(von, sprache)}–${formatDatum(bis, sprache)}`;

/** Where a plan is begun, and the earlier ones. */
export const PlaenePage = ({
  rahmen,
  werte,
  fehler = {},
  planbar,
  offen,
  plaene,
}: {
  rahmen: Rahmen;
  werte: FormValues;
  fehler?: FormErrors;
  /** Requests of the usual period for which nobody is being asked, and all open ones. */
  planbar: number;
  offen: number;
  plaene: readonly Plan[];
}) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} failed={Object.keys(fehler).length > 0}>
      <Stack gap="l">
        <Form action={PFAD} values={werte} errors={fehler}>
          <FieldRow>
            <DateField name="von" label={t.von} required />
            <DateField name="bis" label={t.bis} required />
          </FieldRow>
          <Text muted>{t.offeneBisher(planbar, offen)}</Text>
          <SubmitRow>
            <Button icon="calendar">{t.planen}</Button>
          </SubmitRow>
        </Form>
        <Details summary={t.wieGerechnet} open={plaene.length === 0}>
          <List items={t.wie} />
        </Details>
        {plaene.length > 0 && (
          <Section title={t.frueherePlaene}>
            <SimpleTable
              caption={t.frueherePlaene}
              hideCaption
              rows={plaene}
              columns={[
                {
                  key: 'zeitraum',
                  label: t.zeitraum,
                  header: true,
                  nowrap: true,
                  cell: ({ von_am, bis_am }) => formatZeitraum(von_am, bis_am, rahmen),
                  href: ({ id }) => `${PFAD}/${id}`,
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ status }) => <Badge tone={PLANTON[status]}>{t.status[status]}</Badge>,
                },
                {
                  key: 'ergebnis',
                  label: t.ergebnis,
                  cell: ({ ergebnis }) => (ergebnis ? t.besetztVon(ergebnis.besetzt, ergebnis.anfragen) : ''),
                },
                {
                  key: 'angelegt',
                  label: t.angelegt,
                  cell: ({ angelegt_at, angelegt_von }) =>
                    `${formatZeitpunkt(angelegt_at, rahmen.sprache)}, ${angelegt_von}`,
                },
              ]}
            />
          </Section>
        )}
      </Stack>
    </Layout>
  );
};
