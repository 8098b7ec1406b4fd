import { formatGeld } from '../../../begriffe/geld.ts';
import {
  Badge,
  Button,
  Checkbox,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import { restOf, sumTopfsummen } from './topf.rules.ts';
import type { Topfstand } from './topf.store.ts';

/** The pots with what a year planned, paid and left. */
export const ToepfePage = ({
  rahmen,
  jahr,
  jahre,
  staende,
  istAbgeschlossen,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  jahr: number;
  /** Years to choose from. */
  jahre: readonly number[];
  staende: readonly Topfstand[];
  istAbgeschlossen: boolean;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const summe = sumTopfsummen(staende);
  const rest = restOf(summe) ?? 0;
  const isOverdrawn = (stand: Topfstand) => (restOf(stand) ?? 0) < 0;
  const hasZustand = staende.some((stand) => isOverdrawn(stand) || stand.topf?.ist_aktiv === false);
  const zustand: Column<Topfstand> = {
    key: 'zustand',
    label: t.zustand,
    cell: (stand) => {
      if (isOverdrawn(stand)) return <Badge tone="danger">{t.ueberzogen}</Badge>;
      return stand.topf && !stand.topf.ist_aktiv && <Badge tone="neutral">{t.nichtAktiv}</Badge>;
    },
  };
  return (
    <Layout
      rahmen={rahmen}
      title={`${t.toepfe} ${jahr}`}
      intro={t.toepfeEinleitung}
      actions={
        darfBearbeiten && (
          <LinkButton href="/haushalt/toepfe/neu" variant="primary" icon="plus">
            {t.topfNeu}
          </LinkButton>
        )
      }
    >
      <Stack>
        <Row>
          <Text as="span" muted>
            {t.jahr}:
          </Text>
          {jahre.map((one) =>
            one === jahr ? (
              <Text as="span" strong>
                {one}
              </Text>
            ) : (
              <Link href={`/haushalt/toepfe?jahr=${one}`}>{one}</Link>
            ),
          )}
          {istAbgeschlossen && <Badge tone="success">{t.abgeschlossen}</Badge>}
        </Row>
        {staende.length === 0 ? (
          <EmptyState title={t.toepfeLeer} icon="euro">
            {t.toepfeLeerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={`${t.toepfe} ${jahr}`}
            hideCaption
            rows={staende}
            columns={[
              {
                key: 'bezeichnung',
                label: t.bezeichnung,
                header: true,
                cell: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf,
                href: ({ topf }) => (topf ? `/haushalt/toepfe/${topf.id}?jahr=${jahr}` : undefined),
                footer: t.summe,
              },
              { key: 'produkt', label: t.produkt, cell: ({ topf }) => topf?.produkt },
              { key: 'sachkonto', label: t.sachkonto, cell: ({ topf }) => topf?.sachkonto },
              { key: 'kostenstelle', label: t.kostenstelle, cell: ({ topf }) => topf?.kostenstelle },
              {
                key: 'ansatz',
                label: t.ansatz,
                align: 'end',
                cell: ({ ansatzCent }) =>
                  ansatzCent === null ? t.keinAnsatz : formatGeld(ansatzCent, sprache),
                footer: formatGeld(summe.ansatzCent, sprache),
              },
              {
                key: 'gezahlt',
                label: t.gezahlt,
                align: 'end',
                cell: ({ gezahltCent }) => formatGeld(gezahltCent, sprache),
                footer: formatGeld(summe.gezahltCent, sprache),
              },
              {
                key: 'rest',
                label: t.rest,
                align: 'end',
                cell: (stand) => {
                  const cent = restOf(stand);
                  return cent === null ? '' : formatGeld(cent, sprache);
                },
                footer: formatGeld(rest, sprache),
              },
              ...(hasZustand ? [zustand] : []),
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

/** A new pot, or changes to one. */
export const TopfFormularPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = haushaltTexte[rahmen.sprache];
  const back = id === null ? '/haushalt/toepfe' : `/haushalt/toepfe/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.topfNeu : t.bearbeiten}
      breadcrumb={[{ text: t.toepfe, href: '/haushalt/toepfe' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? '/haushalt/toepfe/neu' : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="bezeichnung" label={t.bezeichnung} maxlength={100} required />
        <TextField name="produkt" label={t.produkt} maxlength={40} width="m" />
        <TextField name="sachkonto" label={t.sachkonto} maxlength={40} width="m" />
        <TextField name="kostenstelle" label={t.kostenstelle} maxlength={40} width="m" />
        <Checkbox name="ist_aktiv" label={t.aktiv} hint={t.aktivHinweis} />
        <SubmitRow>
          <Button>{id === null ? t.topfAnlegen : t.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
