import type { ExterneRolle } from '../../../begriffe/rolle.ts';
import { INTERNE_ROLLEN } from '../../../begriffe/rolle.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  CheckboxGroup,
  ConfirmDialog,
  CopyText,
  DateField,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { rollenTexte } from '../rollen.texte.ts';
import type { Bezuege } from '../rollen-worte.ts';
import type { Schluessel } from './schluessel.store.ts';
import { type SchluesselTexte, texte } from './texte.ts';

const LISTE = '/verwaltung/api-schluessel';

export interface SchluesselZeile extends Schluessel {
  abgelaufen: boolean;
  /** Roles in words, with whom they belong to. */
  rollenWorte: string;
}

export const SchluesselPage = ({
  rahmen,
  zeilen,
}: {
  rahmen: Rahmen;
  zeilen: readonly SchluesselZeile[];
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={
        <>
          {t.einleitung} <Link href="/api/v1">{t.beschreibung}</Link>
        </>
      }
      actions={
        <LinkButton href={`${LISTE}/neu`} variant="primary" icon="plus">
          {t.neu}
        </LinkButton>
      }
    >
      {zeilen.length === 0 ? (
        <EmptyState title={t.leer} icon="key" />
      ) : (
        <SimpleTable
          caption={t.liste}
          rows={zeilen}
          columns={[
            { key: 'name', label: t.name, header: true, cell: (row) => row.name },
            { key: 'anfang', label: t.anfang, cell: (row) => <code>{row.tokenAnfang}…</code> },
            { key: 'umfang', label: t.umfang, cell: (row) => row.umfang.join(', ') },
            { key: 'rollen', label: t.rollen, cell: (row) => row.rollenWorte },
            {
              key: 'gueltig',
              label: t.gueltigBis,
              nowrap: true,
              cell: (row) => (row.gueltigBis ? formatDatum(lastDay(row.gueltigBis), sprache) : t.ohneEnde),
            },
            {
              key: 'benutzt',
              label: t.benutzt,
              nowrap: true,
              cell: (row) => (row.zuletztBenutztAt ? formatZeitpunkt(row.zuletztBenutztAt, sprache) : t.nie),
            },
            {
              key: 'erstellt',
              label: t.erstellt,
              cell: (row) => t.erstelltVon(formatZeitpunkt(row.erstelltAt, sprache), row.erstelltVon),
            },
            { key: 'zustand', label: t.zustand, cell: (row) => <Zustand row={row} t={t} /> },
          ]}
        />
      )}
    </Layout>
  );
};

/** Stored is the first instant that no longer counts. */
const lastDay = (gueltigBis: Date) => datumOf(new Date(gueltigBis.getTime() - 1));

const Zustand = ({ row, t }: { row: SchluesselZeile; t: SchluesselTexte }) => {
  if (row.widerrufenAt) return <Badge tone="danger">{t.widerrufen}</Badge>;
  if (row.abgelaufen) return <Badge tone="warning">{t.abgelaufen}</Badge>;
  return (
    <Stack gap="xs">
      <Badge tone="success">{t.aktiv}</Badge>
      <ConfirmDialog
        trigger={t.widerrufenTat}
        title={t.widerrufenTat}
        action={`${LISTE}/${row.id}/widerrufen`}
        confirm={t.widerrufenTat}
        size="small"
      >
        {t.widerrufenFrage(row.name)}
      </ConfirmDialog>
    </Stack>
  );
};

export const NeuerSchluesselPage = ({
  rahmen,
  umfaenge,
  bezuege,
  gueltigBis,
  values,
  errors,
}: {
  rahmen: Rahmen;
  umfaenge: readonly string[];
  bezuege: Bezuege;
  /** Proposed last day. */
  gueltigBis: string;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${LISTE}/neu`} values={values} errors={errors} guard>
        <TextField name="name" label={t.name} hint={t.nameHinweis} autocomplete="off" required />
        {umfaenge.length === 0 ? (
          <Alert tone="warning">{t.keinUmfang}</Alert>
        ) : (
          <CheckboxGroup
            name="umfang"
            label={t.umfang}
            hint={t.umfangHinweis}
            choices={umfaenge.map((umfang) => ({ value: umfang, label: umfang }))}
            required
          />
        )}
        <CheckboxGroup
          name="rollen"
          label={t.rollen}
          hint={t.rollenHinweis}
          choices={[...INTERNE_ROLLEN, ...bezuege.keys()].map((rolle) => ({
            value: rolle,
            label: rollenTexte[sprache][rolle],
          }))}
          required
        />
        {bezuege.size > 0 && (
          <SelectField
            name="bezug"
            label={t.bezug}
            placeholder={t.keiner}
            width="l"
            options={[...bezuege].map(([rolle, namen]) => ({
              label: rollenTexte[sprache][rolle],
              options: [...namen].map(([id, name]) => ({ value: bezugValue(rolle, id), label: name })),
            }))}
          />
        )}
        <DateField name="gueltigBis" label={t.gueltigBis} hint={t.gueltigHinweis} value={gueltigBis} />
        <Text muted>{t.aufsicht}</Text>
        <SubmitRow>
          <Button>{t.anlegen}</Button>
          <LinkButton href={LISTE} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

const bezugValue = (rolle: ExterneRolle, id: number) => `${rolle} ${id}`;

/** The token, this one time. */
export const TokenPage = ({ rahmen, name, token }: { rahmen: Rahmen; name: string; token: string }) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.daTitel}
      intro={name}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      width="narrow"
    >
      <Stack>
        <Alert tone="warning">{t.daText}</Alert>
        <Text as="div">
          <CopyText text={token} label={t.token} />
        </Text>
        <Row>
          <LinkButton href={LISTE} variant="primary">
            {t.fertig}
          </LinkButton>
        </Row>
      </Stack>
    </Layout>
  );
};
