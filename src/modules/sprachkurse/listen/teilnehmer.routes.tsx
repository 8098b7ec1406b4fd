import { z } from 'zod';
import { zeile } from '../../../begriffe/felder.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findBewilligung } from '../kurse/bewilligung.store.ts';
import { AKTIVE } from '../kurse/kurs.rules.ts';
import type { Kurs } from '../kurse/kurs.store.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { renderBescheinigung } from './bescheinigung.ts';
import {
  endEinschreibung,
  enrolTeilnehmer,
  recordErgebnisse,
  removeEinschreibung,
} from './einschreibung.action.ts';
import { austrittSchema, einschreibungSchema, ergebnisseSchema } from './einschreibung.schema.ts';
import { type Einschreibung, findEinschreibung, listEinschreibungen } from './einschreibung.store.ts';
import { withKurs } from './kurs-im-pfad.ts';
import { listListen } from './liste.store.ts';
import { ErgebnissePage } from './pages/ergebnisse.page.tsx';
import { EinschreibungPage, TeilnehmerPage } from './pages/teilnehmer.page.tsx';
import { describeListe } from './satz.ts';
import { listenTexte } from './texte.ts';

const KURS = '/kurse/:id{[0-9]+}';
const PERSON = `${KURS}/teilnehmer/:einschreibung{[0-9]+}`;

/** Who is in a course, with what result. */
export const teilnehmerRoutes: readonly Route[] = [
  get(`${KURS}/teilnehmer`, 'kursteilnehmer.sehen', (c) => withKurs(c, (kurs) => showTeilnehmer(c, kurs))),
  post(`${KURS}/teilnehmer`, 'kursliste.fuehren', (c) =>
    withKurs(c, async (kurs) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, einschreibungSchema);
      if (!form.ok)
        return showTeilnehmer(c, kurs, form.eingabe, fieldErrors(form.fehler, describeListe, sprache));
      const result = await enrolTeilnehmer(c.get('kontext'), kurs.id, form.wert);
      if (!result.ok)
        return showTeilnehmer(c, kurs, form.eingabe, refusalErrors(result, describeListe, sprache));
      const person = await findEinschreibung(c.get('kontext').db, result.wert);
      return redirect(c, `/kurse/${kurs.id}/teilnehmer`, textsOf(c).eingeschrieben(person?.nummer ?? ''));
    }),
  ),

  get(`${KURS}/teilnehmer/ergebnisse`, 'kursliste.fuehren', (c) =>
    withKurs(c, (kurs) => showErgebnisse(c, kurs)),
  ),
  post(`${KURS}/teilnehmer/ergebnisse`, 'kursliste.fuehren', (c) =>
    withKurs(c, async (kurs) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, ergebnisseSchema);
      if (!form.ok)
        return showErgebnisse(
          c,
          kurs,
          form.eingabe,
          wholeForm(fieldErrors(form.fehler, describeListe, sprache)),
        );
      const result = await recordErgebnisse(c.get('kontext'), kurs.id, form.wert);
      if (!result.ok)
        return showErgebnisse(c, kurs, form.eingabe, refusalErrors(result, describeListe, sprache));
      return redirect(c, `/kurse/${kurs.id}/teilnehmer`, textsOf(c).ergebnisseEingetragen(result.wert));
    }),
  ),

  get(PERSON, 'kursteilnehmer.sehen', (c) => withPerson(c, (kurs, person) => showPerson(c, kurs, person))),
  post(`${PERSON}/beenden`, 'kursliste.fuehren', (c) =>
    withPerson(c, async (kurs, person) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, austrittSchema);
      if (!form.ok)
        return showPerson(c, kurs, person, form.eingabe, fieldErrors(form.fehler, describeListe, sprache));
      const result = await endEinschreibung(c.get('kontext'), kurs.id, person.einschreibungId, form.wert);
      if (!result.ok)
        return showPerson(c, kurs, person, form.eingabe, refusalErrors(result, describeListe, sprache));
      return redirect(c, `/kurse/${kurs.id}/teilnehmer`, textsOf(c).beendet);
    }),
  ),
  post(`${PERSON}/austragen`, 'kursliste.fuehren', (c) =>
    withPerson(c, async (kurs, person) => {
      const { sprache } = c.get('kontext');
      const result = await removeEinschreibung(c.get('kontext'), kurs.id, person.einschreibungId);
      if (!result.ok) return showPerson(c, kurs, person, {}, refusalErrors(result, describeListe, sprache));
      return redirect(c, `/kurse/${kurs.id}/teilnehmer`, textsOf(c).ausgetragen);
    }),
  ),
  post(`${PERSON}/bescheinigung.pdf`, 'kursteilnehmer.sehen', (c) =>
    withPerson(c, async (kurs, person) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, z.object({ name: zeile(120) }));
      const name = form.ok ? form.wert.name : '';
      const listen = await listListen(kontext.db, kurs.id);
      const pdf = await renderBescheinigung(kontext, kurs, person, listen, name);
      if (!pdf.ok) {
        const path = `/kurse/${kurs.id}/teilnehmer/${person.einschreibungId}`;
        return redirect(c, path, dokumentTexte[kontext.sprache]['dokument.pdf-fehlt'], 'warning');
      }
      return c.body(pdf.wert, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${person.nummer}.pdf"`,
        'cache-control': 'private, no-store',
      });
    }),
  ),
];

