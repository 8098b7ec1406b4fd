import type { Child } from 'hono/jsx';
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Checkbox,
  Details,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  List,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Tabs,
  Text,
  TextField,
  TimeField,
} from '../../../../design/index.ts';
import { type Fassung, labelOf, textOf } from './fassungen.ts';
import { type Feld, formatFeld } from './felder.rules.ts';
import type { Feldwerte, Regelwerk } from './regelwerke.ts';
import { SEITEN, type Seite, texte } from './texte.ts';

export const PFAD = '/vermittlung/einstellungen';

/** Frame of all pages of the rules, one tab for each. */
export const RegelnSeite = ({
  rahmen,
  seite,
  failed,
  children,
}: {
  rahmen: Rahmen;
  seite: Seite;
  failed: boolean;
  children: Child;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung} failed={failed}>
      <Stack gap="l">
        <Tabs
          label={t.tabs}
          tabs={SEITEN.map((one) => ({
            text: t.seiten[one],
            href: one === 'vorschlaege' ? PFAD : `${PFAD}/${one}`,
            current: one === seite,
          }))}
        />
        {children}
      </Stack>
    </Layout>
  );
};

/** A setting as it stands now, with what was typed when that was refused. */
export interface Werksicht {
  regelwerk: Regelwerk;
  werte: Feldwerte;
  fassungen: readonly Fassung[];
  refused?: { values: FormValues; errors: FormErrors };
}

export const EinstellungenPage = ({
  rahmen,
  seite,
  werke,
}: {
  rahmen: Rahmen;
  seite: Seite;
  werke: readonly Werksicht[];
}) => (
  <RegelnSeite rahmen={rahmen} seite={seite} failed={werke.some(({ refused }) => refused !== undefined)}>
    {werke.map((werk) => (
      <Werk sprache={rahmen.sprache} {...werk} />
    ))}
  </RegelnSeite>
);

const Werk = ({ sprache, regelwerk, werte, fassungen, refused }: Werksicht & { sprache: Anzeigesprache }) => {
  const t = texte[sprache];
  const { name } = regelwerk;
  return (
    <Card title={t.werke[name].titel}>
      <Stack gap="m">
        <Form action={`${PFAD}/${name}`} id={name} marks="required" {...(refused ?? {})}>
          <Text muted>{t.werke[name].text}</Text>
          <Felder sprache={sprache} regelwerk={regelwerk} werte={werte} />
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
        <Fassungen sprache={sprache} fassungen={fassungen} />
      </Stack>
    </Card>
  );
};

const ROW = /-(\d+)$/;

/** Weights beside each other, rows of a list as groups, everything else below each other. */
const Felder = ({
  sprache,
  regelwerk,
  werte,
}: {
  sprache: Anzeigesprache;
  regelwerk: Regelwerk;
  werte: Feldwerte;
}) => {
  const t = texte[sprache];
  const fields = regelwerk.fields(werte);
  const input = (feld: Feld) => (
    <Eingabe sprache={sprache} regelwerk={regelwerk} feld={feld} wert={werte[feld.name]} />
  );
  if (regelwerk.name === 'gewichte') return <FieldRow>{fields.map(input)}</FieldRow>;
  const rows = [...new Set(fields.flatMap(({ name }) => ROW.exec(name)?.[1] ?? []))];
  const isNew = (row: string) => werte[`personen-${row}`] === undefined;
  return (
    <>
      {rows.map((row) => (
        <Fieldset
          legend={isNew(row) ? t.neueStufe : t.stufe(Number(row) + 1)}
          hint={isNew(row) ? t.neueStufeHinweis : undefined}
        >
          <FieldRow>{fields.filter(({ name }) => name.endsWith(`-${row}`)).map(input)}</FieldRow>
        </Fieldset>
      ))}
      {fields.some(({ name }) => name === 'ruheVon') && (
        <FieldRow>{fields.filter(({ name }) => /^ruhe/.test(name)).map(input)}</FieldRow>
      )}
      {fields.filter(({ name }) => !ROW.test(name) && !/^ruhe/.test(name)).map(input)}
    </>
  );
};

const Eingabe = ({
  sprache,
  regelwerk,
  feld: { name, art },
  wert,
}: {
  sprache: Anzeigesprache;
  regelwerk: Regelwerk;
  feld: Feld;
  wert: Feldwerte[string] | undefined;
}) => {
  const { hint, suffix } = regelwerk.name === 'gewichte' ? {} : textOf(regelwerk, name, sprache);
  const field = {
    name,
    label: labelOf(regelwerk, name, sprache),
    hint,
    value: wert === undefined ? '' : formatFeld(art, wert, sprache),
    // A list may be empty, and so may the row for a new entry; emptying a whole row takes it away.
    required: art !== 'zahlen' && !(regelwerk.isOptional(name) && wert === undefined),
  };
  switch (art) {
    case 'ja':
      return <Checkbox name={name} label={field.label} checked={wert === true} />;
    case 'uhrzeit':
      return <TimeField {...field} />;
    case 'zahl':
    case 'faktor':
      return <NumberField {...field} suffix={suffix} width={suffix ? 's' : 'xs'} />;
    default:
      return <TextField {...field} suffix={suffix} width="s" autocomplete="off" />;
  }
};

/** Every version of a setting down to what KoMuT brought along, with who set it and when. */
export const Fassungen = ({
  sprache,
  fassungen,
}: {
  sprache: Anzeigesprache;
  fassungen: readonly Fassung[];
}) => {
  const t = texte[sprache];
  return (
    <Details summary={t.fassungen(fassungen.length)}>
      <SimpleTable
        caption={t.fassungen(fassungen.length)}
        hideCaption
        rows={fassungen}
        columns={[
          {
            key: 'wann',
            label: t.wann,
            nowrap: true,
            header: true,
            cell: ({ gesetzt }) => (gesetzt ? formatZeitpunkt(gesetzt.at, sprache) : t.vorgabe),
          },
          { key: 'von', label: t.von, cell: ({ gesetzt }) => gesetzt?.von ?? t.mitgeliefert },
          {
            key: 'zeilen',
            label: t.aenderung,
            cell: ({ zeilen }) => (zeilen.length === 0 ? t.nichts : <List plain items={[...zeilen]} />),
          },
        ]}
      />
    </Details>
  );
};
