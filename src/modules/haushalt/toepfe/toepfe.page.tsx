import { formatGeld, sumGeld } from '../../../begriffe/geld.ts';
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
  LinkButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  TextField,
} from '../../../design/index.ts';
import { Jahrwahl } from '../jahrwahl.page.tsx';
import { verfuegbarOf } from '../mittel/mittel.rules.ts';
import { haushaltTexte } from '../texte.ts';
import { sumTopfsummen } from './topf.rules.ts';
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
  const isOverdrawn = (stand: Topfstand) => (verfuegbarOf(stand) ?? 0) < 0;
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
          <Jahrwahl
            rahmen={rahmen}
            jahr={jahr}
            jahre={jahre}
            href={(one) => `/haushalt/toepfe?jahr=${one}`}
          />
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
                key: 'mittel',
                label: t.mittel,
                align: 'end',
                nowrap: true,
                cell: ({ mittelCent }) =>
                  mittelCent === null ? t.keinAnsatz : formatGeld(mittelCent, sprache),
                footer: formatGeld(summe.mittelCent, sprache),
              },
              {
                key: 'gezahlt',
                label: t.gezahlt,
                align: 'end',
                cell: ({ gezahltCent }) => formatGeld(gezahltCent, sprache),
                footer: formatGeld(summe.gezahltCent, sprache),
              },
              {
                key: 'verfuegbar',
                label: t.verfuegbar,
                align: 'end',
                nowrap: true,
                cell: (stand) => {
                  const cent = verfuegbarOf(stand);
                  return cent === null ? '' : formatGeld(cent, sprache);
                },
                footer: formatGeld(sumGeld(staende.map((stand) => verfuegbarOf(stand) ?? 0)), sprache),
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
