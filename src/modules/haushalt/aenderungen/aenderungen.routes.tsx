import { isAllowed } from '../../../begriffe/wer.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readEingabe, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { listWahljahre, readJahr } from '../jahrwahl.ts';
import { describeHaushalt } from '../texte.ts';
import { findTopf, listToepfe } from '../toepfe/topf.store.ts';
import { decideAenderung, requestAenderung } from './aenderung.action.ts';
import { type Entscheidung, transition } from './aenderung.rules.ts';
import { aenderungSchema } from './aenderung.schema.ts';
import { findAenderung, listAenderungen, type Mittelaenderung } from './aenderung.store.ts';
import { AenderungenPage, AenderungNeuPage } from './aenderungen.page.tsx';
import { aenderungenTexte } from './aenderungen.texte.ts';

const PFAD = '/haushalt/aenderungen';

const TATEN: Record<Entscheidung, string> = {
  freigeben: 'mittel.entscheiden',
  ablehnen: 'mittel.entscheiden',
  zurueckziehen: 'mittel.beantragen',
};
const ENTSCHEIDUNGEN = Object.keys(TATEN) as Entscheidung[];

export const aenderungenRoutes: readonly Route[] = [
  get(PFAD, 'topf.sehen', (c) => showListe(c, readJahr(c))),
  get(`${PFAD}/neu`, 'mittel.beantragen', (c) =>
    showFormular(c, { jahr: String(readJahr(c)), topf: c.req.query('topf') ?? '' }),
  ),
  post(`${PFAD}/neu`, 'mittel.beantragen', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, aenderungSchema);
    if (!form.ok) return showFormular(c, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const { topf, nachTopf, betrag, ...rest } = form.wert;
    const wunsch = { ...rest, topfId: topf, nachTopfId: nachTopf, betragCent: betrag };
    const result = await requestAenderung(c.get('kontext'), wunsch);
    if (!result.ok) {
      const errors = refusalErrors(result, describeHaushalt, sprache);
      return showFormular(c, form.eingabe, errors);
    }
    return redirect(c, `${PFAD}?jahr=${rest.jahr}`, aenderungenTexte[sprache].beantragt);
  }),
  post(`${PFAD}/:id{[0-9]+}/entscheiden`, 'mittel.beantragen', async (c) => {
    const kontext = c.get('kontext');
    const aenderung = await findAenderung(kontext.db, idOf(c));
    if (!aenderung) return c.notFound();
    const { entscheidung } = await readEingabe(c);
    const gewaehlt = ENTSCHEIDUNGEN.find((one) => one === entscheidung);
    const jahr = aenderung.vonJahr ?? aenderung.nachJahr ?? readJahr(c);
    const refused = (grund: { grund: string; werte?: Record<string, string | number> }) =>
      showListe(c, jahr, { id: aenderung.id, errors: { '': describeHaushalt(grund, kontext.sprache) } });
    if (gewaehlt === undefined) return refused({ grund: 'feld.unlesbar' });
    if (!isAllowed(permissions, kontext.wer, TATEN[gewaehlt])) {
      return refused({ grund: 'aenderung.nicht-entscheiden' });
    }
    const result = await decideAenderung(kontext, aenderung.id, gewaehlt);
    if (!result.ok) return refused(result);
    return redirect(c, `${PFAD}?jahr=${jahr}`, aenderungenTexte[kontext.sprache].entschieden);
  }),
];

async function showListe(c: Ctx, jahr: number, refused?: { id: number; errors: FormErrors }) {
  const { db, wer } = c.get('kontext');
  const topf = await findTopf(db, queryId(c, 'topf'));
  const entscheidungen = (one: Mittelaenderung) =>
    ENTSCHEIDUNGEN.filter(
      (entscheidung) =>
        isAllowed(permissions, wer, TATEN[entscheidung]) &&
        transition(one, entscheidung, wer.id ?? wer.art).ok,
    );
  return show(
    c,
    <AenderungenPage
      rahmen={rahmenOf(c)}
      jahr={jahr}
      jahre={await listWahljahre(c, jahr)}
      topf={topf}
      aenderungen={await listAenderungen(db, { jahr, ...(topf ? { topfId: topf.id } : {}) })}
      entscheidungen={entscheidungen}
      darfBeantragen={isAllowed(permissions, wer, 'mittel.beantragen')}
      {...(refused ? { refused } : {})}
    />,
    refused ? 422 : 200,
  );
}

async function showFormular(c: Ctx, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <AenderungNeuPage
      rahmen={rahmenOf(c)}
      toepfe={await listToepfe(c.get('kontext').db, { nurAktive: true })}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
