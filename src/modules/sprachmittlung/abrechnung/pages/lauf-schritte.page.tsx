import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  DateField,
  Details,
  Form,
  HiddenField,
  PostButton,
  Row,
  Section,
  Stack,
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
  const { rahmen, lauf, taten, istPruefender, pruefungen } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const offen = offeneOf(pruefungen);
  const basis = `/abrechnung/${lauf.id}`;
  return (
    <Row justify="between" align="end">
      <Stack gap="xs">
        <Text as="span" strong>{`${t.summe}: ${formatGeld(lauf.summe_cent, sprache)}`}</Text>
        <Text as="span" muted>
          {lauf.status === 'offen' && offen > 0
            ? t.pruefenErst(offen)
            : lauf.status === 'offen'
              ? t.pruefenHinweis
              : lauf.status === 'geprueft' && istPruefender
                ? t.selbstGeprueft
                : lauf.status === 'geprueft' && !taten.includes('freigabe')
                  ? t.wartetAufZweite
                  : `${t.anzahlEinsaetze(lauf.anzahl)}, ${lauf.personen} ${t.personen}`}
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
        <Form
          action={`${basis}/freigeben`}
          id="freigeben"
          {...(keptIn(sicht, 'freigeben').values
            ? keptIn(sicht, 'freigeben')
            : { values: { ausfuehrungAm: formatDatum(sicht.ausfuehrungAm, 'de') } })}
        >
          <HiddenField name="version" value={lauf.version} />
          <Text muted>{t.freigebenHinweis(formatGeld(lauf.summe_cent, sprache), lauf.personen)}</Text>
          <Row align="end">
            <DateField name="ausfuehrungAm" label={t.ausfuehrungAm} required />
            <Button icon="check">{t.freigeben}</Button>
          </Row>
        </Form>
      )}
    </Row>
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
