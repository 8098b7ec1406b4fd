import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Columns,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { ABSAGEGRUENDE } from '../../absage.rules.ts';
import { SUCHENDE_STATUS } from '../../einsatz.rules.ts';
import { wort } from '../../texte/woerter.ts';
import type { Namenseintrag, Reihe, Reihenzeile } from '../anfrage.store.ts';
import { reihenTexte } from '../reihe.texte.ts';
import { STATUS_TON } from '../status-ton.ts';
import { anfragenTexte } from '../texte.ts';

export type Reihenformular = 'absagen' | 'person';

export interface ReiheProps {
  rahmen: Rahmen;
  reihe: Reihe & { stelle: string };
  /** Where the series lives: `/reihen/7` or `/meine-anfragen/reihen/7`. */
  pfad: string;
  termine: readonly Reihenzeile[];
  /** Dates that can still be changed. */
  offene: readonly Reihenzeile[];
  personen: readonly Namenseintrag[];
  darfBearbeiten: boolean;
  /** The office looks for somebody for the whole series. */
  darfVermitteln: boolean;
  fuerStelle: boolean;
  /** The form that was refused, with its input. */
  abgelehnt?: { welches: Reihenformular; values: FormValues; errors: FormErrors };
}

const nameOf = (name: string) => name.split(', ').reverse().join(' ');

/** A series: all its dates, and acts on one or from one on; the office and the requester see the same. */
export const ReihePage = (props: ReiheProps) => {
  const { rahmen, reihe, pfad, termine, offene, personen, darfBearbeiten, fuerStelle, abgelehnt } = props;
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const r = reihenTexte[sprache];
  const wahl = offene.map((termin) => ({
    value: String(termin.id),
    label: formatTermin(termin.beginn_at, termin.ende_at, sprache),
  }));
  const formular = (welches: Reihenformular) =>
    abgelehnt?.welches === welches ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};
  const stelle = reihe.ist_sprechstunde ? `${reihe.stelle} (${t.sprechstunde})` : reihe.stelle;
  const sucht = offene.some(({ status }) => (SUCHENDE_STATUS as readonly string[]).includes(status));
  return (
    <Layout
      rahmen={rahmen}
      title={t.reiheTitel(reihe.bezeichnung)}
      intro={fuerStelle ? `${stelle}. ${r.introStelle(offene.length)}` : stelle}
      failed={abgelehnt !== undefined}
      breadcrumb={[
        fuerStelle
          ? { text: t.meineAnfragen, href: '/meine-anfragen' }
          : { text: t.einsaetze, href: '/einsaetze' },
      ]}
      actions={
        props.darfVermitteln && sucht ? (
          <LinkButton href={`${pfad}/personen`} variant="primary" icon="search">
            {r.werKann}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack gap="l">
        <SimpleTable
          caption={t.alleTermine}
          rows={termine}
          columns={[
            {
              key: 'termin',
              label: t.termin,
              header: true,
              cell: (row: Reihenzeile) => formatTermin(row.beginn_at, row.ende_at, sprache),
              href: (row) => `${fuerStelle ? '/meine-anfragen' : '/einsaetze'}/${row.id}`,
            },
            {
              key: 'status',
              label: t.status,
              cell: (row) => (
                <Badge tone={STATUS_TON[row.status]}>{wort(sprache, 'status', row.status)}</Badge>
              ),
            },
            {
              key: 'person',
              label: fuerStelle ? t.esKommt : t.sprachmittler,
              cell: (row) => (row.sprachmittler === null ? t.niemand : nameOf(row.sprachmittler)),
            },
            ...(termine.some(({ wunsch }) => wunsch !== null)
              ? [
                  {
                    key: 'wunsch',
                    label: t.wunsch,
                    cell: (row: Reihenzeile) => (row.wunsch === null ? '' : nameOf(row.wunsch)),
                  },
                ]
              : []),
          ]}
        />
        {darfBearbeiten && offene.length > 0 && (
          <Columns min="l">
            <Card title={t.abHierAendern} id="aendern-karte">
              <Text muted>{r.abHierText}</Text>
              <Form id="aendern" action={`${pfad}/bearbeiten`} method="get">
                <SelectField
                  name="ab"
                  label={t.abHier}
                  required
                  width="full"
                  placeholder={false}
                  options={wahl}
                />
                <SubmitRow>
                  <Button variant="secondary">{r.abHierOeffnen}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Card title={t.anderePerson}>
              <Text muted>{fuerStelle ? r.personStelleText : t.anderePersonText}</Text>
              <Form id="person" action={`${pfad}/person`} {...formular('person')}>
                <SelectField name="einsatzId" label={t.termin} required width="full" options={wahl} />
                <SelectField
                  name="sprachmittlerId"
                  label={t.wunsch}
                  placeholder={fuerStelle ? r.jemandAnderes : t.irgendwer}
                  width="full"
                  options={personen.map(({ id, name }) => ({ value: String(id), label: name }))}
                />
                <SubmitRow>
                  <Button variant="secondary">{t.anderePersonKnopf}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Card title={t.abHierAbsagen}>
              <Form id="absagen" action={`${pfad}/absagen`} {...formular('absagen')}>
                <SelectField name="ab" label={t.abHier} required width="full" options={wahl} />
                <SelectField
                  name="grund"
                  label={t.absageGrund}
                  required
                  width="full"
                  options={ABSAGEGRUENDE.map((grund) => ({
                    value: grund,
                    label: wort(sprache, 'absagegrund', grund),
                  }))}
                />
                <TextField name="bemerkung" label={t.absageBemerkung} />
                <SubmitRow>
                  <Button variant="danger">{t.abHierAbsagenKnopf}</Button>
                </SubmitRow>
              </Form>
            </Card>
          </Columns>
        )}
      </Stack>
    </Layout>
  );
};
