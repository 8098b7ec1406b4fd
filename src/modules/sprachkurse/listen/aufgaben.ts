import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatMonat } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { letzterMonat } from './frist.action.ts';
import { fristOf } from './frist.rules.ts';
import { listenfristEinstellung } from './frist.settings.ts';
import { faelligAt, listenpfad } from './liste.mail.ts';
import { listKursmonateAller } from './liste.store.ts';
import { listenTexte } from './texte.ts';

/** As many months of its own as a provider finds on the start page. */
const EIGENE = 8;

/** What is due about monthly lists: the office checks and asks, the provider writes. */
export async function findListenAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, clock } = kontext;
  const bis = letzterMonat(datumOf(clock.now()));
  if (isAllowed(permissions, wer, 'kursliste.pruefen')) return findFuersBuero(kontext);
  if (!isAllowed(permissions, wer, 'kursliste.fuehren')) return [];
  const t = listenTexte[kontext.sprache];
  const [{ rows }, frist] = await Promise.all([
    listKursmonateAller(db, { bis, zustand: 'fehlt' }, zugriffOf(wer), { page: 1, size: EIGENE }),
    readSetting(db, listenfristEinstellung),
  ]);
  return rows.map(({ kursId, kennung, titel, monat, status }) => {
    const faellig = faelligAt(fristOf(monat, frist));
    return {
      titel: t.aufgabeEinreichen(`${kennung} ${titel}`, formatMonat(monat, kontext.sprache)),
      ...(status === 'zurueckgegeben' ? { hinweis: t.status.zurueckgegeben } : {}),
      href: listenpfad(kursId, monat),
      tat: t.ausfuellen,
      faelligAt: faellig,
      dringend: faellig < clock.now(),
    };
  });
}

async function findFuersBuero({ db, clock, sprache }: Kontext): Promise<Aufgabe[]> {
  const t = listenTexte[sprache];
  const bis = letzterMonat(datumOf(clock.now()));
  const frist = await readSetting(db, listenfristEinstellung);
  const heute = datumOf(clock.now());
  const [eingereicht, fehlend] = await Promise.all(
    ['eingereicht', 'fehlt'].map((zustand) =>
      listKursmonateAller(db, { bis: zustand === 'fehlt' ? bis : heute, zustand }),
    ),
  );
  const ueberfaellig = fehlend!.rows.filter(({ monat }) => fristOf(monat, frist) < heute);
  const aufgaben: Aufgabe[] = [];
  const aeltester = (rows: readonly { monat: string }[]) => rows.map(({ monat }) => monat).sort()[0]!;
  if (eingereicht!.rows.length > 0) {
    aufgaben.push({
      titel: t.aufgabePruefen(eingereicht!.rows.length),
      href: '/kurslisten?zustand=eingereicht',
      tat: t.ansehen,
      faelligAt: faelligAt(fristOf(aeltester(eingereicht!.rows), frist)),
      dringend: false,
    });
  }
  if (ueberfaellig.length > 0) {
    aufgaben.push({
      titel: t.aufgabeFehlen(ueberfaellig.length),
      href: '/kurslisten?zustand=fehlt',
      tat: t.ansehen,
      faelligAt: faelligAt(fristOf(aeltester(ueberfaellig), frist)),
      dringend: false,
    });
  }
  return aufgaben;
}
