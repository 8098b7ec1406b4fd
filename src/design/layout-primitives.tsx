import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';
import type { Ton } from './rahmen.ts';

type Gap = 'xs' | 's' | 'm' | 'l';
type Level = 1 | 2 | 3 | 4;

/** Children below each other. */
export const Stack = ({ gap = 'm', children }: PropsWithChildren<{ gap?: Gap }>) => (
  <div class={`k-stack k-gap-${gap}`}>{children}</div>
);

/** Children beside each other; wraps when there is no room. */
export const Row = ({
  gap = 's',
  align = 'center',
  justify = 'start',
  children,
}: PropsWithChildren<{
  gap?: Gap;
  align?: 'start' | 'center' | 'end' | 'baseline';
  justify?: 'start' | 'between' | 'end';
}>) => <div class={`k-row k-gap-${gap} k-align-${align} k-justify-${justify}`}>{children}</div>;

/** As many equal columns as fit; `min` is the width below which a column is not squeezed. */
export const Columns = ({
  min = 'm',
  gap = 'm',
  children,
}: PropsWithChildren<{ min?: 'xs' | 's' | 'm' | 'l'; gap?: Gap }>) => (
  <div class={`k-columns k-columns-${min} k-gap-${gap}`}>{children}</div>
);

/** Two unequal sides that stand below each other on small screens, `start` first. */
export const TwoColumns = ({
  start,
  end,
  wide = 'end',
}: {
  start: Child;
  end: Child;
  /** Which side gets more room: facts | candidates is `end`, text | notes is `start`. */
  wide?: 'start' | 'end' | 'none';
}) => (
  <div class={`k-two k-two-${wide}`}>
    <div class="k-stack k-gap-m">{start}</div>
    <div class="k-stack k-gap-m">{end}</div>
  </div>
);

export const Heading = ({ level, id, children }: PropsWithChildren<{ level: Level; id?: string }>) => {
  const Tag = `h${level}` as 'h1';
  return (
    <Tag class={`k-h${level}`} id={id}>
      {children}
    </Tag>
  );
};

interface HeadedProps {
  title?: Child;
  level?: 2 | 3 | 4;
  /** Links and buttons beside the heading. */
  actions?: Child;
  id?: string;
}

const Head = ({ title, level = 2, actions }: Omit<HeadedProps, 'id'>) =>
  title || actions ? (
    <div class="k-head">
      {title && <Heading level={level}>{title}</Heading>}
      {actions && <div class="k-row k-gap-s k-align-center">{actions}</div>}
    </div>
  ) : null;

/** A framed surface for one thing. */
export const Card = ({
  title,
  level,
  actions,
  footer,
  tone,
  id,
  children,
}: PropsWithChildren<HeadedProps & { footer?: Child; tone?: Ton }>) => (
  <section class={tone ? `k-card k-tone-${tone}` : 'k-card'} id={id}>
    <Head title={title} level={level} actions={actions} />
    {children}
    {footer && <div class="k-card-footer">{footer}</div>}
  </section>
);

/** A headed part of a page without a frame. */
export const Section = ({
  title,
  level,
  intro,
  actions,
  id,
  children,
}: PropsWithChildren<HeadedProps & { intro?: Child }>) => (
  <section class="k-section" id={id}>
    <Head title={title} level={level} actions={actions} />
    {intro && <p class="k-intro">{intro}</p>}
    {children}
  </section>
);

export const Text = ({
  as: Tag = 'p',
  muted,
  strong,
  small,
  lang,
  dir,
  children,
}: PropsWithChildren<{
  as?: 'p' | 'span' | 'div';
  muted?: boolean;
  strong?: boolean;
  small?: boolean;
  /** Language of the words when it is not the page's, with `dir="rtl"` for Arabic, Farsi, Dari … */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}>) => (
  <Tag
    class={`k-text${muted ? ' k-muted' : ''}${strong ? ' k-strong' : ''}${small ? ' k-small' : ''}`}
    lang={lang}
    dir={dir}
  >
    {children}
  </Tag>
);

/** A number or amount in figures of equal width. */
export const Figures = ({ children }: PropsWithChildren) => <span class="k-figures">{children}</span>;

export const Link = ({
  href,
  external,
  download,
  lang,
  children,
}: PropsWithChildren<{ href: string; external?: boolean; download?: boolean; lang?: string }>) => (
  <a
    class="k-link"
    href={href}
    lang={lang}
    rel={external ? 'external noopener noreferrer' : undefined}
    download={download}
  >
    {children}
    {external && <Icon name="external" />}
  </a>
);

export const List = ({
  items,
  ordered,
  plain,
}: {
  items: readonly Child[];
  ordered?: boolean;
  plain?: boolean;
}) => {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag class={plain ? 'k-list k-list-plain' : 'k-list'} role={plain ? 'list' : undefined}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </Tag>
  );
};

/** Long reading text (legal pages, handbook): its headings, paragraphs and lists are styled as they are. */
export const Prose = ({ lang, children }: PropsWithChildren<{ lang?: string }>) => (
  <div class="k-prose" lang={lang}>
    {children}
  </div>
);

export const Divider = () => <hr class="k-divider" />;

export const VisuallyHidden = ({ children }: PropsWithChildren) => (
  <span class="kern-sr-only">{children}</span>
);
