import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Card,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  Text,
} from '../../../design/index.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import type { Sprachmittler } from '../sprachmittler.store.ts';
import { zusagenTexte } from './zusagen.texte.ts';

/** The appointments of somebody who pauses or has left, each with its decision. */
export const ZusagenPage = ({
  rahmen,
  person,
  einsaetze,
  fehler,
}: {
  rahmen: Rahmen;
  person: Sprachmittler;
  einsaetze: readonly EinsatzMitNamen[];
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = zusagenTexte[sprache];
  const name = `${person.vorname} ${person.nachname}`.trim();
  const pfad = `/sprachmittler/${person.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel(name)}
      intro={einsaetze.length > 0 ? t.intro(person.status === 'pausiert') : undefined}
      width="narrow"
      failed={fehler !== undefined}
      breadcrumb={[{ text: name, href: pfad }]}
    >
      <Stack>
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {einsaetze.length === 0 && (
          <EmptyState
            title={t.nichtsOffen}
            icon="check"
            action={<LinkButton href={pfad}>{t.zurPerson}</LinkButton>}
          />
        )}
        {einsaetze.map((einsatz) => {
          const termin = formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache);
          const button = (entscheidung: string, text: string, variant: 'primary' | 'secondary') => (
            <PostButton
              action={`${pfad}/zusagen`}
              values={{ einsatzId: String(einsatz.id), entscheidung }}
              variant={variant}
              label={`${text}: ${termin}`}
            >
              {text}
            </PostButton>
          );
          return (
            <Card>
              <Stack gap="s">
                <Link href={`/einsaetze/${einsatz.id}`}>{termin}</Link>
                <Text>
                  {spracheName(einsatz.sprache, sprache)}, {einsatz.stelle}
                </Text>
                <Row>
                  {button('suchen', t.neuSuchen, 'primary')}
                  {button('bleibt', t.kommtTrotzdem, 'secondary')}
                </Row>
              </Stack>
            </Card>
          );
        })}
      </Stack>
    </Layout>
  );
};
