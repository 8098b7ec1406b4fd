import {
  Alert,
  Button,
  Card,
  CheckboxGroup,
  Details,
  Facts,
  Form,
  HiddenField,
  LinkLayout,
  List,
  RadioGroup,
  type Rahmen,
  Section,
  Stack,
  Text,
} from '../../../design/index.ts';
import { ABLEHNUNGSGRUENDE, RUECKGABEGRUENDE } from '../absage.rules.ts';
import { wort } from '../texte/woerter.ts';
import { Neues } from './angebot.page.tsx';
import type { Unterschied } from './bekanntes.ts';
import { reihenangebotTexte } from './reihenangebot.texte.ts';
import { seitenTexte } from './seiten.texte.ts';

/** One date of the question as the page shows it. */
export interface Terminsicht {
  einsatzId: number;
  termin: string;
  /** Where, when the dates differ in it; else empty. */
  ort: string;
  /** Why it cannot be taken, or what became of it; empty where it can. */
  warum: string;
}

export interface ReihenangebotSicht {
  name: string;
  sprache: string;
  thema: string;
  stelle: string;
  /** Empty when the dates differ in it. */
  ort: string;
  antwortBis: string;
  neues: { zugesagt: boolean; unterschiede: readonly Unterschied[] } | null;
  offene: readonly Terminsicht[];
  unmoegliche: readonly Terminsicht[];
  eigene: readonly Terminsicht[];
  geschlossene: readonly Terminsicht[];
  /** Where the page lives: answers are posted below it. */
  pfad: string;
}

const mitWarum = ({ termin, warum }: Terminsicht) => (warum ? `${termin}: ${warum}` : termin);

/** The question: ticked dates and two answers; below it what she has taken, and what is closed. */
export const ReihenangebotPage = ({
  rahmen,
  sicht,
  fehler,
  gewaehlt,
}: {
  rahmen: Rahmen;
  sicht: ReihenangebotSicht;
  /** Why the answer could not be taken. */
  fehler?: string;
  /** Dates that were ticked in a refused answer; all of them before the first. */
  gewaehlt?: readonly string[];
}) => {
  const { sprache } = rahmen;
  const t = reihenangebotTexte[sprache];
  const s = seitenTexte[sprache];
  const { offene, eigene, unmoegliche, geschlossene, neues, pfad } = sicht;
  const istOffen = offene.length > 0 || unmoegliche.length > 0;
  const [title, intro] =
    offene.length === 0 && (eigene.length > 0 || !istOffen)
      ? eigene.length > 0
        ? [t.dankeTitel, t.dankeText]
        : [t.vorbeiTitel, t.vorbeiText]
      : neues
        ? [t.rueckfrageTitel, t.rueckfrageGruss(sicht.name, neues.zugesagt)]
        : [t.titel, t.gruss(sicht.name)];
  return (
    <LinkLayout rahmen={rahmen} title={title} intro={intro} failed={fehler !== undefined}>
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {istOffen && neues && <Neues rahmen={rahmen} unterschiede={neues.unterschiede} />}
        <Facts
          layout="stacked"
          facts={[
            { key: s.sprache, value: sicht.sprache },
            { key: s.thema, value: sicht.thema },
            { key: s.ort, value: sicht.ort },
            { key: s.stelle, value: sicht.stelle },
          ]}
        />
        {offene.length > 0 && (
          <Form action={`${pfad}/annehmen`} id="annehmen">
            <CheckboxGroup
              name="einsatzId"
              label={t.welche}
              required
              hint={t.welcheHilfe}
              values={gewaehlt ?? offene.map(({ einsatzId }) => String(einsatzId))}
              choices={offene.map(({ einsatzId, termin, ort }) => ({
                value: String(einsatzId),
                label: termin,
                ...(ort ? { hint: ort } : {}),
              }))}
            />
            <Button variant="primary" size="large" icon="check">
              {t.annehmen}
            </Button>
          </Form>
        )}
        {unmoegliche.length > 0 && (
          <Alert tone="warning" title={t.gehtNicht}>
            <List items={unmoegliche.map(mitWarum)} />
          </Alert>
        )}
        {istOffen && (
          <Details summary={eigene.length > 0 ? t.ablehnenRest : t.ablehnen}>
            <Form action={`${pfad}/ablehnen`} id="ablehnen">
              <RadioGroup
                name="grund"
                label={t.ablehnenWarum}
                value="keine-zeit"
                choices={ABLEHNUNGSGRUENDE.map((grund) => ({
                  value: grund,
                  label: wort(sprache, 'ablehnungsgrund', grund),
                }))}
              />
              <Button variant="secondary" size="large">
                {t.ablehnenSenden}
              </Button>
            </Form>
          </Details>
        )}
        {offene.length > 0 && (
          <Text muted>
            {neues?.zugesagt ? s.rueckfrageBis(sicht.antwortBis) : t.antwortBis(sicht.antwortBis)}
          </Text>
        )}
        {eigene.length > 0 && (
          <Section title={t.ihreTermine}>
            <Stack gap="s">
              {eigene.map((termin) => (
                <Card tone="success">
                  <Stack gap="s">
                    <Text strong>{termin.termin}</Text>
                    {termin.ort && <Text muted>{termin.ort}</Text>}
                    <Details summary={t.dochNicht}>
                      <Form action={`${pfad}/rueckgabe`} id={`rueckgabe-${termin.einsatzId}`}>
                        <HiddenField name="einsatzId" value={termin.einsatzId} />
                        <RadioGroup
                          name="grund"
                          label={t.dochNichtWarum}
                          value="verhindert"
                          choices={RUECKGABEGRUENDE.map((grund) => ({
                            value: grund,
                            label: wort(sprache, 'rueckgabegrund', grund),
                          }))}
                        />
                        <Button variant="secondary">{t.dochNichtSenden}</Button>
                      </Form>
                    </Details>
                  </Stack>
                </Card>
              ))}
            </Stack>
          </Section>
        )}
        {geschlossene.length > 0 && (
          <Section title={t.nichtMehrOffen}>
            <List items={geschlossene.map(mitWarum)} />
          </Section>
        )}
      </Stack>
    </LinkLayout>
  );
};
