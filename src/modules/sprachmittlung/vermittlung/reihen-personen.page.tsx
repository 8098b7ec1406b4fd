import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  CandidateList,
  type CandidateProps,
  EmptyState,
  Layout,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  Text,
} from '../../../design/index.ts';
import type { Einsatz } from '../einsatz.store.ts';
import { describeGrund } from '../texte/regeln.ts';
import type { Reihenkandidat } from './reihen-eignung.rules.ts';
import { reihenangebotTexte } from './reihenangebot.texte.ts';
import type { Person } from './vermittlung.store.ts';

export interface ReihenpersonenProps {
  rahmen: Rahmen;
  reihe: { id: number; bezeichnung: string; stelle: string };
  /** Dates for which somebody is looked for. */
  offene: readonly Einsatz[];
  kandidaten: readonly Reihenkandidat[];
  personen: readonly Person[];
  /** For how many of the open dates each person is asked already. */
  gefragt: ReadonlyMap<number, number>;
  /** At least one open date has no search yet. */
  kannSuchen: boolean;
  fehler?: string;
}

const HOECHSTENS = 12;
const FEHLENDE_GEZEIGT = 3;

/** Who can take a series: who can come to most of its dates first, each with what speaks for and against. */
export const ReihenpersonenPage = (props: ReihenpersonenProps) => {
  const { rahmen, reihe, offene, kandidaten, fehler } = props;
  const t = reihenangebotTexte[rahmen.sprache];
  const pfad = `/reihen/${reihe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.personenTitel}
      intro={offene.length > 0 ? t.personenIntro(offene.length) : undefined}
      failed={fehler !== undefined}
      breadcrumb={[{ text: reihe.bezeichnung, href: pfad }]}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {offene.length === 0 && (
          <EmptyState
            title={t.nichtsOffen}
            icon="check"
            action={<LinkButton href={pfad}>{t.zurReihe}</LinkButton>}
          />
        )}
        {offene.length > 0 && props.kannSuchen && kandidaten.length > 0 && (
          <Row justify="between">
            <Text>{t.alleSuchenText}</Text>
            <PostButton action={`${pfad}/suche`} variant="secondary" icon="search">
              {t.alleSuchen}
            </PostButton>
          </Row>
        )}
        {offene.length > 0 && kandidaten.length === 0 && (
          <Alert tone="warning" title={t.niemand}>
            {t.niemandText}
          </Alert>
        )}
        {kandidaten.length > 0 && (
          <CandidateList
            label={t.personenTitel}
            candidates={kandidaten.slice(0, HOECHSTENS).map((kandidat) => candidateOf(props, kandidat))}
          />
        )}
      </Stack>
    </Layout>
  );
};

function candidateOf(
  { rahmen, reihe, offene, personen, gefragt }: ReihenpersonenProps,
  kandidat: Reihenkandidat,
): CandidateProps {
  const { sprache } = rahmen;
  const t = reihenangebotTexte[sprache];
  const person = personen.find(({ id }) => id === kandidat.sprachmittlerId);
  const name = person ? `${person.vorname} ${person.nachname}`.trim() : `#${kandidat.sprachmittlerId}`;
  const pfad = `/reihen/${reihe.id}`;
  const terminOf = (einsatzId: number) => {
    const einsatz = offene.find(({ id }) => id === einsatzId);
    return einsatz ? formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache) : '';
  };
  const fehlende = kandidat.fehlende
    .slice(0, FEHLENDE_GEZEIGT)
    .map(({ einsatzId, gruende }) =>
      t.fehlt(terminOf(einsatzId), gruende.map((grund) => describeGrund(grund, sprache)).join(', ')),
    );
  const weitere = kandidat.fehlende.length - fehlende.length;
  const anzahl = gefragt.get(kandidat.sprachmittlerId) ?? 0;
  const values = { sprachmittlerId: String(kandidat.sprachmittlerId) };
  return {
    name,
    href: `/sprachmittler/${kandidat.sprachmittlerId}`,
    detail: person?.ort ?? '',
    score: Math.round(kandidat.punkte),
    speaksFor: [t.kann(kandidat.einsatzIds.length, offene.length)],
    speaksAgainst: [...fehlende, ...(weitere > 0 ? [t.fehltWeitere(weitere)] : [])],
    status: anzahl > 0 ? <Badge tone="info">{t.gefragtFuer(anzahl)}</Badge> : undefined,
    actions: (
      <Row>
        {anzahl < kandidat.einsatzIds.length && (
          <PostButton
            action={`${pfad}/angebote`}
            values={values}
            variant="secondary"
            size="small"
            label={`${t.anbieten}: ${name}`}
          >
            {t.anbieten}
          </PostButton>
        )}
        <PostButton
          action={`${pfad}/zuteilung`}
          values={values}
          variant="tertiary"
          size="small"
          label={`${t.zusageTelefon}: ${name}`}
        >
          {t.zusageTelefon}
        </PostButton>
      </Row>
    ),
  };
}
