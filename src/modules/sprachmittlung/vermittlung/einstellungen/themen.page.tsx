import {
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  ConfirmDialog,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import type { Themenregel } from '../../anfrage.rules.ts';
import { wort } from '../../texte/woerter.ts';
import { Fassungen, PFAD, RegelnSeite } from './einstellungen.page.tsx';
import { type Fassung, nachweisWort } from './fassungen.ts';
import { texte } from './texte.ts';

export const THEMA_PFAD = `${PFAD}/thema`;
const themaHref = (thema: string) => `${THEMA_PFAD}?${new URLSearchParams({ name: thema })}`;

export const ThemenPage = ({
  rahmen,
  themen,
  fassungen,
}: {
  rahmen: Rahmen;
  themen: readonly Themenregel[];
  fassungen: readonly Fassung[];
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <RegelnSeite rahmen={rahmen} seite="themen" failed={false}>
      <Card title={t.themenTitel}>
        <Stack gap="m">
          <Text muted>{t.themenText}</Text>
          <SimpleTable
            caption={t.themenTitel}
            hideCaption
            rows={themen}
            columns={[
              {
                key: 'thema',
                label: t.thema,
                header: true,
                cell: (row) => wort(sprache, 'thema', row.thema),
                href: (row) => themaHref(row.thema),
              },
              {
                key: 'laien',
                label: t.laien,
                cell: (row) => (row.istAusgeschlossen ? t.ausgeschlossen : t.laienErlaubt),
              },
              {
                key: 'nachweise',
                label: t.nachweise,
                cell: (row) =>
                  row.nachweise.map((nachweis) => nachweisWort(nachweis, sprache)).join(', ') || t.keine,
              },
              {
                key: 'begruendung',
                label: t.begruendung,
                cell: (row) => (row.brauchtBegruendung ? t.begruendungNoetig : '–'),
              },
              {
                key: 'zustimmung',
                label: t.zustimmung,
                cell: (row) =>
                  row.hoechstens ? t.abAnzahl(row.hoechstens.anzahl, row.hoechstens.monate) : t.nie,
              },
            ]}
          />
          <LinkButton href={THEMA_PFAD} icon="plus">
            {t.neuesThema}
          </LinkButton>
          <Fassungen sprache={sprache} fassungen={fassungen} />
        </Stack>
      </Card>
    </RegelnSeite>
  );
};

/** What one topic asks for; null for a new one. */
export const ThemaPage = ({
  rahmen,
  regel,
  nachweise,
  refused,
}: {
  rahmen: Rahmen;
  regel: Themenregel | null;
  /** Credentials to choose from. */
  nachweise: readonly string[];
  refused?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const name = regel ? wort(sprache, 'thema', regel.thema) : '';
  return (
    <Layout
      rahmen={rahmen}
      title={regel ? t.themaAendern(name) : t.neuesThema}
      breadcrumb={[
        { text: t.titel, href: PFAD },
        { text: t.seiten.themen, href: `${PFAD}/themen` },
      ]}
      width="narrow"
      failed={refused !== undefined}
    >
      <Stack gap="l">
        <Form action={THEMA_PFAD} marks="required" {...(refused ?? {})}>
          {regel ? (
            <HiddenField name="bisher" value={regel.thema} />
          ) : (
            <TextField name="thema" label={t.thema} hint={t.themaHinweis} maxlength={60} required />
          )}
          <Checkbox name="istAusgeschlossen" label={t.istAusgeschlossen} checked={regel?.istAusgeschlossen} />
          <CheckboxGroup
            name="nachweise"
            label={t.nachweise}
            hint={t.nachweiseHinweis}
            values={regel?.nachweise ?? ['verschwiegenheit']}
            choices={nachweise.map((value) => ({ value, label: nachweisWort(value, sprache) }))}
          />
          <Checkbox
            name="brauchtBegruendung"
            label={t.brauchtBegruendung}
            checked={regel?.brauchtBegruendung}
          />
          <Fieldset legend={t.zustimmungTitel} hint={t.zustimmungHinweis}>
            <FieldRow>
              <NumberField
                name="anzahl"
                label={t.anzahl}
                value={String(regel?.hoechstens?.anzahl ?? '')}
                width="xs"
              />
              <NumberField
                name="monate"
                label={t.monate}
                value={String(regel?.hoechstens?.monate ?? '')}
                width="xs"
              />
            </FieldRow>
          </Fieldset>
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
        {regel && (
          <ConfirmDialog
            trigger={t.entfernen}
            title={t.themaAendern(name)}
            action={`${THEMA_PFAD}/entfernen`}
            values={{ name: regel.thema }}
            confirm={t.entfernen}
          >
            {t.entfernenFrage}
          </ConfirmDialog>
        )}
      </Stack>
    </Layout>
  );
};
