import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  PostButton,
  type Rahmen,
  Row,
  SearchField,
  Stack,
  SubmitRow,
  Text,
  type Ton,
  TwoColumns,
} from '../../../design/index.ts';
import type { Abschnitt, Berichtsstatus, Uebergangsname } from '../bericht.rules.ts';
import { berichteTexte } from '../texte.ts';
import type { Bericht, Fassung } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { BLOCKARTEN } from './block.rules.ts';
import type { Mangel } from './maengel.rules.ts';
import { fehlendeZahlen, listZahlen, type Papier } from './papier.rules.ts';
import { Papieransicht } from './papieransicht.page.tsx';
import { BERICHTE, Schritte } from './schritte.page.tsx';
import type { Zahlstand } from './zahl.rules.ts';
import { Zahlenliste } from './zahlenliste.page.tsx';

export const STATUSTON: Record<Berichtsstatus, Ton> = {
  entwurf: 'neutral',
  'zur-pruefung': 'warning',
  geprueft: 'info',
  ausgegeben: 'success',
};

export interface Katalogausschnitt {
  suche: string;
  zahlen: readonly Zahlstand[];
  /** How many more would fit the search. */
  weitere: number;
}

/** Paper on the left as it will be printed, figures on the right. */
export const BerichtPage = ({
  rahmen,
  bericht,
  papier,
  fassungen,
  autoren,
  maengel,
  schritte,
  istAutor,
  darfSchreiben,
  darfPruefen,
  hatSichGeaendert,
  katalog,
  darfOeffnen,
  errors,
  values,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  papier: Papier;
  /** The latest first. */
  fassungen: readonly Fassung[];
  autoren: readonly string[];
  maengel: readonly Mangel[];
  /** What this person may do next. */
  schritte: readonly Uebergangsname[];
  istAutor: boolean;
  darfSchreiben: boolean;
  darfPruefen: boolean;
  /** Compared with the edition issued last; null when there is none. */
  hatSichGeaendert: boolean | null;
  katalog: Katalogausschnitt;
  darfOeffnen: (zugang: string) => boolean;
  errors?: FormErrors;
  values?: FormValues;
}) => {
  const { sprache } = rahmen;
  const t = berichtTexte[sprache];
  const w = berichteTexte[sprache];
  const path = `${BERICHTE}/${bericht.id}`;
  const istEntwurf = bericht.status === 'entwurf';
  const wirdGeschrieben = istEntwurf && darfSchreiben;
  const fehlende = fehlendeZahlen(papier);
  const ausgabe = bericht.status === 'ausgegeben' ? fassungen[0] : undefined;
  const dateien = ausgabe ? `${path}/fassungen/${ausgabe.nummer}/papier` : `${path}/entwurf`;
  return (
    <Layout
      rahmen={rahmen}
      title={bericht.titel}
      intro={
        <>
          {w.art[bericht.art]} <Badge tone={STATUSTON[bericht.status]}>{w.status[bericht.status]}</Badge>
        </>
      }
      breadcrumb={[{ text: t.titel, href: BERICHTE }]}
      width="full"
      failed={errors !== undefined}
      actions={
        <>
          {hatSichGeaendert !== null && (
            <LinkButton href={`${path}/vergleich`} icon="scales">
              {t.vergleich}
            </LinkButton>
          )}
          <LinkButton href={`${path}/beratung`} icon="people">
            {t.beratungsweg}
          </LinkButton>
          {wirdGeschrieben && (
            <LinkButton href={`${path}/angaben`} icon="edit">
              {t.angaben}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap="l">
        {bericht.anmerkung && (
          <Alert tone="warning" title={t.anmerkung}>
            {bericht.anmerkung}
          </Alert>
        )}
        {hatSichGeaendert && bericht.status === 'ausgegeben' && (
          <Alert tone="info" title={t.hatSichGeaendert}>
            <Link href={`${path}/vergleich`}>{t.vergleich}</Link>
          </Alert>
        )}
        <TwoColumns
          wide="start"
          start={
            <Papieransicht
              papier={papier}
              darfOeffnen={darfOeffnen}
              {...(wirdGeschrieben
                ? {
                    unterBlock: (blockId: number) => <Blockzeile path={path} blockId={blockId} t={t} />,
                    unterAbschnitt: (abschnitt: Abschnitt) => (
                      <Stack gap="s">
                        {papier.abschnitte.find((one) => one.abschnitt === abschnitt)?.bloecke.length ===
                          0 && <Text muted>{t.abschnittLeer}</Text>}
                        <Hinzufuegen path={path} abschnitt={abschnitt} t={t} />
                      </Stack>
                    ),
                  }
                : {})}
            />
          }
          end={
            <>
              <Card title={t.weiter}>
                <Stack>
                  <Text>{t.hinweis[bericht.status]}</Text>
                  {bericht.status === 'zur-pruefung' && darfPruefen && istAutor && (
                    <Text muted>{t.eigener}</Text>
                  )}
                  {maengel.length > 0 && istEntwurf && (
                    <>
                      <Text strong>{t.maengel}</Text>
                      <List
                        items={maengel.map((mangel) =>
                          mangel.art === 'leer'
                            ? t.mangelLeer
                            : t.mangelAbschnitt(t.abschnitt[mangel.abschnitt]),
                        )}
                      />
                    </>
                  )}
                  {fehlende.length > 0 && bericht.status !== 'ausgegeben' && (
                    <Text muted>
                      {t.fehlendeZahlen(fehlende.length)} {t.fehlendeHinweis}
                    </Text>
                  )}
                  <Schritte
                    bericht={bericht}
                    schritte={schritte}
                    sprache={sprache}
                    {...(errors ? { errors } : {})}
                    {...(values ? { values } : {})}
                  />
                  <Row>
                    <Link href={`${dateien}.docx`} download>
                      {ausgabe ? t.word : t.entwurfWord}
                    </Link>
                    <Link href={`${dateien}.pdf`}>{ausgabe ? t.pdf : t.entwurfPdf}</Link>
                  </Row>
                </Stack>
              </Card>
              <Card title={t.zahlen}>
                {Object.keys(papier.zahlen).length === 0 ? (
                  <Text muted>{t.zahlenKeine}</Text>
                ) : (
                  <Zahlenliste
                    zahlen={listZahlen(papier)}
                    sprache={sprache}
                    darfOeffnen={darfOeffnen}
                    mitAnker
                  />
                )}
              </Card>
              {wirdGeschrieben && (
                <Card title={t.katalog} id="katalog">
                  <Stack>
                    <Text muted>{t.katalogHinweis}</Text>
                    <Form id="suche" action={path} method="get" values={{ zahl: katalog.suche }}>
                      <SearchField name="zahl" label={t.katalogSuche} required={false} />
                      <SubmitRow>
                        <Button variant="secondary">{t.suchen}</Button>
                      </SubmitRow>
                    </Form>
                    {katalog.zahlen.length === 0 && <Text muted>{t.katalogLeer}</Text>}
                    <Zahlenliste zahlen={katalog.zahlen} sprache={sprache} darfOeffnen={darfOeffnen} />
                    {katalog.weitere > 0 && <Text muted>{t.katalogMehr(katalog.weitere)}</Text>}
                  </Stack>
                </Card>
              )}
              <Card title={t.fassungen}>
                <Stack>
                  <Facts
                    facts={[
                      {
                        key: t.zeitraum,
                        value: t.zeitraumText(
                          formatDatum(bericht.von_am, sprache),
                          formatDatum(bericht.bis_am, sprache),
                        ),
                      },
                      { key: t.verfasser, value: autoren.join(', ') },
                      { key: t.geprueftVon, value: bericht.geprueft_von },
                      { key: t.vorlagennummer, value: bericht.vorlagennummer },
                    ]}
                  />
                  {fassungen.map((fassung) => (
                    <Stack gap="xs">
                      <Link href={`${path}/fassungen/${fassung.nummer}`}>
                        {t.fassung(fassung.nummer)}, {formatZeitpunkt(fassung.ausgegeben_at, sprache)}
                      </Link>
                      <Row>
                        <Link href={`${path}/fassungen/${fassung.nummer}/papier.docx`} download>
                          {t.word}
                        </Link>
                        <Link href={`${path}/fassungen/${fassung.nummer}/papier.pdf`}>{t.pdf}</Link>
                      </Row>
                    </Stack>
                  ))}
                  {fassungen.length > 0 && darfSchreiben && (
                    <LinkButton href={`${BERICHTE}/neu?vorgaenger=${bericht.id}`}>
                      {t.folgebericht}
                    </LinkButton>
                  )}
                </Stack>
              </Card>
              {istEntwurf && darfSchreiben && fassungen.length === 0 && (
                <ConfirmDialog
                  trigger={t.verwerfen}
                  title={t.verwerfenFrage}
                  action={`${path}/verwerfen`}
                  confirm={t.verwerfen}
                />
              )}
            </>
          }
        />
      </Stack>
    </Layout>
  );
};

type Texte = (typeof berichtTexte)['de'];

const Blockzeile = ({ path, blockId, t }: { path: string; blockId: number; t: Texte }) => {
  const block = `${path}/bloecke/${blockId}`;
  return (
    <div lang={t === berichtTexte.de ? 'de' : 'en'}>
      <Row gap="xs">
        <LinkButton href={block} size="small" variant="tertiary" icon="edit">
          {t.bearbeitenWort}
        </LinkButton>
        <PostButton
          action={`${block}/verschieben`}
          values={{ richtung: 'hoch' }}
          size="small"
          variant="tertiary"
          icon="arrow-up"
        >
          {t.hoch}
        </PostButton>
        <PostButton
          action={`${block}/verschieben`}
          values={{ richtung: 'runter' }}
          size="small"
          variant="tertiary"
          icon="arrow-down"
        >
          {t.runter}
        </PostButton>
        <PostButton action={`${block}/entfernen`} size="small" variant="tertiary" icon="trash">
          {t.entfernen}
        </PostButton>
        <LinkButton href={`${path}/bloecke/neu?nach=${blockId}`} size="small" variant="tertiary" icon="plus">
          {t.dahinter}
        </LinkButton>
      </Row>
    </div>
  );
};

const Hinzufuegen = ({ path, abschnitt, t }: { path: string; abschnitt: Abschnitt; t: Texte }) => (
  <div lang={t === berichtTexte.de ? 'de' : 'en'} id={`ende-${abschnitt}`}>
    <Text strong>{t.hinzufuegen}</Text>
    <Row gap="xs">
      {BLOCKARTEN.map((art) => (
        <LinkButton
          href={`${path}/bloecke/neu?art=${art}&abschnitt=${abschnitt}`}
          size="small"
          variant="secondary"
          icon="plus"
        >
          {t.blockart[art]}
        </LinkButton>
      ))}
    </Row>
  </div>
);
