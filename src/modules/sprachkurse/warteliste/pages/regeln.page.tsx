import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Details,
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
} from '../../../../design/index.ts';
import type { Wartelistenregeln } from '../regeln.settings.ts';
import { wartelisteTexte } from '../texte.ts';
import { VERKEHRSMITTEL } from '../warteperson.rules.ts';
import { wort } from '../worte.texte.ts';
import { WARTELISTE } from './liste.page.tsx';

export const REGELN = `${WARTELISTE}/regeln`;

export interface Regelfassung {
  wert: Wartelistenregeln;
  gesetztVon: string;
  gesetztAt: Date;
}

/** The rules of the list, with every earlier version. */
export const RegelnPage = ({
  rahmen,
  values,
  errors,
  fassungen,
  darfAendern,
}: {
  rahmen: Rahmen;
  values: FormValues;
  errors?: FormErrors;
  fassungen: readonly Regelfassung[];
  darfAendern: boolean;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const zahl = (name: keyof Wartelistenregeln & string, label: string, hint: string, suffix: string) => (
    <NumberField
      name={name}
      label={label}
      hint={hint}
      suffix={suffix}
      required
      width="s"
      readonly={!darfAendern}
    />
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.regeln}
      intro={t.regelnIntro}
      breadcrumb={[{ text: t.warteliste, href: WARTELISTE }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Form action={REGELN} values={values} errors={errors ?? {}} guard>
          <Fieldset legend={t.fristen}>
            {zahl('angebotTage', t.regelAngebot, t.regelAngebotHinweis, t.tageWort)}
            {zahl('rueckfrageMonate', t.regelRueckfrage, t.regelRueckfrageHinweis, t.monate)}
            {zahl('antwortTage', t.regelAntwort, t.regelAntwortHinweis, t.tageWort)}
            {zahl('loeschMonate', t.regelLoeschen, t.regelLoeschenHinweis, t.monate)}
          </Fieldset>
          <Fieldset legend={t.reihenfolge} hint={t.reihenfolgeText}>
            {zahl('vorrangTage', t.regelVorrang, t.regelVorrangHinweis, t.tageWort)}
          </Fieldset>
          <Fieldset legend={t.wege} hint={t.wegeText}>
            {zahl('wegfaktorProzent', t.regelWegfaktor, t.regelWegfaktorHinweis, '%')}
            <FieldRow>
              {VERKEHRSMITTEL.map((mittel) => (
                <NumberField
                  name={`tempo-${mittel}`}
                  label={wort(sprache, 'verkehrsmittel', mittel)}
                  suffix="km/h"
                  required
                  width="s"
                  readonly={!darfAendern}
                />
              ))}
            </FieldRow>
          </Fieldset>
          {darfAendern && (
            <SubmitRow>
              <Button>{t.speichern}</Button>
            </SubmitRow>
          )}
        </Form>
        {fassungen.length > 0 && (
          <Details summary={t.fruehereFassungen}>
            <SimpleTable
              caption={t.fruehereFassungen}
              hideCaption
              rows={fassungen}
              columns={[
                {
                  key: 'wann',
                  label: t.wann,
                  header: true,
                  nowrap: true,
                  cell: ({ gesetztAt }) => formatZeitpunkt(gesetztAt, sprache),
                },
                { key: 'wer', label: t.wer, cell: ({ gesetztVon }) => gesetztVon },
                {
                  key: 'was',
                  label: t.regeln,
                  cell: ({ wert }) =>
                    t.fassung(
                      wert.angebotTage,
                      wert.rueckfrageMonate,
                      wert.antwortTage,
                      wert.loeschMonate,
                      wert.vorrangTage,
                    ),
                },
              ]}
            />
          </Details>
        )}
        <Text muted small>
          {t.regelnGelten}
        </Text>
      </Stack>
    </Layout>
  );
};
