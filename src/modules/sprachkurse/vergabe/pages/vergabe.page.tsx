import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Details,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  PostButton,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../design/index.ts';
import { vergabeTexte } from '../texte.ts';
import { isOffen, WERTENDE } from '../vergabe.rules.ts';
import { Angebote, type Sicht, Vergabeangaben, type Vergaberechte } from './vergabe-angebote.page.tsx';
import { Vertraege, Wertung, Zuschlag } from './vergabe-ergebnis.page.tsx';
import { VERGABEN, Vergabestand } from './vergaben.page.tsx';

/** One tender of the office: what it is, and the next step. */
export const VergabePage = ({
  rahmen,
  akte,
  rechte,
  values = {},
  errors = {},
}: Sicht & { rechte: Vergaberechte; values?: FormValues; errors?: FormErrors }) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const { vergabe } = akte;
  const path = `${VERGABEN}/${vergabe.id}`;
  const isRunning =
    vergabe.status === 'entwurf' || vergabe.status === 'laeuft' || vergabe.status === 'geoeffnet';
  return (
    <Layout
      rahmen={rahmen}
      title={vergabe.titel}
      intro={<Vergabestand rahmen={rahmen} status={vergabe.status} />}
      breadcrumb={[{ text: t.vergaben, href: VERGABEN }]}
      failed={Object.keys(errors).length > 0}
      actions={
        vergabe.status === 'entwurf' &&
        rechte.fuehren && (
          <>
            <LinkButton href={`${path}/bearbeiten`} variant="secondary">
              {t.bearbeiten}
            </LinkButton>
            <PostButton action={`${path}/bekanntgeben`} variant="primary">
              {t.bekanntgeben}
            </PostButton>
          </>
        )
      }
    >
      <Stack gap="l">
        {errors[''] && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        <Facts
          layout="columns"
          facts={[
            { key: t.schaetzwert, value: formatGeld(vergabe.schaetzwert_cent, sprache) },
            { key: t.art, value: t.arten[vergabe.art] },
            { key: t.mindestens, value: t.arten[vergabe.art_mindestens] },
            { key: t.artGrund, value: vergabe.art_grund },
            { key: t.frist, value: formatZeitpunkt(vergabe.frist_at, sprache) },
            {
              key: t.laufzeit,
              value: `${formatDatum(vergabe.beginn_am, sprache)} – ${formatDatum(vergabe.ende_am, sprache)}`,
            },
            { key: t.topf, value: vergabe.topf },
            {
              key: t.eingeladene,
              value: isOffen(vergabe.art)
                ? t.alleTraeger
                : akte.eingeladene.map(({ name }) => name).join(', '),
            },
            { key: t.begruendung, value: vergabe.begruendung },
          ]}
        />
        <Angebote rahmen={rahmen} akte={akte} rechte={rechte} />
        {(vergabe.status === 'geoeffnet' || vergabe.status === 'zugeschlagen') && (
          <Wertung rahmen={rahmen} akte={akte} rechte={rechte} />
        )}
        {vergabe.status === 'geoeffnet' && akte.wertende.length >= WERTENDE && rechte.zuschlagen && (
          <Zuschlag rahmen={rahmen} akte={akte} values={values} errors={errors} />
        )}
        {akte.vertraege.length > 0 && <Vertraege rahmen={rahmen} akte={akte} />}
        <Vergabeangaben rahmen={rahmen} {...akte} />
        {isRunning && rechte.fuehren && (
          <Details summary={t.aufheben} open={errors.grund !== undefined}>
            <Form
              id="aufheben"
              action={`${path}/aufheben`}
              values={values}
              errors={errors.grund ? errors : {}}
            >
              <TextArea name="grund" label={t.aufhebenGrund} required />
              <SubmitRow>
                <Button variant="danger">{t.aufheben}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
      </Stack>
    </Layout>
  );
};
