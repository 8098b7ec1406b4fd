import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  DateField,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  Prose,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import { berichteTexte } from '../texte.ts';
import { BESCHLUESSE } from './beschluesse.page.tsx';
import type { Auftrag, Beschluss } from './beschluss.store.ts';

const Absaetze = ({ text }: { text: string }) => (
  <Prose>
    {text.split(/\n+/).map((absatz) => (
      <p>{absatz}</p>
    ))}
  </Prose>
);

/** One resolution with what follows from it. */
export const BeschlussPage = ({
  rahmen,
  beschluss,
  auftraege,
  heute,
  darfBearbeiten,
  formular,
}: {
  rahmen: Rahmen;
  beschluss: Beschluss;
  auftraege: readonly Auftrag[];
  heute: string;
  darfBearbeiten: boolean;
  /** The refused form of the two. */
  formular?: { name: 'auftrag' | 'erledigung'; values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const path = `${BESCHLUESSE}/${beschluss.id}`;
  const tag = (datum: string) => formatDatum(datum, sprache);
  const offene = auftraege.filter(({ erledigt_am }) => erledigt_am === null);
  const kept = (name: 'auftrag' | 'erledigung') =>
    formular?.name === name ? { values: formular.values, errors: formular.errors } : {};
  return (
    <Layout
      rahmen={rahmen}
      title={beschluss.vorlage}
      intro={`${beschluss.gremium}, ${tag(beschluss.am)}: ${w.ergebnis[beschluss.ergebnis]}`}
      breadcrumb={[{ text: t.beschluesse, href: BESCHLUESSE }]}
      failed={formular !== undefined}
      actions={
        <>
          {beschluss.bericht_id !== null && (
            <LinkButton href={`/berichte/${beschluss.bericht_id}`} icon="report">
              {t.zumBericht}
            </LinkButton>
          )}
          {darfBearbeiten && (
            <LinkButton href={`${path}/bearbeiten`} icon="edit">
              {w.bearbeiten}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            {
              key: t.sitzung,
              value: beschluss.sitzung_id !== null && (
                <Link href={`/berichte/sitzungen/${beschluss.sitzung_id}`}>{tag(beschluss.am)}</Link>
              ),
            },
            { key: t.top, value: beschluss.tagesordnungspunkt },
            { key: t.vorlagennummer, value: beschluss.vorlagennummer },
            {
              key: t.vorlagenadresse,
              value: beschluss.adresse && (
                <Link href={beschluss.adresse} external>
                  {beschluss.adresse}
                </Link>
              ),
            },
          ].filter(({ value }) => value !== false)}
        />
        {beschluss.wortlaut && (
          <Section title={t.wortlaut}>
            <Absaetze text={beschluss.wortlaut} />
          </Section>
        )}
        {beschluss.auflagen && (
          <Section title={t.auflagen}>
            <Absaetze text={beschluss.auflagen} />
          </Section>
        )}
        <Section title={t.auftraege}>
          {auftraege.length === 0 ? (
            <Text muted>{t.keineAuftraege}</Text>
          ) : (
            <SimpleTable
              caption={t.auftraege}
              hideCaption
              rows={auftraege}
              columns={[
                { key: 'text', label: t.auftrag, header: true, cell: (row) => row.text },
                { key: 'zustaendig', label: t.zustaendig, cell: (row) => row.zustaendig },
                {
                  key: 'faellig',
                  label: t.faelligAm,
                  nowrap: true,
                  cell: ({ faellig_am }) => (faellig_am === null ? '' : tag(faellig_am)),
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ erledigt_am, erledigt_von, faellig_am }) => {
                    if (erledigt_am !== null)
                      return (
                        <Badge tone="success">{t.erledigtText(tag(erledigt_am), erledigt_von ?? '')}</Badge>
                      );
                    if (faellig_am !== null && faellig_am < heute)
                      return <Badge tone="danger">{t.ueberfaellig}</Badge>;
                    return <Badge tone="info">{t.offen}</Badge>;
                  },
                },
                { key: 'vermerk', label: t.vermerk, cell: (row) => row.vermerk },
              ]}
            />
          )}
        </Section>
        {darfBearbeiten && (offene.length > 0 || formular?.name === 'erledigung') && (
          <Card title={t.erledigen}>
            <Form id="erledigung" action={`${path}/auftraege/erledigen`} {...kept('erledigung')}>
              <FieldRow>
                <SelectField
                  name="auftrag_id"
                  label={t.auftrag}
                  required
                  options={offene.map(({ id, text }) => ({ value: String(id), label: text }))}
                />
                <DateField name="erledigt_am" label={t.erledigtAm} value={heute} required />
              </FieldRow>
              <TextField name="vermerk" label={t.vermerk} maxlength={500} />
              <SubmitRow>
                <Button variant="secondary">{t.erledigen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        {darfBearbeiten && (
          <Card title={t.auftragAnlegen}>
            <Form id="auftrag" action={`${path}/auftraege`} {...kept('auftrag')}>
              <TextField name="auftrag" label={t.auftrag} maxlength={500} required />
              <FieldRow>
                <TextField name="zustaendig" label={t.zustaendig} maxlength={200} />
                <DateField name="faellig_am" label={t.faelligAm} />
              </FieldRow>
              <SubmitRow>
                <Button variant="secondary">{t.auftragAnlegen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
