import type { Route } from '../../../platform/http/route.ts';
import { zugangRoutesFor } from '../../verwaltung/index.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { findStelle } from '../stelle.store.ts';
import { zugangTexte } from './zugang.texte.ts';

const { de, en } = zugangTexte;

/** Whom the office may let in: an interpreter, or the people of a requester. */
export const zugangRoutes: Route[] = [
  ...zugangRoutesFor({
    rolle: 'sprachmittler',
    ordner: 'sprachmittler',
    zugang: 'sprachmittler.zugang',
    worte: { de: de.sprachmittler, en: en.sprachmittler },
    istEinePerson: true,
    async find({ db }, id) {
      const person = await findSprachmittler(db, id);
      if (!person) return null;
      const name = [person.vorname, person.nachname].filter(Boolean).join(' ');
      return { name, vorschlag: { name, email: person.email } };
    },
  }),
  ...zugangRoutesFor({
    rolle: 'stelle',
    ordner: 'stellen',
    zugang: 'stelle.zugang',
    worte: { de: de.stelle, en: en.stelle },
    async find({ db }, id) {
      const stelle = await findStelle(db, id);
      return stelle && { name: stelle.name, vorschlag: { name: '', email: '' } };
    },
  }),
];
