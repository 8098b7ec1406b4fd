import { formatGeld } from '../../../../begriffe/geld.ts';
import { maskIban } from '../../../../begriffe/iban.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  type Column,
  DateField,
  Form,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../design/index.ts';
import { nameZeitraum } from '../lauf.rules.ts';
import type { Laufzeile } from '../lauf.store.ts';
import { laufTexte } from '../lauf.texte.ts';
import type { Nachweis } from '../nachweis.store.ts';
import type { AbgelehntesFormular, LaufSicht } from './lauf.page.tsx';

const nameOf = ({ nachname, vorname }: Nachweis) => `${nachname}, ${vorname}`;

/** What left the county, to whom, and what came back. */
export const Zahlungen = ({ sicht }: { sicht: LaufSicht }) => {
  const { rahmen, lauf, nachweise, darfRuecklauf, darfZahllauf } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const columns: Column<Nachweis>[] = [
    { key: 'person', label: t.person, header: true, cell: nameOf },
    {
      key: 'konto',
      label: t.konto,
      nowrap: true,
      cell: ({ zahlung }) => (zahlung ? maskIban(zahlung.iban) : ''),
    },
    {
      key: 'zustand',
      label: t.zustand,
      cell: ({ zahlung }) =>
        zahlung === null ? (
          <Badge>{t.ohneZahlung}</Badge>
        ) : zahlung.zurueckAm ? (
          <Badge tone="danger">{t.kamZurueck(formatDatum(zahlung.zurueckAm, sprache), zahlung.grund)}</Badge>
        ) : (
          <Badge tone="success">{t.angewiesen}</Badge>
        ),
    },
    {
      key: 'nachweis',
      label: t.nachweis,
      cell: (nachweis) => (
        <LinkButton
          href={`/abrechnung/${lauf.id}/nachweise/${nachweis.id}/nachweis.pdf`}
          size="small"
          icon="download"
          label={t.nachweisLabel(nameOf(nachweis))}
        >
          PDF
        </LinkButton>
      ),
    },
    {
      key: 'betrag',
      label: t.betrag,
      align: 'end',
      nowrap: true,
      cell: ({ betragCent }) => formatGeld(betragCent, sprache),
    },
    ...(darfRuecklauf
      ? [
          {
            key: 'ruecklauf',
            label: '',
            cell: (nachweis: Nachweis) =>
              nachweis.zahlung && !nachweis.zahlung.zurueckAm ? (
                <LinkButton
                  href={`/abrechnung/${lauf.id}/zahlungen/${nachweis.zahlung.id}/ruecklauf`}
                  size="small"
                  label={t.ruecklaufLabel(nameOf(nachweis))}
                >
                  {t.ruecklauf}
                </LinkButton>
              ) : (
                ''
              ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t.zahlungen} intro={t.zahlungenIntro}>
      <Stack>
        {lauf.zahllauf_id !== null && darfZahllauf && (
          <Link href={`/haushalt/zahllaeufe/${lauf.zahllauf_id}`}>{t.zahllauf}</Link>
        )}
        <SimpleTable caption={t.zahlungen} hideCaption columns={columns} rows={nachweise} />
      </Stack>
    </Section>
  );
};

/** The bank sent a payment back: when, and what it said. */
export const RuecklaufPage = ({
  rahmen,
  lauf,
  nachweis,
  abgelehnt,
}: {
  rahmen: Rahmen;
  lauf: Laufzeile;
  nachweis: Nachweis;
  abgelehnt?: AbgelehntesFormular;
}) => {
  const t = laufTexte[rahmen.sprache];
  const basis = `/abrechnung/${lauf.id}`;
  return (
    <Layout
      rahmen={rahmen}
      width="narrow"
      title={t.ruecklaufTitel}
      intro={`${nameOf(nachweis)}, ${formatGeld(nachweis.betragCent, rahmen.sprache)}`}
      failed={abgelehnt !== undefined}
      breadcrumb={[
        { text: t.titel, href: '/abrechnung' },
        { text: t.lauf(nameZeitraum(lauf, rahmen.sprache)), href: basis },
      ]}
    >
      <Form
        action={`${basis}/zahlungen/${nachweis.zahlung?.id ?? 0}/ruecklauf`}
        values={abgelehnt?.values}
        errors={abgelehnt?.errors}
      >
        <p>{t.ruecklaufIntro}</p>
        <DateField name="am" label={t.ruecklaufAm} required />
        <TextField name="grund" label={t.ruecklaufGrund} required width="l" />
        <SubmitRow>
          <Button variant="danger">{t.ruecklaufSpeichern}</Button>
          <LinkButton href={basis}>{t.lauf(nameZeitraum(lauf, rahmen.sprache))}</LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
