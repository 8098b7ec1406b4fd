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
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import type { Sitzung } from '../sitzungen/sitzung.store.ts';
import { SITZUNGEN, Sitzungstabelle } from '../sitzungen/sitzungstabelle.page.tsx';
import { berichteTexte } from '../texte.ts';
import { GREMIEN } from './gremien.page.tsx';
import { gremienTexte } from './gremien.texte.ts';
import { GAST_UEBERGAENGE, type Gaststatus } from './gremium.rules.ts';
import type { Gast, Gremium } from './gremium.store.ts';

const TON: Record<Gaststatus, Ton> = {
  beantragt: 'info',
  zugelassen: 'success',
  abgelehnt: 'danger',
  beendet: 'neutral',
};

/** One body: its meetings, and who asked to be heard. */
export const GremiumPage = ({
  rahmen,
  gremium,
  sitzungen,
  gaeste,
  heute,
  darfBearbeiten,
  formular,
}: {
  rahmen: Rahmen;
  gremium: Gremium;
  /** The latest first. */
  sitzungen: readonly Sitzung[];
  gaeste: readonly Gast[];
  heute: string;
  darfBearbeiten: boolean;
  /** The refused form of the two. */
  formular?: { name: 'gast' | 'entscheidung'; values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const path = `${GREMIEN}/${gremium.id}`;
  const offene = gaeste.filter(({ status }) => GAST_UEBERGAENGE[status].length > 0);
  const kept = (name: 'gast' | 'entscheidung') =>
    formular?.name === name ? { values: formular.values, errors: formular.errors } : {};
  return (
    <Layout
      rahmen={rahmen}
      title={gremium.name}
      intro={
        <>
          {w.gremienart[gremium.art]} {!gremium.ist_aktiv && <Badge>{t.nichtAktiv}</Badge>}
        </>
      }
      breadcrumb={[{ text: t.gremien, href: GREMIEN }]}
      failed={formular !== undefined}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`${SITZUNGEN}/neu?gremium=${gremium.id}`} variant="primary" icon="plus">
              {t.neueSitzung}
            </LinkButton>
            <LinkButton href={`${path}/bearbeiten`} icon="edit">
              {w.bearbeiten}
            </LinkButton>
          </>
        )
      }
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            {
              key: t.abstand,
              value: gremium.abstand_monate === null ? '' : t.abstandText(gremium.abstand_monate),
            },
            {
              key: t.adresse,
              value: gremium.adresse && (
                <Link href={gremium.adresse} external>
                  {gremium.adresse}
                </Link>
              ),
            },
          ]}
        />
        <Section title={t.sitzungen}>
          {sitzungen.length === 0 ? (
            <Text muted>{t.keineVergangenen}</Text>
          ) : (
            <Sitzungstabelle caption={t.sitzungen} sitzungen={sitzungen} sprache={sprache} ohneGremium />
          )}
        </Section>
        <Section title={t.gaeste}>
          {gaeste.length === 0 ? (
            <Text muted>{t.keineGaeste}</Text>
          ) : (
            <SimpleTable
              caption={t.gaeste}
              hideCaption
              rows={gaeste}
              columns={[
                { key: 'organisation', label: t.organisation, header: true, cell: (row) => row.organisation },
                { key: 'person', label: t.person, cell: (row) => row.person },
                { key: 'anliegen', label: t.anliegen, cell: (row) => row.anliegen },
                {
                  key: 'beantragt',
                  label: t.beantragtAm,
                  nowrap: true,
                  cell: (row) => formatDatum(row.beantragt_am, sprache),
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ status }) => <Badge tone={TON[status]}>{w.gaststatus[status]}</Badge>,
                },
                { key: 'begruendung', label: t.begruendung, cell: (row) => row.begruendung },
              ]}
            />
          )}
        </Section>
        {darfBearbeiten && (offene.length > 0 || formular?.name === 'entscheidung') && (
          <Card title={t.gastEntscheiden}>
            <Form id="entscheidung" action={`${path}/gaeste/entscheiden`} {...kept('entscheidung')}>
              <FieldRow>
                <SelectField
                  name="gast"
                  label={t.antragVon}
                  required
                  options={offene.map((gast) => ({ value: `${gast.id}`, label: gast.organisation }))}
                />
                <SelectField
                  name="status"
                  label={t.entscheidung}
                  required
                  options={(['zugelassen', 'abgelehnt', 'beendet', 'beantragt'] as const).map((value) => ({
                    value,
                    label: w.gaststatus[value],
                  }))}
                />
                <DateField name="am" label={t.entschiedenAm} value={heute} required />
              </FieldRow>
              <TextField name="begruendung" label={t.begruendung} maxlength={500} />
              <SubmitRow>
                <Button variant="secondary">{t.gastEntscheiden}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        {darfBearbeiten && (
          <Card title={t.gastVormerken}>
            <Form id="gast" action={`${path}/gaeste`} {...kept('gast')}>
              <FieldRow>
                <TextField name="organisation" label={t.organisation} maxlength={200} required />
                <TextField name="person" label={t.person} maxlength={200} />
                <DateField name="beantragt_am" label={t.beantragtAm} value={heute} required />
              </FieldRow>
              <TextField name="anliegen" label={t.anliegen} maxlength={500} />
              <SubmitRow>
                <Button variant="secondary">{t.gastVormerken}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
