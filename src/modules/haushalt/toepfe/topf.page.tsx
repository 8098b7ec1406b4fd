import { formatGeld, type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  type Column,
  DataTable,
  defineTable,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  MoneyField,
  NumberField,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  type TableQuery,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Bezugsziel } from '../../../platform/modul.ts';
import { bezuegeTexte } from '../bezuege/bezuege.texte.ts';
import type { Topfbezug } from '../bezuege/bezug.store.ts';
import { type Jahresmittel, offenOf, verfuegbarOf } from '../mittel/mittel.rules.ts';
import type { Mittelbindung } from '../mittel/mittelbindung.store.ts';
import { haushaltTexte } from '../texte.ts';
import { ueberblickTexte } from '../ueberblick/ueberblick.texte.ts';
import type { Topf, Topfbuchung } from './topf.store.ts';

export const buchungenTabelle = defineTable({
  filters: { jahr: { kind: 'select' } },
  sortable: ['ausfuehrung_am', 'betrag_cent'],
  defaultSort: { key: 'ausfuehrung_am', direction: 'desc' },
});

export interface Planzeile extends Jahresmittel {
  istAbgeschlossen: boolean;
}

/** One pot: its plan year by year, and what one of the years is promised and paid for. */
export const TopfPage = ({
  rahmen,
  topf,
  plan,
  jahr,
  query,
  buchungen,
  total,
  bindungen,
  ausgaben,
  bezuege,
  ziele,
  darf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  topf: Topf;
  plan: readonly Planzeile[];
  jahr: number;
  query: TableQuery<typeof buchungenTabelle>;
  buchungen: readonly Topfbuchung[];
  total: number;
  /** Commitments of the year. */
  bindungen: readonly Mittelbindung[];
  /** Expenses of the year that are kept by hand: how many and how much. */
  ausgaben: { anzahl: number; summeCent: Geld };
  bezuege: readonly Topfbezug[];
  /** What the pot may be linked to. */
  ziele: readonly Bezugsziel[];
  darf: { bearbeiten: boolean; buchen: boolean };
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const path = `/haushalt/toepfe/${topf.id}`;
  const geldSpalte = (
    key: string,
    label: string,
    of: (row: Planzeile) => Geld | null,
    href: (row: Planzeile) => string | undefined = () => undefined,
  ): Column<Planzeile> => ({
    key,
    label,
    align: 'end',
    nowrap: true,
    cell: (row) => {
      const cent = of(row);
      return cent === null ? '' : formatGeld(cent, sprache);
    },
    href: (row) => (of(row) === null ? undefined : href(row)),
  });
  return (
    <Layout
      rahmen={rahmen}
      title={topf.bezeichnung}
      intro={!topf.ist_aktiv && <Badge tone="neutral">{t.nichtAktiv}</Badge>}
      breadcrumb={[{ text: t.toepfe, href: '/haushalt/toepfe' }]}
      actions={
        darf.bearbeiten && (
          <LinkButton href={`${path}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            { key: t.produkt, value: topf.produkt },
            { key: t.sachkonto, value: topf.sachkonto },
            { key: t.kostenstelle, value: topf.kostenstelle },
          ]}
        />
        {plan.length > 0 && (
          <SimpleTable
            caption={t.planJeJahr}
            rows={plan}
            columns={[
              {
                key: 'jahr',
                label: t.jahr,
                header: true,
                cell: (row) => row.jahr,
                href: (row) => `${path}?jahr=${row.jahr}`,
              },
              {
                key: 'ansatz',
                label: t.ansatz,
                align: 'end',
                cell: ({ ansatzCent }) =>
                  ansatzCent === null ? t.keinAnsatz : formatGeld(ansatzCent, sprache),
              },
              geldSpalte(
                'geaendert',
                t.geaendert,
                (row) => row.aenderungCent + row.uebertragCent || null,
                (row) => `/haushalt/aenderungen?jahr=${row.jahr}&topf=${topf.id}`,
              ),
              geldSpalte(
                'offen',
                t.gebundenOffen,
                (row) => row.offenCent || null,
                (row) => `${path}?jahr=${row.jahr}#bindungen`,
              ),
              geldSpalte('gezahlt', t.gezahlt, (row) => row.gezahltCent),
              geldSpalte('verfuegbar', t.verfuegbar, verfuegbarOf),
              { key: 'bemerkung', label: t.bemerkung, cell: (row) => row.bemerkung },
              {
                key: 'zustand',
                label: t.zustand,
                cell: (row) => row.istAbgeschlossen && <Badge tone="success">{t.abgeschlossen}</Badge>,
              },
            ]}
          />
        )}
        {darf.bearbeiten && (
          <Card title={t.ansatzFestlegen}>
            <Form action={`${path}/ansatz`} values={values} errors={errors}>
              <Text muted>{t.ansatzHinweis}</Text>
              <FieldRow>
                <NumberField name="jahr" label={t.jahr} value={String(jahr)} required />
                <MoneyField name="ansatz" label={t.ansatz} required />
              </FieldRow>
              <TextField name="bemerkung" label={t.bemerkung} maxlength={300} />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        <Bezuege rahmen={rahmen} path={path} bezuege={bezuege} ziele={ziele} darf={darf.bearbeiten} />
        <Bindungen rahmen={rahmen} jahr={jahr} bindungen={bindungen} />
        <Section
          title={t.einzelausgabenImJahr(jahr)}
          actions={
            darf.buchen && (
              <LinkButton href={`/haushalt/ausgaben/neu?topf=${topf.id}`} icon="plus">
                {t.ausgabeEintragen}
              </LinkButton>
            )
          }
        >
          {ausgaben.anzahl === 0 ? (
            <Text muted>{t.keineEinzelausgabe}</Text>
          ) : (
            <Link href={`/haushalt/ausgaben?topf=${topf.id}&jahr=${jahr}`}>
              {t.einzelausgabenSumme(ausgaben.anzahl, formatGeld(ausgaben.summeCent, sprache))}
            </Link>
          )}
        </Section>
        <Section title={t.buchungenImJahr(jahr)} id="buchungen">
          <DataTable
            caption={t.buchungenImJahr(jahr)}
            definition={buchungenTabelle}
            query={query}
            path={path}
            rows={buchungen}
            total={total}
            empty={<EmptyState title={t.keineBuchung} icon="euro" />}
            columns={[
              {
                key: 'lauf',
                label: t.zahllauf,
                header: true,
                cell: (row) => row.lauf,
                href: (row) => `/haushalt/zahllaeufe/${row.zahllauf_id}`,
              },
              {
                key: 'ausfuehrung_am',
                label: t.ausfuehrung,
                nowrap: true,
                cell: (row) => formatDatum(row.ausfuehrung_am, sprache),
              },
              { key: 'empfaenger', label: t.empfaenger, cell: (row) => row.empfaenger },
              { key: 'text', label: t.buchungstext, cell: (row) => row.text },
              {
                key: 'status',
                label: t.zustand,
                cell: (row) =>
                  row.status === 'zurueckgekommen' && <Badge tone="warning">{t.zurueckgekommen}</Badge>,
              },
              {
                key: 'betrag_cent',
                label: t.betrag,
                align: 'end',
                cell: (row) => formatGeld(row.betrag_cent, sprache),
              },
            ]}
          />
        </Section>
      </Stack>
    </Layout>
  );
};

/** What the pot is for: pages that other modules offer. */
const Bezuege = ({
  rahmen,
  path,
  bezuege,
  ziele,
  darf,
}: {
  rahmen: Rahmen;
  path: string;
  bezuege: readonly Topfbezug[];
  ziele: readonly Bezugsziel[];
  darf: boolean;
}) => {
  const t = bezuegeTexte[rahmen.sprache];
  const freie = ziele.filter(({ href }) => !bezuege.some((bezug) => bezug.href === href));
  if (bezuege.length === 0 && (!darf || ziele.length === 0)) return null;
  return (
    <Section title={t.bezuege}>
      {bezuege.length === 0 ? (
        <Text muted>{t.keine}</Text>
      ) : (
        <List
          items={bezuege.map((bezug) => (
            <Row>
              <Link href={bezug.href}>{bezug.titel}</Link>
              {darf && (
                <PostButton
                  action={`${path}/bezuege/${bezug.id}/loesen`}
                  variant="tertiary"
                  size="small"
                  label={t.loesenLabel(bezug.titel)}
                >
                  {t.loesen}
                </PostButton>
              )}
            </Row>
          ))}
        />
      )}
      {darf && freie.length > 0 && (
        <Form action={`${path}/bezuege`}>
          <SelectField
            name="ziel"
            label={t.ziel}
            options={freie.map(({ titel, href }) => ({ value: href, label: titel }))}
            required
          />
          <SubmitRow>
            <Button variant="secondary">{t.setzen}</Button>
          </SubmitRow>
        </Form>
      )}
    </Section>
  );
};

const Bindungen = ({
  rahmen,
  jahr,
  bindungen,
}: {
  rahmen: Rahmen;
  jahr: number;
  bindungen: readonly Mittelbindung[];
}) => {
  const { sprache } = rahmen;
  const t = ueberblickTexte[sprache];
  const spalte = (key: string, label: string, of: (row: Mittelbindung) => Geld): Column<Mittelbindung> => ({
    key,
    label,
    align: 'end',
    nowrap: true,
    cell: (row) => formatGeld(of(row), sprache),
    footer: formatGeld(sumGeld(bindungen.map(of)), sprache),
  });
  return (
    <Section title={t.bindungenIm(jahr)} id="bindungen">
      {bindungen.length === 0 ? (
        <Text muted>{t.keineBindungen}</Text>
      ) : (
        <SimpleTable
          caption={t.bindungenIm(jahr)}
          hideCaption
          rows={bindungen}
          columns={[
            {
              key: 'titel',
              label: t.wofuer,
              header: true,
              cell: (row) => row.titel,
              href: (row) => row.href,
              footer: t.summe,
            },
            spalte('zugesagt', t.zugesagt, (row) => row.gebundenCent),
            spalte('berechnet', t.berechnet, (row) => row.berechnetCent),
            spalte('gezahlt', t.gezahlt, (row) => row.gezahltCent),
            spalte('offen', t.offen, offenOf),
            {
              key: 'stand',
              label: t.lage,
              cell: (row) => row.istErledigt && <Badge tone="neutral">{t.erledigt}</Badge>,
            },
          ]}
        />
      )}
    </Section>
  );
};
