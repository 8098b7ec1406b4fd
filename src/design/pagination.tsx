import { Icon } from './icon.tsx';
import { useTexte } from './texte.ts';

/** Page numbers worth showing: the ends, the current page and its neighbours; 0 stands for a gap. */
export const pagesToShow = (current: number, last: number): number[] => {
  const wanted = [...new Set([1, current - 1, current, current + 1, last])].filter(
    (page) => page >= 1 && page <= last,
  );
  return wanted.flatMap((page, index) => {
    const before = wanted[index - 1];
    if (before === undefined || page - before === 1) return [page];
    return page - before === 2 ? [page - 1, page] : [0, page];
  });
};

/** Links to the pages of a long list. Shows nothing when there is only one. */
export const Pagination = ({
  page,
  pages,
  href,
  label,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
  /** Name of the list, when a page has several. */
  label?: string;
}) => {
  const t = useTexte();
  if (pages <= 1) return null;
  return (
    <nav class="k-pages" aria-label={label ? `${t.seiten}: ${label}` : t.seiten}>
      {page > 1 && (
        <a class="k-page" href={href(page - 1)} rel="prev">
          <Icon name="chevron-left" />
          {t.vorherige}
        </a>
      )}
      {pagesToShow(page, pages).map((number) =>
        number === 0 ? (
          <span class="k-page-gap">…</span>
        ) : (
          <a
            class="k-page"
            href={href(number)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={t.seite(number)}
          >
            {number}
          </a>
        ),
      )}
      {page < pages && (
        <a class="k-page" href={href(page + 1)} rel="next">
          {t.naechste}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
};