/** What is said of all lines together stands above the form. */
const wholeForm = ({ zeilen, ...rest }: FormErrors): FormErrors =>
  zeilen === undefined ? rest : { ...rest, '': zeilen };

const textsOf = (c: Ctx) => listenTexte[c.get('kontext').sprache];
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

const withPerson = (c: Ctx, run: (kurs: Kurs, person: Einschreibung) => Response | Promise<Response>) =>
  withKurs(c, async (kurs) => {
    const person = await findEinschreibung(c.get('kontext').db, idOf(c, 'einschreibung'));
    return person?.kursId === kurs.id ? run(kurs, person) : c.notFound();
  });

async function showTeilnehmer(c: Ctx, kurs: Kurs, values?: FormValues, errors?: FormErrors) {
  const { db, wer, sprache } = c.get('kontext');
  const [personen, bewilligung] = await Promise.all([
    listEinschreibungen(db, kurs.id),
    findBewilligung(db, kurs.id),
  ]);
  const heute = heuteOf(c);
  const ab = heute < kurs.beginn_am ? kurs.beginn_am : heute > kurs.ende_am ? kurs.ende_am : heute;
  return show(
    c,
    <TeilnehmerPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      personen={personen}
      gruppen={bewilligung?.regeln.gruppen ?? []}
      darfFuehren={isAllowed(permissions, wer, 'kursliste.fuehren')}
      nimmtAuf={AKTIVE.includes(kurs.status)}
      values={values ?? { ab_am: formatDatum(ab, sprache) }}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showErgebnisse(c: Ctx, kurs: Kurs, values?: FormValues, errors?: FormErrors) {
  const { db, sprache } = c.get('kontext');
  const personen = await listEinschreibungen(db, kurs.id);
  const vorgabe = {
    bis_am: formatDatum(kurs.ende_am, sprache),
    ...Object.fromEntries(
      personen.flatMap(({ ergebnis, ergebnisNiveau, abbruchgrund }, at) => [
        [`zeilen.${at}.ergebnis`, ergebnis ?? ''],
        [`zeilen.${at}.niveau`, ergebnisNiveau ?? ''],
        [`zeilen.${at}.grund`, abbruchgrund],
      ]),
    ),
  };
  return show(
    c,
    <ErgebnissePage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      personen={personen}
      values={values ?? vorgabe}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showPerson(
  c: Ctx,
  kurs: Kurs,
  person: Einschreibung,
  values?: FormValues,
  errors?: FormErrors,
) {
  const { db, wer, sprache } = c.get('kontext');
  return show(
    c,
    <EinschreibungPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      person={person}
      listen={await listListen(db, kurs.id)}
      darfFuehren={isAllowed(permissions, wer, 'kursliste.fuehren')}
      values={
        values ?? {
          bis_am: formatDatum(person.bisAm ?? kurs.ende_am, sprache),
          ergebnis: person.ergebnis ?? '',
          ergebnis_niveau: person.ergebnisNiveau ?? '',
          abbruchgrund: person.abbruchgrund,
        }
      }
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
