import type { Child, PropsWithChildren } from 'hono/jsx';
import {
  DemoBanner,
  Document,
  Footer,
  LanguageLinks,
  LanguageSwitch,
  Mark,
  Message,
  PageHead,
  ThemeSwitch,
} from './frame.tsx';
import { type Rahmen, rahmenAdressen, type Sprachadressen } from './rahmen.ts';

/** Pages without sign-in: sign-in itself, public course lists, legal pages. */
export const PublicLayout = ({
  rahmen,
  title,
  intro,
  actions,
  failed,
  adressen,
  width = 'narrow',
  children,
}: PropsWithChildren<{
  rahmen: Rahmen;
  title: string;
  intro?: Child;
  actions?: Child;
  failed?: boolean;
  /** For pages that everybody finds: their language stands in the address, and nothing is remembered of a visitor. */
  adressen?: Sprachadressen;
  width?: 'narrow' | 'default' | 'full';
}>) => (
  <Document rahmen={rahmen} title={title} failed={failed} adressen={adressen} kind="public">
    {rahmen.demo && <DemoBanner />}
    <header class="k-header">
      <a class="k-brand" href={rahmenAdressen.start}>
        <Mark />
        <span class="k-brand-name">KoMuT</span>
        <span class="k-brand-mandant">{rahmen.mandantName}</span>
      </a>
      {adressen ? (
        <LanguageLinks sprachen={adressen.sprachen} />
      ) : (
        <>
          <LanguageSwitch rahmen={rahmen} />
          <ThemeSwitch rahmen={rahmen} />
        </>
      )}
    </header>
    <div class="k-body">
      <main class={`k-main k-main-${width}`} id="inhalt" tabindex={-1}>
        <PageHead title={title} intro={intro} actions={actions} />
        <Message rahmen={rahmen} />
        {children}
      </main>
      <Footer />
    </div>
  </Document>
);

/**
 * The phone page of a personal link: one matter, large words, large buttons, nothing to get lost in.
 * Understood by somebody whose first language is not German.
 */
export const LinkLayout = ({
  rahmen,
  title,
  intro,
  failed,
  children,
}: PropsWithChildren<{ rahmen: Rahmen; title: string; intro?: Child; failed?: boolean }>) => (
  <Document rahmen={rahmen} title={title} failed={failed} kind="link">
    {rahmen.demo && <DemoBanner />}
    <header class="k-link-header">
      <span class="k-brand">
        <Mark />
        <span class="k-brand-mandant">{rahmen.mandantName}</span>
      </span>
      <LanguageSwitch rahmen={rahmen} />
    </header>
    <main class="k-main k-main-link" id="inhalt" tabindex={-1}>
      <Message rahmen={rahmen} />
      <PageHead title={title} intro={intro} />
      {children}
    </main>
    <Footer />
  </Document>
);
