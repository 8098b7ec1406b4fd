import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { renderBrief } from '../../../platform/documents/brief.ts';
import { briefkopfEinstellung } from '../../../platform/documents/briefkopf.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { saveBriefkopf } from './briefkopf.action.ts';
import { BriefkopfPage } from './briefkopf.page.tsx';
import { briefkopfSchema } from './briefkopf.schema.ts';
import { texte } from './texte.ts';

const PFAD = '/verwaltung/briefkopf';
const ZUGANG = 'briefkopf.bearbeiten';

export const briefkopfRoutes: readonly Route[] = [
  get(PFAD, ZUGANG, (c) => showBriefkopf(c)),
  post(PFAD, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const t = texte[kontext.sprache];
    const form = await readForm(c, briefkopfSchema);
    if (form.ok) {
      await saveBriefkopf(kontext, form.wert);
      return redirect(c, PFAD, t.gespeichert);
    }
    const errors = Object.fromEntries(
      Object.entries(form.fehler).map(([feld, grund]) => [feld, t[grund as 'briefkopf.zu-lang']]),
    );
    return showBriefkopf(c, form.eingabe, errors);
  }),
  get(`${PFAD}/probe.pdf`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const t = texte[sprache];
    const [datum, anlass, betrag] = t.spalten as [string, string, string];
    const pdf = await renderBrief(kontext, {
      sprache,
      titel: t.probeTitel,
      empfaenger: t.probeEmpfaenger,
      datum: datumOf(kontext.clock.now()),
      betreff: t.probeTitel,
      bloecke: [
        { art: 'absatz', text: t.probeText },
        {
          art: 'tabelle',
          spalten: [{ titel: datum, breite: 0 }, { titel: anlass }, { titel: betrag, rechts: true }],
          zeilen: [t.zeile],
          summe: t.summe,
        },
      ],
    });
    if (!pdf.ok) return redirect(c, PFAD, dokumentTexte[sprache]['dokument.pdf-fehlt'], 'warning');
    return c.body(pdf.wert, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="probebrief.pdf"`,
    });
  }),
];

async function showBriefkopf(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const briefkopf = await readSetting(c.get('kontext').db, briefkopfEinstellung);
  return show(
    c,
    <BriefkopfPage
      rahmen={rahmenOf(c)}
      briefkopf={briefkopf}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
