import { parseTableQuery, tableWindow } from '../../../design/index.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { strikeLinks } from '../../../platform/mail/mailer.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { mayOpen, spracheOf } from '../protokoll/leser.ts';
import { isReadable, KONTO_ARTEN, type Leserecht, leserechtOf, withoutAddresses } from './mail.rules.ts';
import { resendMail } from './mail-erneut-senden.action.ts';
import { MailPage, PostausgangPage, postausgangTabelle, type SichtbareMail } from './postausgang.page.tsx';
import { findMail, listMails, type MailFilter, type MailZeile } from './postausgang.store.ts';
import { texte } from './texte.ts';

const ZUGANG = 'postausgang.lesen';
const LISTE = '/verwaltung/postausgang';

export const postausgangRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, async (c) => {
    const { db, wer, config } = c.get('kontext');
    const recht = leserechtOf(wer);
    const query = parseTableQuery(postausgangTabelle, new URL(c.req.url).search);
    const { suche, status } = query.filter;
    const { mails, total } = await listMails(db, {
      status,
      suche,
      arten: shownArten(recht, suche !== undefined),
      direction: query.sort.direction,
      ...tableWindow(query),
    });
    return show(
      c,
      <PostausgangPage
        rahmen={rahmenOf(c)}
        query={query}
        mails={mails.map((mail) => visible(mail, recht))}
        total={total}
        ohneSmtp={config.smtpUrl === null}
      />,
    );
  }),

  get(`${LISTE}/:id`, ZUGANG, async (c) => {
    const { db, wer, config } = c.get('kontext');
    const mail = await findMail(db, idOf(c));
    if (!mail || !isReadable(mail.gegenstandArt, leserechtOf(wer))) return showFault(c, 404, 'fehler.404');
    // Links are the recipient's own; only where no mail server sends them, the office hands them on itself.
    const ohneSmtp = config.smtpUrl === null;
    const text = ohneSmtp ? mail.text : strikeLinks(mail.text);
    const worte = spracheOf(c);
    const about = { art: mail.gegenstandArt, id: mail.gegenstandId };
    return show(
      c,
      <MailPage
        rahmen={rahmenOf(c)}
        mail={{ ...mail, text, gegenstand: worte.gegenstand(about), href: worte.href(about, mayOpen(c)) }}
        ohneSmtp={ohneSmtp}
      />,
    );
  }),

  post(`${LISTE}/:id/erneut`, ZUGANG, async (c) => {
    const { sprache } = c.get('kontext');
    const result = await resendMail(c.get('kontext'), idOf(c));
    if (result.ok) return redirect(c, LISTE, texte[sprache].erneutGespeichert);
    return redirect(c, LISTE, fehlerSatz(result, sprache), 'warning');
  }),
];

/**
 * Technik sees of the office's mails that they are there and whether they arrived; the office's roles see nothing of
 * mails about accounts. Searching by name or subject finds only what may be read.
 */
function shownArten(recht: Leserecht, isSearch: boolean): MailFilter['arten'] {
  if (!recht.konto) return { not: KONTO_ARTEN };
  return isSearch && !recht.fach ? { only: KONTO_ARTEN } : undefined;
}

function visible({ an, anName, betreff, fehler, ...mail }: MailZeile, recht: Leserecht): SichtbareMail {
  if (isReadable(mail.gegenstandArt, recht)) return { ...mail, an: `${anName} <${an}>`, betreff, fehler };
  return { ...mail, an: null, betreff: null, fehler: fehler && withoutAddresses(fehler) };
}
