import type { Child, PropsWithChildren } from 'hono/jsx';
import { Breadcrumb, type BreadcrumbStep } from './breadcrumb.tsx';
import {
  DemoBanner,
  Document,
  Footer,
  LanguageSwitch,
  Mark,
  Message,
  PageHead,
  ThemeSwitch,
} from './frame.tsx';
import { Icon } from './icon.tsx';
import { type NavigationGruppe, type Rahmen, rahmenAdressen } from './rahmen.ts';
import { useTexte } from './texte.ts';

/** The entry the current page belongs to: the one whose address is the longest beginning of the path. */
export const currentHref = (navigation: readonly NavigationGruppe[], pfad: string): string | undefined => {
  const path = pfad.split(/[?#]/, 1)[0] ?? '/';
  return navigation
    .flatMap((gruppe) => gruppe.eintraege.map((eintrag) => eintrag.href))
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
};

const Navigation = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = useTexte();
  const current = currentHref(rahmen.navigation, rahmen.pfad);
  return (
    <nav class="k-nav" id="navigation" popover="auto" aria-label={t.hauptnavigation}>
      <button class="k-nav-close" type="button" popovertarget="navigation" popovertargetaction="hide">
        <Icon name="close" />
        {t.menueSchliessen}
      </button>
      {rahmen.navigation.map((gruppe) => (
        <>
          {gruppe.titel && <p class="k-nav-title">{gruppe.titel}</p>}
          <ul>
            {gruppe.eintraege.map((eintrag) => (
              <li>
                <a href={eintrag.href} aria-current={eintrag.href === current ? 'page' : undefined}>
                  {eintrag.icon && <Icon name={eintrag.icon} />}
                  <span>{eintrag.text}</span>
                  {eintrag.zahl ? <span class="k-nav-count">{eintrag.zahl}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
};

const AccountMenu = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = useTexte();
  if (!rahmen.benutzer) {
    return (
      <a class="k-header-link" href={rahmenAdressen.anmelden}>
        {t.anmelden}
      </a>
    );
  }
  const { name, rollen } = rahmen.benutzer;
  return (
    <details class="k-account" data-menu>
      <summary aria-label={t.kontoMenue(name)}>
        <Icon name="user" />
        <span class="k-account-name">{name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="k-account-panel">
        <p>
          <strong>{name}</strong>
          <br />
          <span class="k-muted k-small">{rollen}</span>
        </p>
        <a class="k-link" href={rahmenAdressen.konto}>
          {t.konto}
        </a>
        <LanguageSwitch rahmen={rahmen} />
        <ThemeSwitch rahmen={rahmen} />
        <form method="post" action={rahmenAdressen.abmelden}>
          <button type="submit" class="k-account-logout">
            <Icon name="logout" />
            {t.abmelden}
          </button>
        </form>
      </div>
    </details>
  );
};

const SearchBox = () => {
  const t = useTexte();
  return (
    <search class="k-search">
      <form method="get" action={rahmenAdressen.suche}>
        <label class="kern-sr-only" for="suche">
          {t.suche}
        </label>
        <input id="suche" type="search" name="q" placeholder={t.suchePlatzhalter} autocomplete="off" />
        <button type="submit" aria-label={t.suchen}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
};

const Header = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = useTexte();
  return (
    <header class="k-header">
      <button class="k-menu-button" type="button" popovertarget="navigation">
        <Icon name="menu" />
        {t.menue}
      </button>
      <a class="k-brand" href={rahmenAdressen.start}>
        <Mark />
        <span class="k-brand-name">KoMuT</span>
        <span class="k-brand-mandant">{rahmen.mandantName}</span>
      </a>
      {rahmen.benutzer && rahmen.sucht && <SearchBox />}
      <AccountMenu rahmen={rahmen} />
    </header>
  );
};

export interface LayoutProps {
  rahmen: Rahmen;
  /** The page's h1 and, with " – KoMuT", the document's title. */
  title: string;
  /** One sentence or a line of badges below the heading. */
  intro?: Child;
  breadcrumb?: readonly BreadcrumbStep[];
  /** What can be done with the whole page. */
  actions?: Child;
  /** The page shows rejected input: says so in the document's title. */
  failed?: boolean;
  /** Loads the page again, while long work is going on. */
  refreshSeconds?: number;
  /** `narrow` for reading and single forms, `full` for boards and wide tables. */
  width?: 'narrow' | 'default' | 'full';
}

/** The frame around every page for somebody who works here. */
export const Layout = (props: PropsWithChildren<LayoutProps>) => {
  const {
    rahmen,
    title,
    intro,
    breadcrumb,
    actions,
    failed,
    refreshSeconds,
    width = 'default',
    children,
  } = props;
  return (
    <Document rahmen={rahmen} title={title} failed={failed} refreshSeconds={refreshSeconds} kind="app">
      {rahmen.demo && <DemoBanner />}
      <Header rahmen={rahmen} />
      <div class="k-shell">
        {rahmen.navigation.length > 0 && <Navigation rahmen={rahmen} />}
        <div class="k-body">
          <main class={`k-main k-main-${width}`} id="inhalt" tabindex={-1}>
            {breadcrumb && breadcrumb.length > 0 && <Breadcrumb steps={breadcrumb} />}
            <PageHead title={title} intro={intro} actions={actions} />
            <Message rahmen={rahmen} />
            {children}
          </main>
          <Footer />
        </div>
      </div>
    </Document>
  );
};
