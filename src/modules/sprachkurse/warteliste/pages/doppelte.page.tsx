import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Card,
  Columns,
  EmptyState,
  Facts,
  Layout,
  Link,
  PostButton,
  type Rahmen,
  Row,
  Stack,
} from '../../../../design/index.ts';
import { wartelisteTexte } from '../texte.ts';
import { isPossible } from '../warteperson.rules.ts';
import type { Wartezeile } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';
import { WARTELISTE } from './liste.page.tsx';

export const DOPPELTE = `${WARTELISTE}/doppelte`;

/** Entries side by side that may be the same person; somebody decides each pair. */
export const DoppeltePage = ({
  rahmen,
  paare,
  darfFuehren,
  fehler,
}: {
  rahmen: Rahmen;
  paare: readonly { eine: Wartezeile; andere: Wartezeile }[];
  darfFuehren: boolean;
  fehler?: string;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.doppelte}
      intro={t.doppelteIntro}
      breadcrumb={[{ text: t.warteliste, href: WARTELISTE }]}
      failed={fehler !== undefined}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {paare.length === 0 && <EmptyState title={t.keineDoppelten} icon="check" />}
        {paare.map(({ eine, andere }) => (
          <Card
            title={t.paar(eine.nummer, andere.nummer)}
            footer={
              darfFuehren && (
                <Row>
                  {[
                    [eine, andere],
                    [andere, eine],
                  ]
                    .filter(([, geht]) => isPossible(geht!.status, 'zusammenfuehren'))
                    .slice(0, 1)
                    .map(([bleibt, geht]) => (
                      <PostButton
                        action={`${DOPPELTE}/zusammenfuehren`}
                        values={{ bleibt: bleibt!.id, geht: geht!.id }}
                        variant="primary"
                        label={t.zusammenfuehrenVon(bleibt!.nummer, geht!.nummer)}
                      >
                        {t.dieselbePerson}
                      </PostButton>
                    ))}
                  <PostButton
                    action={`${DOPPELTE}/verschieden`}
                    values={{ eine: eine.id, andere: andere.id }}
                    label={t.verschiedenVon(eine.nummer, andere.nummer)}
                  >
                    {t.zweiPersonen}
                  </PostButton>
                </Row>
              )
            }
          >
            <Columns min="m">
              <Eintrag rahmen={rahmen} person={eine} />
              <Eintrag rahmen={rahmen} person={andere} />
            </Columns>
          </Card>
        ))}
      </Stack>
    </Layout>
  );
};

const Eintrag = ({ rahmen, person }: { rahmen: Rahmen; person: Wartezeile }) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  return (
    <Stack gap="s">
      <Link href={`${WARTELISTE}/${person.id}`}>{person.nummer}</Link>
      <Facts
        facts={[
          { key: t.stelle, value: [person.stelle, person.zeichen].filter(Boolean).join(', ') },
          { key: t.wartetSeit, value: formatDatum(person.wartet_seit, sprache) },
          { key: t.geburtsjahr, value: person.geburtsjahr === null ? '' : String(person.geburtsjahr) },
          { key: t.geschlecht, value: person.geschlecht && wort(sprache, 'geschlecht', person.geschlecht) },
          { key: t.niveau, value: person.niveau },
          { key: t.wohnort, value: [person.plz, person.ort].filter(Boolean).join(' ') },
          { key: t.gruppe, value: person.gruppe },
          { key: t.kinder, value: person.kinder > 0 ? String(person.kinder) : '' },
          { key: t.stand, value: wort(sprache, 'status', person.status) },
        ]}
      />
    </Stack>
  );
};
