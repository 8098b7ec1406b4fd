import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  Text,
} from '../../../../design/index.ts';
import { STATUSTON } from '../status-ton.ts';
import { wartelisteTexte } from '../texte.ts';
import type { VermittlungMitKurs } from '../vermittlung.store.ts';
import { wartetageOf } from '../warteperson.rules.ts';
import type { listEigene, Wartezeile } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';
import { Angaben, Angebote, Kontakt, Statuswechsel } from './personenteile.page.tsx';

export const EIGENE = '/meine-warteliste';

type Eigene = Awaited<ReturnType<typeof listEigene>>[number];

/** What an authority has on the list: what it must answer first. */
export const EigeneWartelistePage = ({
  rahmen,
  personen,
  offene,
  heute,
}: {
  rahmen: Rahmen;
  personen: readonly Eigene[];
  offene: readonly VermittlungMitKurs[];
  heute: Datum;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const gefragte = personen.filter(
    ({ gefragt_at, status }) => gefragt_at !== null && status !== 'zusammengefuehrt',
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.eigene}
      intro={t.eigeneIntro}
      actions={
        <LinkButton href={`${EIGENE}/neu`} variant="primary" icon="plus">
          {t.anmelden}
        </LinkButton>
      }
    >
      <Stack gap="l">
        {offene.length > 0 && (
          <Section title={t.bitteAntworten}>
            <SimpleTable
              caption={t.bitteAntworten}
              hideCaption
              rows={offene}
              columns={[
                {
                  key: 'nummer',
                  label: t.nummer,
                  header: true,
                  cell: ({ nummer }) => nummer,
                  href: ({ warteperson_id }) => `${EIGENE}/${warteperson_id}`,
                },
                { key: 'kurs', label: t.kurs, cell: ({ titel }) => titel ?? '' },
                {
                  key: 'bis',
                  label: t.antwortBis,
                  cell: ({ gueltig_bis }) =>
                    formatZeitpunkt(new Date(gueltig_bis.getTime() - 60_000), sprache),
                },
              ]}
            />
          </Section>
        )}
        {gefragte.length > 0 && (
          <Section title={t.wartenNoch} intro={t.wartenNochText}>
            <Stack gap="s">
              {gefragte.map(({ id, nummer, zeichen }) => (
                <Card title={[nummer, zeichen].filter(Boolean).join(', ')} level={3}>
                  <PostButton
                    action={`${EIGENE}/${id}/bestaetigen`}
                    icon="check"
                    label={t.wartetNochVon(nummer)}
                  >
                    {t.wartetNoch}
                  </PostButton>
                  <LinkButton href={`${EIGENE}/${id}`} variant="tertiary">
                    {t.ansehen(nummer)}
                  </LinkButton>
                </Card>
              ))}
            </Stack>
          </Section>
        )}
        {personen.length === 0 ? (
          <EmptyState title={t.eigeneLeer} icon="user">
            {t.eigeneLeerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.eigene}
            rows={personen}
            columns={[
              {
                key: 'nummer',
                label: t.nummer,
                header: true,
                nowrap: true,
                cell: ({ nummer }) => nummer,
                href: ({ id }) => `${EIGENE}/${id}`,
              },
              { key: 'zeichen', label: t.zeichen, cell: ({ zeichen }) => zeichen },
              { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
              { key: 'ort', label: t.wohnort, cell: ({ ort }) => ort },
              {
                key: 'seit',
                label: t.wartetSeit,
                nowrap: true,
                cell: ({ wartet_seit }) =>
                  `${formatDatum(wartet_seit, sprache)} (${t.tage(wartetageOf(wartet_seit, heute))})`,
              },
              {
                key: 'stand',
                label: t.stand,
                cell: ({ stand }) => <Badge tone={STATUSTON[stand]}>{wort(sprache, 'status', stand)}</Badge>,
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

/** One person as their authority sees and answers for them. */
export const EigenePersonPage = ({
  rahmen,
  person,
  vermittlungen,
  heute,
  values,
  errors,
}: {
  rahmen: Rahmen;
  person: Wartezeile;
  vermittlungen: readonly VermittlungMitKurs[];
  heute: Datum;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  const pfad = `${EIGENE}/${person.id}`;
  const istOffen = person.status !== 'zusammengefuehrt';
  return (
    <Layout
      rahmen={rahmen}
      title={[person.nummer, person.zeichen].filter(Boolean).join(', ')}
      breadcrumb={[{ text: t.eigene, href: EIGENE }]}
      failed={errors !== undefined}
      actions={
        istOffen && (
          <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {errors?.[''] && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        {!istOffen && <Text>{t.zusammengefuehrtStelle}</Text>}
        {vermittlungen.length > 0 && (
          <Section title={t.angebotePlaetze}>
            <Angebote rahmen={rahmen} vermittlungen={vermittlungen} pfad={pfad} />
          </Section>
        )}
        <Card title={t.angaben}>
          <Angaben rahmen={rahmen} person={person} heute={heute} />
        </Card>
        <Card title={t.kontakt}>
          <Kontakt rahmen={rahmen} person={person} pfad={pfad} />
        </Card>
        {istOffen && (
          <Statuswechsel rahmen={rahmen} person={person} pfad={pfad} values={values} errors={errors} />
        )}
      </Stack>
    </Layout>
  );
};
