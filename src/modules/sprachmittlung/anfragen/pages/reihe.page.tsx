import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatTermin, formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  Columns,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TimeField,
} from '../../../../design/index.ts';
import { ABSAGEGRUENDE } from '../../absage.rules.ts';
import { wort } from '../../texte/woerter.ts';
import type { Namenseintrag, Reihe, Reihenzeile } from '../anfrage.store.ts';
import { STATUS_TON } from '../status-ton.ts';
import { anfragenTexte } from '../texte.ts';

export interface ReiheProps {
  rahmen: Rahmen;
  reihe: Reihe & { stelle: string };
  termine: readonly Reihenzeile[];
  personen: readonly Namenseintrag[];
  jetzt: Date;
  darfBearbeiten: boolean;
  /** The form that was refused, with its input. */
  abgelehnt?: { welches: 'aendern' | 'absagen' | 'person'; values: FormValues; errors: FormErrors };
}

/** A series: all its dates, and acts on one or from one on. */
export const ReihePage = ({
  rahmen,
  reihe,
  termine,
  personen,
  jetzt,
  darfBearbeiten,
  abgelehnt,
}: ReiheProps) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const offene = termine.filter(
    (termin) => termin.beginn_at > jetzt && ['angefragt', 'angeboten', 'vermittelt'].includes(termin.status),
  );
  const wahl = offene.map((termin) => ({
    value: String(termin.id),
    label: formatTermin(termin.beginn_at, termin.ende_at, sprache),
  }));
  const formular = (welches: NonNullable<ReiheProps['abgelehnt']>['welches']) =>
    abgelehnt?.welches === welches ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};
  const pfad = `/reihen/${reihe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.reiheTitel(reihe.bezeichnung)}
      intro={reihe.ist_sprechstunde ? `${reihe.stelle} (${t.sprechstunde})` : reihe.stelle}
      failed={abgelehnt !== undefined}
      breadcrumb={[{ text: t.einsaetze, href: '/einsaetze' }]}
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
              href: (row) => `/einsaetze/${row.id}`,
            },
            { key: 'person', label: t.sprachmittler, cell: (row) => row.sprachmittler ?? t.niemand },
            { key: 'wunsch', label: t.wunsch, cell: (row) => row.wunsch ?? '' },
            {
              key: 'status',
              label: t.status,
              cell: (row) => (
                <Badge tone={STATUS_TON[row.status]}>{wort(sprache, 'status', row.status)}</Badge>
              ),
            },
          ]}
        />
        {darfBearbeiten && offene.length > 0 && (
          <Columns min="l">
            <Card title={t.abHierAendern} level={3} id="aendern-karte">
              <Text muted>{t.abHierAendernText}</Text>
              <Form id="aendern" action={`${pfad}/aendern`} {...formular('aendern')}>
                <SelectField name="ab" label={t.abHier} required width="full" options={wahl} />
                <FieldRow>
                  <TimeField name="von" label={t.beginn} />
                  <TimeField name="bis" label={t.ende} />
                </FieldRow>
                <SelectField
                  name="wochentag"
                  label={t.andererWochentag}
                  options={WOCHENTAGE.map((tag) => ({
                    value: String(tag),
                    label: formatWochentag(tag, sprache),
                  }))}
                />
                {formular('aendern').errors?.wochentag && (
                  <Checkbox name="bestaetigteRueckfragen" value="anfrage.feiertag" label={t.feiertagStimmt} />
                )}
                <SubmitRow>
                  <Button>{t.abHierAendernKnopf}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Card title={t.anderePerson} level={3}>
              <Text muted>{t.anderePersonText}</Text>
              <Form id="person" action={`${pfad}/person`} {...formular('person')}>
                <SelectField name="einsatzId" label={t.termin} required width="full" options={wahl} />
                <SelectField
                  name="sprachmittlerId"
                  label={t.wunsch}
                  placeholder={t.irgendwer}
                  width="full"
                  options={personen.map(({ id, name }) => ({ value: String(id), label: name }))}
                />
                <SubmitRow>
                  <Button variant="secondary">{t.anderePersonKnopf}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Card title={t.abHierAbsagen} level={3}>
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
