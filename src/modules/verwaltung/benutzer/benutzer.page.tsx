import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { ROLLEN } from '../../../begriffe/rolle.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  defineTable,
  EmailField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  PostButton,
  RadioGroup,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  type TableQuery,
  Text,
  TextField,
} from '../../../design/index.ts';
import { rollenTexte } from '../rollen.texte.ts';
import type { Bezuege } from '../rollen-worte.ts';
import type { Rollenzuweisung } from './rolle.rules.ts';
import { RollenFelder } from './rollen-felder.tsx';
import { texte } from './texte.ts';

export const benutzerTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    rolle: { kind: 'select', options: ROLLEN },
    zustand: { kind: 'select', options: ['aktiv', 'gesperrt'] },
  },
  sortable: ['name', 'email', 'zuletzt'],
  defaultSort: { key: 'name', direction: 'asc' },
});

export type Faktorzustand = 'an' | 'fehlt' | 'unnoetig';

export interface BenutzerZeile {
  nummer: number;
  name: string;
  email: string;
  rollen: string;
  faktor: Faktorzustand;
  gesperrt: boolean;
  zuletzt: Date | null;
}

export interface EinladungZeile {
  id: number;
  name: string;
  email: string;
  rollen: string;
  von: string;
  gueltigBis: Date;
  abgelaufen: boolean;
}

export const FaktorBadge = ({ faktor, sprache }: { faktor: Faktorzustand; sprache: Anzeigesprache }) => {
  const t = texte[sprache];
  if (faktor === 'an') return <Badge tone="success">{t.faktorAn}</Badge>;
  return faktor === 'fehlt' ? (
    <Badge tone="warning">{t.faktorFehlt}</Badge>
  ) : (
    <Badge>{t.faktorUnnoetig}</Badge>
  );
};

export const BenutzerPage = ({
  rahmen,
  query,
  zeilen,
  total,
  einladungen,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof benutzerTabelle>;
  zeilen: readonly BenutzerZeile[];
  total: number;
  einladungen: readonly EinladungZeile[];
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      actions={
        <LinkButton href="/verwaltung/benutzer/einladen" variant="primary" icon="plus">
          {t.einladen}
        </LinkButton>
      }
    >
      <Stack gap="l">
        {einladungen.length > 0 && <Einladungen sprache={sprache} einladungen={einladungen} />}
        <DataTable
          caption={t.liste}
          definition={benutzerTabelle}
          query={query}
          path="/verwaltung/benutzer"
          rows={zeilen}
          total={total}
          exports={{ csv: '/verwaltung/benutzer/export.csv', xlsx: '/verwaltung/benutzer/export.xlsx' }}
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'rolle',
              label: t.rolle,
              options: ROLLEN.map((rolle) => ({ value: rolle, label: rollenTexte[sprache][rolle] })),
            },
            {
              key: 'zustand',
              label: t.zustand,
              options: [
                { value: 'aktiv', label: t.aktiv },
                { value: 'gesperrt', label: t.gesperrt },
              ],
            },
          ]}
          columns={[
            {
              key: 'name',
              label: t.name,
              header: true,
              cell: (row) => row.name,
              href: (row) => `/verwaltung/benutzer/${row.nummer}`,
            },
            { key: 'email', label: t.email, cell: (row) => row.email },
            { key: 'rollen', label: t.rollen, cell: (row) => row.rollen },
            {
              key: 'faktor',
              label: t.zweiterFaktor,
              cell: (row) => <FaktorBadge faktor={row.faktor} sprache={sprache} />,
            },
            {
              key: 'zuletzt',
              label: t.zuletzt,
              nowrap: true,
              cell: (row) => (row.zuletzt ? formatZeitpunkt(row.zuletzt, sprache) : t.nie),
            },
            {
              key: 'zustand',
              label: t.zustand,
              cell: (row) => (row.gesperrt ? <Badge tone="danger">{t.gesperrt}</Badge> : t.aktiv),
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};

const Einladungen = ({
  sprache,
  einladungen,
}: {
  sprache: Anzeigesprache;
  einladungen: readonly EinladungZeile[];
}) => {
  const t = texte[sprache];
  return (
    <Card title={t.offeneEinladungen}>
      <SimpleTable
        caption={t.offeneEinladungen}
        hideCaption
        rows={einladungen}
        columns={[
          { key: 'name', label: t.name, header: true, cell: (row) => row.name },
          { key: 'email', label: t.email, cell: (row) => row.email },
          { key: 'rollen', label: t.rollen, cell: (row) => row.rollen },
          { key: 'von', label: t.eingeladenVon, cell: (row) => row.von },
          {
            key: 'bis',
            label: t.gueltigBis,
            nowrap: true,
            cell: (row) =>
              row.abgelaufen ? (
                <Badge tone="warning">{t.abgelaufen}</Badge>
              ) : (
                formatZeitpunkt(row.gueltigBis, sprache)
              ),
          },
          {
            key: 'taten',
            label: '',
            cell: (row) => (
              <Row gap="xs" justify="end">
                <PostButton
                  action={`/verwaltung/einladungen/${row.id}/senden`}
                  size="small"
                  label={t.nochEinmalAn(row.name)}
                >
                  {t.nochEinmal}
                </PostButton>
                <PostButton
                  action={`/verwaltung/einladungen/${row.id}/zuruecknehmen`}
                  size="small"
                  variant="tertiary"
                  label={t.widerrufenVon(row.name)}
                >
                  {t.widerrufen}
                </PostButton>
              </Row>
            ),
          },
        ]}
      />
    </Card>
  );
};

export const EinladenPage = ({
  rahmen,
  rollen,
  bezuege,
  values,
  errors,
}: {
  rahmen: Rahmen;
  rollen: readonly Rollenzuweisung[];
  bezuege: Bezuege;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.einladen}
      intro={t.einladenEinleitung}
      breadcrumb={[{ text: t.titel, href: '/verwaltung/benutzer' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action="/verwaltung/benutzer/einladen" values={values} errors={errors} guard>
        <TextField name="name" label={t.name} autocomplete="off" required />
        <EmailField name="email" label={t.email} autocomplete="off" required />
        <RadioGroup
          name="sprache"
          label={t.sprache}
          value="de"
          choices={[
            { value: 'de', label: t.deutsch },
            { value: 'en', label: t.englisch },
          ]}
          horizontal
          required
        />
        <RollenFelder sprache={rahmen.sprache} rollen={rollen} bezuege={bezuege} />
        <Text muted>{t.aufsicht}</Text>
        <SubmitRow>
          <Button>{t.senden}</Button>
          <LinkButton href="/verwaltung/benutzer" variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
