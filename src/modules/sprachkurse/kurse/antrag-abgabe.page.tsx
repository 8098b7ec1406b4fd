import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  Facts,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Link,
  LinkButton,
  List,
  PostButton,
  type Rahmen,
  Row,
  SelectField,
  Stack,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import { UNTERLAGENARTEN, type Unterlagenart } from '../foerderung/regeln.rules.ts';
import { kursTexte, kursWort, niveauWort } from '../texte.ts';
import { Antragsrahmen } from './antrag.page.tsx';
import type { Antragsluecke } from './antrag.rules.ts';
import { antragTexte } from './antrag.texte.ts';
import type { Kurs } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import type { Kursunterlage } from './unterlage.store.ts';

/** Step 5: what must be there, what is there, and one more. */
export const UnterlagenPage = ({
  rahmen,
  kurs,
  verlangt,
  unterlagen,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  verlangt: readonly Unterlagenart[];
  unterlagen: readonly Kursunterlage[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  const pfad = `/kurse/${kurs.id}/antrag`;
  const istDa = (art: string) => unterlagen.some((eine) => eine.art === art);
  return (
    <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="unterlagen" failed={Object.keys(errors).length > 0}>
      {verlangt.length === 0 ? (
        <Text muted>{t.keineVerlangt}</Text>
      ) : (
        <Card title={t.verlangt}>
          <List
            plain
            items={verlangt.map((art) => (
              <Row justify="between">
                <span>{kursWort(sprache, 'unterlage', art)}</span>
                <Badge tone={istDa(art) ? 'success' : 'warning'}>{istDa(art) ? t.da : t.fehlt}</Badge>
              </Row>
            ))}
          />
        </Card>
      )}
      {unterlagen.length > 0 && (
        <Card title={t.eingereicht}>
          <List
            plain
            items={unterlagen.map((eine) => (
              <Row justify="between">
                <Stack gap="xs">
                  <Link href={`/kurse/${kurs.id}/unterlagen/${eine.id}`} download>
                    {eine.name}
                  </Link>
                  <Text as="span" small muted>
                    {kursWort(sprache, 'unterlage', eine.art)},{' '}
                    {formatDatum(datumOf(eine.eingereichtAt), sprache)}
                  </Text>
                </Stack>
                <PostButton
                  action={`${pfad}/unterlagen/${eine.id}/entfernen`}
                  size="small"
                  variant="tertiary"
                  label={`${t.entfernen}: ${eine.name}`}
                >
                  {t.entfernen}
                </PostButton>
              </Row>
            ))}
          />
        </Card>
      )}
      <Card title={t.unterlageNeu}>
        <Form action={`${pfad}/unterlagen`} values={values} errors={errors} upload>
          <SelectField
            name="art"
            label={t.unterlageArt}
            required
            options={UNTERLAGENARTEN.map((value) => ({ value, label: kursTexte[sprache].unterlage[value] }))}
          />
          <FileField
            name="datei"
            label={t.datei}
            hint={t.dateiHinweis}
            required
            accept=".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png"
          />
          <SubmitRow>
            <Button variant="secondary">{t.hochladen}</Button>
          </SubmitRow>
        </Form>
      </Card>
      <SubmitRow>
        <LinkButton href={`${pfad}/absenden`} variant="primary">
          {t.schritte.absenden}
        </LinkButton>
      </SubmitRow>
    </Antragsrahmen>
  );
};

/** Step 6: everything once more, what is missing, and handing it in. */
export const AbsendenPage = ({
  rahmen,
  kurs,
  luecken,
  darfAbgeben,
  fehler,
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  luecken: readonly Antragsluecke[];
  darfAbgeben: boolean;
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = antragTexte[sprache];
  const w = kursSeitenTexte[sprache];
  const summe = kurs.kalkulation.reduce((cent, one) => cent + one.betragCent, 0);
  const pfad = `/kurse/${kurs.id}`;
  return (
    <Antragsrahmen rahmen={rahmen} kurs={kurs} schritt="absenden" failed={fehler !== undefined}>
      {fehler && <Alert tone="danger" title={fehler} live />}
      {luecken.length > 0 ? (
        <Alert tone="warning" title={t.unvollstaendig}>
          <List
            items={luecken.map((luecke) => <Link href={`${pfad}/antrag/${luecke}`}>{t.luecke[luecke]}</Link>)}
          />
        </Alert>
      ) : (
        <Alert tone="success" title={t.vollstaendig} />
      )}
      <Card title={t.zusammenfassung}>
        <Facts
          facts={[
            { key: w.titel, value: kurs.titel, change: { href: `${pfad}/antrag/kurs` } },
            { key: w.kursart, value: kursWort(sprache, 'kursart', kurs.kursart) },
            { key: w.niveau, value: niveauWort(sprache, kurs.niveau_von, kurs.niveau_bis) },
            {
              key: w.zeitraum,
              value: `${formatDatum(kurs.beginn_am, sprache)} – ${formatDatum(kurs.ende_am, sprache)}`,
              change: { href: `${pfad}/antrag/zeiten` },
            },
            { key: w.ue, value: w.ueZahl(kurs.ue) },
            {
              key: w.ort,
              value: [kurs.raum, kurs.ort, kurs.gemeinde].filter(Boolean).join(', '),
              change: { href: `${pfad}/antrag/ort` },
            },
            { key: w.plaetze, value: w.plaetzeSpanne(kurs.plaetze_min, kurs.plaetze_max) },
            {
              key: t.beantragt,
              value: formatGeld(summe, sprache),
              change: { href: `${pfad}/antrag/kosten` },
            },
          ]}
        />
      </Card>
      {darfAbgeben && (
        <Stack>
          <Text muted>{t.abgebenHinweis}</Text>
          <PostButton action={`${pfad}/antrag/absenden`} variant="primary">
            {t.abgeben}
          </PostButton>
        </Stack>
      )}
    </Antragsrahmen>
  );
};
