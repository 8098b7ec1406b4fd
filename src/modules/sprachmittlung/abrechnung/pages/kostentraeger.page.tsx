import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  EmailField,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Option,
  PostButton,
  RadioGroup,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import { ZAHLER } from '../../stellen/stelle.rules.ts';
import type { Kostentraeger, Kostentraegerzeile } from '../kostentraeger.store.ts';
import { texte } from '../kostentraeger.texte.ts';

export const PFAD = '/abrechnung/kostentraeger';

interface Topfwahl {
  id: number;
  bezeichnung: string;
}

export const topfOptions = (toepfe: readonly Topfwahl[]): Option[] =>
  toepfe.map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung }));

/** Who pays besides the county and the requesters, and the usual pot. */
export const KostentraegerPage = ({
  rahmen,
  rows,
  toepfe,
  standardtopf,
  darfBearbeiten,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  rows: readonly Kostentraegerzeile[];
  toepfe: readonly Topfwahl[];
  standardtopf: number | null;
  darfBearbeiten: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  const topfName = toepfe.find((topf) => topf.id === standardtopf)?.bezeichnung;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      failed={Object.keys(errors).length > 0}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${PFAD}/neu`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {rows.length === 0 ? (
          <EmptyState title={t.leer} icon="euro">
            {t.leerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.titel}
            hideCaption
            rows={rows}
            columns={[
              {
                key: 'bezeichnung',
                label: t.bezeichnung,
                header: true,
                cell: (row) => row.bezeichnung,
                href: (row) => (darfBearbeiten ? `${PFAD}/${row.id}` : undefined),
              },
              { key: 'frage', label: t.frage, cell: (row) => row.frage || '–' },
              { key: 'topf', label: t.topf, cell: (row) => row.topf ?? t.keinTopf },
              { key: 'stellen', label: t.stellen, align: 'end', cell: (row) => row.stellen },
              { key: 'einsaetze', label: t.einsaetze, align: 'end', cell: (row) => row.einsaetze },
              {
                key: 'status',
                label: t.status,
                cell: (row) => (
                  <Badge tone={row.ist_aktiv ? 'success' : 'neutral'}>
                    {row.ist_aktiv ? t.aktiv : t.inaktiv}
                  </Badge>
                ),
              },
            ]}
          />
        )}
        <Card title={t.standard}>
          {darfBearbeiten ? (
            <Form
              action={`${PFAD}/standardtopf`}
              values={values ?? { topfId: standardtopf === null ? '' : String(standardtopf) }}
              errors={errors}
            >
              <SelectField
                name="topfId"
                label={t.standard}
                hint={t.standardHinweis}
                placeholder={t.standardKeiner}
                options={topfOptions(toepfe)}
              />
              <SubmitRow>
                <Button variant="secondary">{t.speichern}</Button>
              </SubmitRow>
            </Form>
          ) : (
            <Text>{topfName ?? t.standardKeiner}</Text>
          )}
        </Card>
      </Stack>
    </Layout>
  );
};

export const KostentraegerFormularPage = ({
  rahmen,
  kostentraeger,
  toepfe,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  kostentraeger: Kostentraeger | null;
  toepfe: readonly Topfwahl[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  const pfad = kostentraeger ? `${PFAD}/${kostentraeger.id}` : `${PFAD}/neu`;
  return (
    <Layout
      rahmen={rahmen}
      title={kostentraeger ? t.bearbeiten : t.neu}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: t.titel, href: PFAD }]}
      width="narrow"
      actions={
        kostentraeger && (
          <PostButton
            action={`${pfad}/${kostentraeger.ist_aktiv ? 'stilllegen' : 'aktivieren'}`}
            values={{ version: kostentraeger.version }}
          >
            {kostentraeger.ist_aktiv ? t.stilllegen : t.aktivieren}
          </PostButton>
        )
      }
    >
      <Form action={pfad} values={values} errors={errors} guard>
        <HiddenField name="version" value={String(kostentraeger?.version ?? '')} />
        <TextField name="bezeichnung" label={t.bezeichnung} required width="full" />
        <TextArea name="anschrift" label={t.anschrift} rows={3} maxlength={500} />
        <EmailField name="email" label={t.email} autocomplete="off" />
        <TextField
          name="frage"
          label={t.frage}
          hint={`${t.frageHinweis} ${t.frageBeispiel}`}
          width="full"
          maxlength={300}
        />
        <SelectField name="topf_id" label={t.topf} placeholder={t.keinTopf} options={topfOptions(toepfe)} />
        <SubmitRow>
          <Button>{kostentraeger ? t.speichern : t.anlegen}</Button>
          <LinkButton href={PFAD} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Who pays for one appointment, and from which pot. */
export const EinsatzkostenPage = ({
  rahmen,
  einsatz,
  kostentraeger,
  toepfe,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  kostentraeger: readonly Pick<Kostentraeger, 'id' | 'bezeichnung'>[];
  toepfe: readonly Topfwahl[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const zurueck = `/einsaetze/${einsatz.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.kostenTitel}
      intro={`${einsatz.stelle}, ${formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)}. ${t.kostenText}`}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: t.zumEinsatz, href: zurueck }]}
      width="narrow"
    >
      <Form action={`${zurueck}/kosten`} values={values} errors={errors} guard>
        <RadioGroup
          name="zahler"
          label={t.zahler}
          required
          choices={ZAHLER.map((zahler) => ({ value: zahler, label: t.zahlerArten[zahler] }))}
        />
        <SelectField
          name="kostentraegerId"
          label={t.welcher}
          hint={t.welcherHinweis}
          placeholder={t.wahl}
          options={kostentraeger.map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung }))}
        />
        <SelectField
          name="topfId"
          label={t.topf}
          hint={t.topfHinweis}
          placeholder={t.keinTopf}
          options={topfOptions(toepfe)}
        />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={zurueck} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
