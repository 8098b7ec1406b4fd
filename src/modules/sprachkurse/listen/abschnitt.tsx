import { isAllowed } from '../../../begriffe/wer.ts';
import { Section, Text } from '../../../design/index.ts';
import type { Kursabschnitt } from '../kurse/abschnitte.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { listEinschreibungen } from './einschreibung.store.ts';
import { ABGEGEBEN, listListen } from './liste.store.ts';
import { Monatsuebersicht } from './pages/liste.page.tsx';
import { Anwesenheitstafel } from './pages/teilnehmer.page.tsx';
import { listenTexte } from './texte.ts';

/** The months of a course beside its approval: what came, how many were there. */
export const listenAbschnitt: Kursabschnitt = {
  schluessel: 'listen',
  platz: 'anwesenheit',
  render: async ({ kontext, kurs }) => {
    const listen = await listListen(kontext.db, kurs.id);
    const darfSehen = isAllowed(permissions, kontext.wer, 'kursteilnehmer.sehen');
    return <Monatsuebersicht rahmen={kontext} kurs={kurs} listen={listen} hasLinks={darfSehen} />;
  },
};

/** Months × participants; only for those who may see the numbers of people. */
export const tafelAbschnitt: Kursabschnitt = {
  schluessel: 'anwesenheitstafel',
  platz: 'breit',
  render: async ({ kontext, kurs }) => {
    if (!isAllowed(permissions, kontext.wer, 'kursteilnehmer.sehen')) return null;
    const [listen, personen] = await Promise.all([
      listListen(kontext.db, kurs.id),
      listEinschreibungen(kontext.db, kurs.id),
    ]);
    const t = listenTexte[kontext.sprache];
    if (personen.length === 0) {
      return (
        <Section title={t.tafel}>
          <Text muted>{t.niemand}</Text>
        </Section>
      );
    }
    return (
      <Anwesenheitstafel
        rahmen={kontext}
        kurs={kurs}
        personen={personen}
        listen={listen.filter(({ status }) => ABGEGEBEN.includes(status))}
      />
    );
  },
};
