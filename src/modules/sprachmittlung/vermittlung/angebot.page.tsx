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
  Section,
  Stack,
  Text,
} from '../../../design/index.ts';
import { ABLEHNUNGSGRUENDE, type Ablehnungsgrund } from '../absage.rules.ts';
import { wort } from '../texte/woerter.ts';
import type { Unterschied } from './bekanntes.ts';
import { seitenTexte } from './seiten.texte.ts';

/** What the page of an offer shows; no word about the client. */
export interface AngebotSicht {
  name: string;
  /** Who is needed, where it is not just any interpreter. */
  gesucht: string;
  sprache: string;
  termin: string;
  ort: string;
  kilometer: number | null;
  thema: string;
  stelle: string;
  hinweis: string;
  antwortBis: string;
  /** What changed since she was asked or had accepted; null for a first question. */
  neues: { zugesagt: boolean; unterschiede: readonly Unterschied[] } | null;
  /** Where the page lives: answers are posted below it. */
  pfad: string;
}

/** What is new, before and now: the reason why somebody is asked again comes first. */
export const Neues = ({ rahmen, unterschiede }: { rahmen: Rahmen; unterschiede: readonly Unterschied[] }) => {
  const t = seitenTexte[rahmen.sprache];
  if (unterschiede.length === 0) return <Alert tone="info" title={t.wieVorher} />;
  return (
    <Alert tone="warning" title={t.dasIstNeu}>
      <Facts
        layout="stacked"
        facts={unterschiede.map(({ was, vorher, jetzt }) => ({
          key: was,
          value: (
            <Stack gap="xs">
              {vorher && (
                <Text muted>
                  {t.bisher}: {vorher}
                </Text>
              )}
              <Text strong>
                {t.jetzt}: {jetzt || t.nichtMehr}
              </Text>
            </Stack>
          ),
        }))}
      />
    </Alert>
  );
};

const Angaben = ({ rahmen, sicht }: { rahmen: Rahmen; sicht: AngebotSicht }) => {
  const t = seitenTexte[rahmen.sprache];
  return (
    <Facts
      layout="stacked"
      facts={[
        { key: t.gesucht, value: sicht.gesucht },
        { key: t.termin, value: sicht.termin },
        { key: t.sprache, value: sicht.sprache },
        { key: t.ort, value: sicht.ort },
        sicht.kilometer !== null && { key: t.entfernung, value: t.kilometer(sicht.kilometer) },
        { key: t.thema, value: sicht.thema },
        { key: t.stelle, value: sicht.stelle },
        { key: t.hinweis, value: sicht.hinweis },
      ]}
    />
  );
};

/** The question: one matter, two answers. Opening it does nothing; mail scanners open links. */
export const AngebotPage = ({
  rahmen,
  sicht,
  fehler,
  grund,
}: {
  rahmen: Rahmen;
  sicht: AngebotSicht;
  /** Why the answer could not be taken. */
  fehler?: string;
  grund?: Ablehnungsgrund;
}) => {
  const t = seitenTexte[rahmen.sprache];
  return (
    <LinkLayout
      rahmen={rahmen}
      title={sicht.neues ? t.rueckfrageTitel : t.angebotTitel}
      intro={sicht.neues ? t.rueckfrageGruss(sicht.name, sicht.neues.zugesagt) : t.angebotGruss(sicht.name)}
      failed={fehler !== undefined}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {sicht.neues ? (
          <>
            <Neues rahmen={rahmen} unterschiede={sicht.neues.unterschiede} />
            <Section title={t.soIstEsJetzt}>
              <Angaben rahmen={rahmen} sicht={sicht} />
            </Section>
          </>
        ) : (
          <Angaben rahmen={rahmen} sicht={sicht} />
        )}
        <PostButton action={`${sicht.pfad}/annehmen`} variant="primary" size="large" icon="check">
          {sicht.neues ? t.rueckfrageJa : t.ja}
        </PostButton>
        <Details summary={t.nein}>
          <Form action={`${sicht.pfad}/ablehnen`}>
            <RadioGroup
              name="grund"
              label={t.neinWarum}
              value={grund ?? 'keine-zeit'}
              choices={ABLEHNUNGSGRUENDE.map((eintrag) => ({
                value: eintrag,
                label: wort(rahmen.sprache, 'ablehnungsgrund', eintrag),
              }))}
            />
            <Button variant="secondary" size="large">
              {t.neinSenden}
            </Button>
          </Form>
        </Details>
        <Text muted>
          {sicht.neues?.zugesagt ? t.rueckfrageBis(sicht.antwortBis) : t.antwortBis(sicht.antwortBis)}
        </Text>
      </Stack>
    </LinkLayout>
  );
};

/** What came of it: accepted, declined, or a kind word for who comes too late. */
export const AngebotErgebnisPage = ({
  rahmen,
  sicht,
  ergebnis,
  satz,
}: {
  rahmen: Rahmen;
  sicht: AngebotSicht;
  ergebnis: 'angenommen' | 'abgelehnt' | 'vorbei';
  satz?: string;
}) => {
  const t = seitenTexte[rahmen.sprache];
  const titel = { angenommen: t.zugesagtTitel, abgelehnt: t.abgelehntTitel, vorbei: t.vorbeiTitel }[ergebnis];
  const text = { angenommen: t.zugesagtText, abgelehnt: t.abgelehntText, vorbei: satz ?? '' }[ergebnis];
  return (
    <LinkLayout rahmen={rahmen} title={titel}>
      <Stack gap="l">
        <Alert tone={ergebnis === 'angenommen' ? 'success' : 'info'}>{text}</Alert>
        <Angaben rahmen={rahmen} sicht={sicht} />
      </Stack>
    </LinkLayout>
  );
};
