import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  DateField,
  Details,
  Form,
  HiddenField,
  LinkButton,
  PostButton,
  Row,
  Section,
  Stack,
  StickyBar,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { laufTexte } from '../lauf.texte.ts';
import { type LaufSicht, offeneOf } from './lauf.page.tsx';

const keptIn = ({ abgelehnt }: LaufSicht, formular: string) =>
  abgelehnt?.formular === formular ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};

/** The sum and what comes next, always in view. */
export const Naechstes = ({ sicht }: { sicht: LaufSicht }) => {
  const { rahmen, lauf, taten, pruefungen } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const offen = offeneOf(pruefungen);
  const basis = `/abrechnung/${lauf.id}`;
  return (
    <StickyBar>
      <Stack gap="xs">
        <Text as="span" strong>{`${t.summe}: ${formatGeld(lauf.summe_cent, sprache)}`}</Text>
        <Text as="span" muted>
          {sayNext(sicht, offen)}
        </Text>
      </Stack>
      {taten.includes('pruefung') && offen === 0 && lauf.anzahl > 0 && (
        <PostButton
          action={`${basis}/pruefen`}
          values={{ version: lauf.version }}
          variant="primary"
          icon="check"
        >
          {t.pruefen}
        </PostButton>
      )}
      {taten.includes('bearbeitung') && offen > 0 && (
        <PostButton action={`${basis}/neu-pruefen`}>{t.neuPruefen}</PostButton>
      )}
      {taten.includes('freigabe') && (
        <LinkButton href="#freigabe" variant="primary">
          {t.zurFreigabe}
        </LinkButton>
      )}
    </StickyBar>
  );
};

/** In a few words: what keeps it, whom it waits for, or how much it is. */
function sayNext({ rahmen, lauf, taten, istPruefender }: LaufSicht, offen: number): string {
  const t = laufTexte[rahmen.sprache];
  if (lauf.status === 'offen') return offen > 0 ? t.pruefenErst(offen) : t.pruefenHinweis;
  if (lauf.status === 'geprueft' && istPruefender) return t.selbstGeprueft;
  if (lauf.status === 'geprueft' && !taten.includes('freigabe')) return t.wartetAufZweite;
  return `${t.anzahlEinsaetze(lauf.anzahl)}, ${t.anzahlPersonen(lauf.personen)}`;
}

/** The second release: on which day the bank shall pay. */
export const Freigabe = ({ sicht }: { sicht: LaufSicht }) => {
  const { rahmen, lauf, taten } = sicht;
  const t = laufTexte[rahmen.sprache];
  if (!taten.includes('freigabe')) return null;
  return (
    <Section
      title={t.freigeben}
      id="freigabe"
      intro={t.freigebenHinweis(formatGeld(lauf.summe_cent, rahmen.sprache), lauf.personen)}
    >
      <Form
        action={`/abrechnung/${lauf.id}/freigeben`}
        id="freigeben"
        values={{ ausfuehrungAm: formatDatum(sicht.ausfuehrungAm, 'de') }}
        {...keptIn(sicht, 'freigeben')}
      >
        <HiddenField name="version" value={lauf.version} />
        <DateField name="ausfuehrungAm" label={t.ausfuehrungAm} required />
        <SubmitRow>
          <Button icon="check">{t.freigeben}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const MitGrund = ({
  sicht,
  name,
  titel,
  intro,
  knopf,
}: {
  sicht: LaufSicht;
  name: string;
  titel: string;
  intro?: string;
  knopf: string;
}) => {
  const t = laufTexte[sicht.rahmen.sprache];
  return (
    <Details summary={titel} open={sicht.abgelehnt?.formular === name}>
      <Form action={`/abrechnung/${sicht.lauf.id}/${name}`} id={name} {...keptIn(sicht, name)}>
        {intro && <Text muted>{intro}</Text>}
        <TextField name="grund" label={t.grund} required width="l" />
        <SubmitRow>
          <Button variant="danger">{knopf}</Button>
        </SubmitRow>
      </Form>
    </Details>
  );
};

/** What else can be done with the run as it stands. */
export const Weiteres = ({ sicht }: { sicht: LaufSicht }) => {
  const { rahmen, lauf, taten } = sicht;
  const t = laufTexte[rahmen.sprache];
  const basis = `/abrechnung/${lauf.id}`;
  if (!taten.some((tat) => ['bearbeitung', 'rueckgabe', 'verwerfung'].includes(tat))) return null;
  return (
    <Section title={t.weitere}>
      <Stack>
        {taten.includes('bearbeitung') && (
          <Row>
            <PostButton action={`${basis}/nachsammeln`} icon="plus">
              {t.nachsammeln}
            </PostButton>
            <PostButton action={`${basis}/neu-berechnen`}>{t.neuBerechnen}</PostButton>
          </Row>
        )}
        {taten.includes('rueckgabe') && (
          <MitGrund sicht={sicht} name="zurueckgeben" titel={t.zurueckgebenTitel} knopf={t.zurueckgeben} />
        )}
        {taten.includes('verwerfung') && (
          <MitGrund
            sicht={sicht}
            name="verwerfen"
            titel={t.verwerfen}
            intro={t.verwerfenIntro}
            knopf={t.verwerfen}
          />
        )}
      </Stack>
    </Section>
  );
};
