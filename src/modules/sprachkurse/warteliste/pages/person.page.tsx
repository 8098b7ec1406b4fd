import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Card,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Text,
  TwoColumns,
} from '../../../../design/index.ts';
import { describeKursort, describeZeiten } from '../kurs-anzeige.ts';
import { wartelisteTexte } from '../texte.ts';
import type { VermittlungMitKurs } from '../vermittlung.store.ts';
import type { Verlaufszeile, Warteperson, Wartezeile } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';
import type { Zielkurs } from '../zielkurs.store.ts';
import { WARTELISTE } from './liste.page.tsx';
import { Angaben, Angebote, Kontakt, Statuswechsel } from './personenteile.page.tsx';

export interface Personensicht {
  person: Wartezeile;
  gewicht: number;
  heute: Datum;
  verlauf: readonly Verlaufszeile[];
  vermittlungen: readonly VermittlungMitKurs[];
  zusammengefuehrte: readonly Warteperson[];
  /** Courses with free places that suit, with the way in words. */
  kurse: readonly { kurs: Zielkurs; weg: string }[];
}

/** Somebody who waits: what they need, what they were offered, what suits them now. */
export const WartepersonPage = ({
  rahmen,
  sicht,
  darfFuehren,
  values,
  errors,
}: {
  rahmen: Rahmen;
  sicht: Personensicht;
  darfFuehren: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const { person } = sicht;
  const pfad = `${WARTELISTE}/${person.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={person.nummer}
      breadcrumb={[{ text: t.warteliste, href: WARTELISTE }]}
      failed={errors !== undefined}
      actions={
        darfFuehren && (
          <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
    >
      {errors?.[''] && (
        <Alert tone="danger" live>
          {errors['']}
        </Alert>
      )}
      {person.zusammengefuehrt_mit !== null && (
        <Alert tone="info">
          {t.zusammengefuehrtText}{' '}
          <Link href={`${WARTELISTE}/${person.zusammengefuehrt_mit}`}>{t.zumEintrag}</Link>
        </Alert>
      )}
      <TwoColumns
        wide="end"
        start={
          <>
            <Card title={t.angaben}>
              <Angaben rahmen={rahmen} person={person} heute={sicht.heute} gewicht={sicht.gewicht} />
            </Card>
            <Card title={t.kontakt}>
              <Kontakt rahmen={rahmen} person={person} pfad={darfFuehren ? pfad : null} />
            </Card>
          </>
        }
        end={
          <>
            {darfFuehren && (
              <Statuswechsel rahmen={rahmen} person={person} pfad={pfad} values={values} errors={errors} />
            )}
            {person.status === 'wartet' && (
              <Section title={t.passendeKurse}>
                {sicht.kurse.length === 0 ? (
                  <Text muted>{t.keinPassenderKurs}</Text>
                ) : (
                  <SimpleTable
                    caption={t.passendeKurse}
                    hideCaption
                    rows={sicht.kurse}
                    columns={[
                      {
                        key: 'kurs',
                        label: t.kurs,
                        header: true,
                        cell: ({ kurs }) => kurs.titel,
                        href: ({ kurs }) => `${WARTELISTE}/kurse/${kurs.art}/${kurs.id}`,
                      },
                      {
                        key: 'ort',
                        label: t.ort,
                        cell: ({ kurs, weg }) => `${describeKursort(kurs, sprache)}${weg && ` (${weg})`}`,
                      },
                      {
                        key: 'zeiten',
                        label: t.zeiten,
                        cell: ({ kurs }) => describeZeiten(kurs.zeiten, sprache),
                      },
                      { key: 'frei', label: t.frei, align: 'end', cell: ({ kurs }) => kurs.frei },
                      {
                        key: 'tat',
                        label: '',
                        cell: ({ kurs }) =>
                          darfFuehren && (
                            <PostButton
                              action={`${WARTELISTE}/kurse/${kurs.art}/${kurs.id}`}
                              values={{ person: person.id }}
                              size="small"
                              label={t.platzAnbietenIn(kurs.titel)}
                            >
                              {t.platzAnbieten}
                            </PostButton>
                          ),
                      },
                    ]}
                  />
                )}
              </Section>
            )}
            {sicht.vermittlungen.length > 0 && (
              <Section title={t.angebotePlaetze}>
                <Angebote
                  rahmen={rahmen}
                  vermittlungen={sicht.vermittlungen}
                  pfad={darfFuehren ? pfad : null}
                />
              </Section>
            )}
            {sicht.zusammengefuehrte.length > 0 && (
              <Section title={t.auchGemeldet}>
                <SimpleTable
                  caption={t.auchGemeldet}
                  hideCaption
                  rows={sicht.zusammengefuehrte}
                  columns={[
                    {
                      key: 'nummer',
                      label: t.nummer,
                      header: true,
                      cell: ({ nummer }) => nummer,
                      href: ({ id }) => `${WARTELISTE}/${id}`,
                    },
                    {
                      key: 'seit',
                      label: t.wartetSeit,
                      cell: ({ wartet_seit }) => formatDatum(wartet_seit, sprache),
                    },
                  ]}
                />
              </Section>
            )}
            <Section title={t.verlauf}>
              <SimpleTable
                caption={t.verlauf}
                hideCaption
                rows={sicht.verlauf}
                columns={[
                  {
                    key: 'wann',
                    label: t.wann,
                    nowrap: true,
                    cell: ({ gesetzt_at }) => formatZeitpunkt(gesetzt_at, sprache),
                  },
                  {
                    key: 'stand',
                    label: t.stand,
                    header: true,
                    cell: ({ status }) => wort(sprache, 'status', status),
                  },
                  {
                    key: 'grund',
                    label: t.grund,
                    cell: ({ grund }) => grund && wort(sprache, 'grund', grund),
                  },
                  { key: 'wer', label: t.wer, cell: ({ gesetzt_von }) => gesetzt_von },
                ]}
              />
            </Section>
          </>
        }
      />
    </Layout>
  );
};
