import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { Alert } from './alert.tsx';
import { Icon, type IconName } from './icon.tsx';
import { type Aussehen, type Rahmen, rahmenAdressen, type Sprachadressen } from './rahmen.ts';
import { SpracheContext, useTexte } from './texte.ts';

/** KoMuT's mark: two paths that meet and go on as one. */
export const Mark = () => (
  <svg class="k-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="currentColor" />
    <path
      d="M8 7v18M8 16c7 0 8-9 16-9M8 16c7 0 8 9 16 9"
      fill="none"
      class="k-mark-line"
      stroke-width="3.4"
      stroke-linecap="round"
    />
  </svg>
);

/** The document around every page: language, theme, title, one stylesheet, one script, skip link. */
export const Document = ({
  rahmen,
  title,
  failed,
  refreshSeconds,
  adressen,
  kind,
  children,
}: PropsWithChildren<{
  rahmen: Rahmen;
  title: string;
  failed?: boolean;
  refreshSeconds?: number;
  adressen?: Sprachadressen;
  kind: 'app' | 'public' | 'link';
}>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={rahmen.sprache} data-kern-theme={rahmen.aussehen === 'system' ? undefined : rahmen.aussehen}>
      <SpracheContext.Provider value={rahmen.sprache}>
        <head>
          <meta charset="utf-8" />
          <DocumentTitle title={title} failed={failed} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={rahmen.aussehen === 'system' ? 'light dark' : rahmen.aussehen} />
          {refreshSeconds !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(refreshSeconds)} />
            </noscript>
          )}
          {adressen && <link rel="canonical" href={adressen.kanonisch} />}
          {adressen?.sprachen.map(({ sprache, href }) => (
            <link rel="alternate" hreflang={sprache} href={href} />
          ))}
          <link rel="stylesheet" href={rahmen.assets.css} />
          {rahmen.assets.icon && <link rel="icon" type="image/svg+xml" href={rahmen.assets.icon} />}
          <script type="module" src={rahmen.assets.js} />
        </head>
        <body class={`k-frame-${kind}`} data-refresh={refreshSeconds}>
          <SkipLink />
          {children}
        </body>
      </SpracheContext.Provider>
    </html>
  </>
);

const DocumentTitle = ({ title, failed }: { title: string; failed?: boolean }) => {
  const t = useTexte();
  return <title>{`${failed ? t.fehlerImTitel : ''}${title} – KoMuT`}</title>;
};

const SkipLink = () => (
  <a class="k-skip" href="#inhalt">
    {useTexte().zumInhalt}
  </a>
);

export const DemoBanner = () => <aside class="k-demo">{useTexte().demo}</aside>;

export const Message = ({ rahmen }: { rahmen: Rahmen }) =>
  rahmen.meldung ? (
    <Alert tone={rahmen.meldung.art} live>
      {rahmen.meldung.text}
    </Alert>
  ) : null;

const aussehenIcon: Record<Aussehen, IconName> = { light: 'sun', dark: 'moon', system: 'system' };

/** Chooses the language: every button in its own language, because that is how it is found. */
export const LanguageSwitch = ({ rahmen }: { rahmen: Rahmen }) => (
  <form class="k-switch" method="post" action={rahmenAdressen.sprache}>
    <fieldset>
      <legend class="kern-sr-only">{useTexte().sprache}</legend>
      <input type="hidden" name="zurueck" value={rahmen.pfad} />
      <button
        type="submit"
        name="sprache"
        value="de"
        lang="de"
        aria-pressed={rahmen.sprache === 'de' ? 'true' : 'false'}
      >
        Deutsch
      </button>
      <button
        type="submit"
        name="sprache"
        value="en"
        lang="en"
        aria-pressed={rahmen.sprache === 'en' ? 'true' : 'false'}
      >
        English
      </button>
    </fieldset>
  </form>
);

/** The same choice on a page that has an address for each language: a link remembers nothing, so no cookie is needed. */
export const LanguageLinks = ({ sprachen }: Pick<Sprachadressen, 'sprachen'>) => (
  <nav class="k-switch" aria-label={useTexte().sprache}>
    {sprachen.map(({ sprache, name, href, istDiese }) => (
      <a href={href} lang={sprache} hreflang={sprache} aria-current={istDiese ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
);

export const ThemeSwitch = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = useTexte();
  const words = { light: t.aussehenLight, dark: t.aussehenDark, system: t.aussehenSystem };
  return (
    <form class="k-switch" method="post" action={rahmenAdressen.aussehen}>
      <fieldset>
        <legend class="kern-sr-only">{t.aussehen}</legend>
        <input type="hidden" name="zurueck" value={rahmen.pfad} />
        {(['light', 'dark', 'system'] as const).map((choice) => (
          <button
            type="submit"
            name="aussehen"
            value={choice}
            aria-pressed={rahmen.aussehen === choice ? 'true' : 'false'}
          >
            <Icon name={aussehenIcon[choice]} />
            {words[choice]}
          </button>
        ))}
      </fieldset>
    </form>
  );
};

export const Footer = () => {
  const t = useTexte();
  return (
    <footer class="k-footer">
      <nav aria-label={t.fusszeile}>
        <a href={rahmenAdressen.barrierefreiheit}>{t.barrierefreiheit}</a>
        <a href={rahmenAdressen.datenschutz}>{t.datenschutz}</a>
        <a href={rahmenAdressen.impressum}>{t.impressum}</a>
        <a href={rahmenAdressen.api}>{t.schnittstelle}</a>
      </nav>
    </footer>
  );
};

/** Heading line of a page: h1, a sentence below it, and what can be done with the whole page. */
export const PageHead = ({ title, intro, actions }: { title: Child; intro?: Child; actions?: Child }) => (
  <div class="k-page-head">
    <div>
      <h1 class="k-h1">{title}</h1>
      {intro && <div class="k-intro">{intro}</div>}
    </div>
    {actions && <div class="k-row k-gap-s k-align-center">{actions}</div>}
  </div>
);
