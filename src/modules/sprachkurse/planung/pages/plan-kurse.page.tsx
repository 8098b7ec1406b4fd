import { formatGeld } from '../../../../begriffe/geld.ts';
import {
  Badge,
  Button,
  CheckboxGroup,
  DateField,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { describeKursort, describeZeiten } from '../../warteliste/kurs-anzeige.ts';
import type { Plan } from '../plan.store.ts';
import { planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';
import type { Plansicht } from './plan-sicht.ts';

/** The courses that open, to take over as drafts and to invite people to. */
export const Kurse = ({
  rahmen,
  plan,
  sicht: { kurse, personen, kursstatus },
  darfFuehren,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  plan: Plan;
  sicht: Plansicht;
  darfFuehren: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const offene = kurse.filter(({ oeffnet }) => oeffnet);
  const besetzt = (id: number) => personen.filter(({ kursplan_kurs_id }) => kursplan_kurs_id === id).length;
  const neue = offene.filter(({ kurs_id }) => kurs_id === null);
  return (
    <Section title={t.kurseOeffnen}>
      {offene.length === 0 && <Text muted>{t.keinKursOeffnet}</Text>}
      {offene.length > 0 && (
        <SimpleTable
          caption={t.kurseOeffnen}
          hideCaption
          rows={offene}
          columns={[
            { key: 'titel', label: t.kurs, header: true, cell: ({ angebot }) => angebot.titel },
            { key: 'niveau', label: t.niveau, cell: ({ angebot }) => angebot.niveau },
            { key: 'ort', label: t.ort, cell: ({ angebot }) => describeKursort(angebot, sprache) },
            {
              key: 'zeiten',
              label: t.zeiten,
              cell: ({ angebot }) => describeZeiten(angebot.zeiten, sprache),
            },
            {
              key: 'besetzt',
              label: t.besetzt,
              align: 'end',
              nowrap: true,
              cell: ({ id, angebot }) => t.vonPlaetzen(besetzt(id), angebot.max),
            },
            {
              key: 'kosten',
              label: t.kosten,
              align: 'end',
              nowrap: true,
              cell: ({ angebot }) => formatGeld(angebot.kostenCent, sprache),
            },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ kurs_id, id, angebot }) =>
                kurs_id === null ? (
                  <Badge tone="neutral">{t.geplant}</Badge>
                ) : (
                  <Stack gap="xs">
                    <LinkButton href={`/kurse/${kurs_id}`} variant="tertiary" size="small">
                      {t.kursstatus(kursstatus.get(kurs_id)?.wort ?? '')}
                    </LinkButton>
                    {darfFuehren &&
                      ['bewilligt', 'laeuft'].includes(kursstatus.get(kurs_id)?.status ?? '') && (
                        <PostButton
                          action={`${PLANUNG}/${plan.id}/einladen`}
                          values={{ kurs: id }}
                          size="small"
                          label={t.einladenIn(angebot.titel)}
                        >
                          {t.einladen}
                        </PostButton>
                      )}
                  </Stack>
                ),
            },
          ]}
        />
      )}
      {darfFuehren && neue.length > 0 && (
        <Details
          summary={t.uebernehmen}
          open={Object.keys(errors).some((feld) => feld === 'kurs' || feld === 'beginn_am')}
        >
          <Form id="uebernehmen" action={`${PLANUNG}/${plan.id}/uebernehmen`} values={values} errors={errors}>
            <Text>{t.uebernehmenText}</Text>
            <CheckboxGroup
              name="kurs"
              label={t.kurse}
              required
              values={neue.map(({ id }) => String(id))}
              choices={neue.map(({ id, angebot }) => ({
                value: String(id),
                label: angebot.titel,
                hint: `${t.vonPlaetzen(besetzt(id), angebot.max)}, ${formatGeld(angebot.kostenCent, sprache)}`,
              }))}
            />
            <DateField name="beginn_am" label={t.beginn} required />
            <SubmitRow>
              <Button>{t.alsAntraege}</Button>
            </SubmitRow>
          </Form>
        </Details>
      )}
    </Section>
  );
};
