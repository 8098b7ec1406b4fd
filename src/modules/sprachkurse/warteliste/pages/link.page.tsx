import {
  Alert,
  Button,
  Details,
  Facts,
  Form,
  LinkLayout,
  PostButton,
  RadioGroup,
  type Rahmen,
  Stack,
  Text,
} from '../../../../design/index.ts';
import { linkTexte } from '../link.texte.ts';
import { ABLEHNUNGSGRUENDE } from '../vermittlung.rules.ts';
import { wort } from '../worte.texte.ts';

/** A place in a course as the page of the link shows it. */
export interface Platzsicht {
  titel: string;
  anbieter: string;
  beginn: string;
  zeiten: string;
  ort: string;
  weg: string;
  kinderbetreuung: boolean;
  bis: string;
  stand: 'offen' | 'angenommen' | 'abgelehnt' | 'vorbei';
  pfad: string;
}

/** The question: do you want this place? Opening it does nothing; mail scanners open links. */
export const PlatzPage = ({
  rahmen,
  sicht,
  fehler,
}: {
  rahmen: Rahmen;
  sicht: Platzsicht;
  fehler?: string;
}) => {
  const t = linkTexte[rahmen.sprache];
  return (
    <LinkLayout
      rahmen={rahmen}
      title={sicht.stand === 'offen' ? t.platzTitel : t.platzErgebnis[sicht.stand]}
      intro={sicht.stand === 'offen' ? t.platzIntro(sicht.bis) : t.platzErgebnisText[sicht.stand]}
      failed={fehler !== undefined}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {sicht.stand !== 'vorbei' && (
          <Facts
            layout="stacked"
            facts={[
              { key: t.kurs, value: sicht.titel },
              { key: t.beginn, value: sicht.beginn },
              { key: t.zeiten, value: sicht.zeiten },
              { key: t.ort, value: sicht.ort },
              { key: t.weg, value: sicht.weg },
              { key: t.schule, value: sicht.anbieter },
              sicht.kinderbetreuung && { key: t.kinder, value: t.kinderbetreuung },
            ]}
          />
        )}
        {sicht.stand === 'offen' && (
          <>
            <PostButton action={`${sicht.pfad}/annehmen`} variant="primary" size="large" icon="check">
              {t.ja}
            </PostButton>
            <Details summary={t.nein}>
              <Form action={`${sicht.pfad}/ablehnen`}>
                <RadioGroup
                  name="grund"
                  label={t.warum}
                  value="keine-zeit"
                  choices={ABLEHNUNGSGRUENDE.map((value) => ({
                    value,
                    label: wort(rahmen.sprache, 'ablehnungsgrund', value),
                  }))}
                />
                <Button variant="secondary" size="large">
                  {t.neinSenden}
                </Button>
              </Form>
            </Details>
          </>
        )}
      </Stack>
    </LinkLayout>
  );
};

/** Are you still waiting? */
export const RueckmeldungPage = ({
  rahmen,
  stand,
  niveau,
  ort,
  pfad,
}: {
  rahmen: Rahmen;
  stand: 'fragt' | 'wartet' | 'weg' | 'vermittelt';
  niveau: string;
  ort: string;
  pfad: string;
}) => {
  const t = linkTexte[rahmen.sprache];
  return (
    <LinkLayout
      rahmen={rahmen}
      title={stand === 'fragt' ? t.rueckfrageTitel : t.rueckfrageErgebnis[stand]}
      intro={stand === 'fragt' ? t.rueckfrageIntro(niveau, ort) : t.rueckfrageErgebnisText[stand]}
    >
      {stand === 'fragt' && (
        <Stack gap="l">
          <PostButton action={`${pfad}/ja`} variant="primary" size="large" icon="check">
            {t.jaIchWarte}
          </PostButton>
          <Details summary={t.neinNichtMehr}>
            <Stack>
              <Text>{t.neinText}</Text>
              <PostButton action={`${pfad}/nein`} size="large">
                {t.bitteStreichen}
              </PostButton>
            </Stack>
          </Details>
        </Stack>
      )}
    </LinkLayout>
  );
};
