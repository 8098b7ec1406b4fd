import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TimeField,
} from '../../../design/index.ts';
import type { EinstellungVerlauf } from '../../../platform/settings.ts';
import type { Nachlaufregeln } from '../absage.rules.ts';
import type { Wellenplan } from '../angebotswellen.rules.ts';
import { type Gewichte, KRITERIEN } from '../kriterien.rules.ts';
import { wort } from '../texte/woerter.ts';
import { seitenTexte } from './seiten.texte.ts';

/** Weights of the ranking and the plan of the waves, with their history. */
export const EinstellungenPage = ({
  rahmen,
  gewichte,
  verlauf,
  plan,
  nachlauf,
  fehler,
  werte,
  welche,
}: {
  rahmen: Rahmen;
  gewichte: Gewichte;
  verlauf: readonly EinstellungVerlauf<Gewichte>[];
  plan: Wellenplan;
  nachlauf: Nachlaufregeln;
  fehler?: FormErrors;
  werte?: FormValues;
  /** Which of the forms was refused. */
  welche?: 'gewichte' | 'wellen' | 'nachlauf';
}) => {
  const t = seitenTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.einstellungen} intro={t.einstellungenText} failed={fehler !== undefined}>
      <Stack gap="l">
        <Card title={t.gewichte}>
          <Form
            action="/vermittlung/einstellungen/gewichte"
            values={welche === 'gewichte' ? werte : undefined}
            errors={welche === 'gewichte' ? fehler : undefined}
            id="gewichte"
          >
            <FieldRow>
              {KRITERIEN.map((kriterium) => (
                <NumberField
                  name={kriterium}
                  label={wort(rahmen.sprache, 'kriterium', kriterium)}
                  value={String(gewichte[kriterium])}
                  width="xs"
                  required
                />
              ))}
            </FieldRow>
            <SubmitRow>
              <Button>{t.speichern}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Card title={t.wellen}>
          <Form
            action="/vermittlung/einstellungen/wellen"
            values={welche === 'wellen' ? werte : undefined}
            errors={welche === 'wellen' ? fehler : undefined}
            id="wellen"
          >
            <Text muted>{t.wellenText}</Text>
            {plan.stufen.map((stufe, nummer) => (
              <Fieldset legend={t.stufe(stufe.bisStunden)}>
                <FieldRow>
                  <NumberField
                    name={`bisStunden-${nummer}`}
                    label={t.bisStunden}
                    value={String(stufe.bisStunden)}
                    width="xs"
                    required
                  />
                  <NumberField
                    name={`personen-${nummer}`}
                    label={t.personen}
                    value={String(stufe.personen)}
                    width="xs"
                    required
                  />
                  <NumberField
                    name={`minuten-${nummer}`}
                    label={t.minuten}
                    value={String(stufe.minutenBisNaechste)}
                    width="xs"
                    required
                  />
                </FieldRow>
              </Fieldset>
            ))}
            <FieldRow>
              <TimeField name="ruheVon" label={t.ruheVon} value={plan.ruhe.von} required />
              <TimeField name="ruheBis" label={t.ruheBis} value={plan.ruhe.bis} required />
            </FieldRow>
            <SubmitRow>
              <Button>{t.speichern}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Card title={t.nachlauf}>
          <Form
            action="/vermittlung/einstellungen/nachlauf"
            values={welche === 'nachlauf' ? werte : undefined}
            errors={welche === 'nachlauf' ? fehler : undefined}
            id="nachlauf"
          >
            <Text muted>{t.nachlaufText}</Text>
            <NumberField
              name="stunden"
              label={t.nachlaufStunden}
              value={String(nachlauf.stunden)}
              width="xs"
              required
            />
            <SubmitRow>
              <Button>{t.speichern}</Button>
            </SubmitRow>
          </Form>
        </Card>
        {verlauf.length > 0 && (
          <SimpleTable
            caption={t.verlaufEinstellungen}
            columns={[
              {
                key: 'wann',
                label: t.wann,
                nowrap: true,
                header: true,
                cell: (v: EinstellungVerlauf<Gewichte>) => formatZeitpunkt(v.gesetztAt, rahmen.sprache),
              },
              { key: 'von', label: t.geaendertVon, cell: (v: EinstellungVerlauf<Gewichte>) => v.gesetztVon },
              {
                key: 'wert',
                label: t.wert,
                cell: (v: EinstellungVerlauf<Gewichte>) =>
                  KRITERIEN.map((k) => `${wort(rahmen.sprache, 'kriterium', k)} ${v.wert[k]}`).join(', '),
              },
            ]}
            rows={verlauf}
          />
        )}
      </Stack>
    </Layout>
  );
};
