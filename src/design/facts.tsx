import type { Child } from 'hono/jsx';
import { useTexte } from './texte.ts';

export interface Fact {
  key: string;
  value: Child;
  /** Leads to where this one value is changed. */
  change?: { href: string; text?: string };
}

/**
 * Pairs of name and value. `stacked` puts the name above its value (narrow columns), `columns` several pairs
 * beside each other (heads of records). Pairs without a value are left out: an empty line tells nothing.
 */
export const Facts = ({
  facts,
  layout = 'beside',
}: {
  facts: readonly (Fact | null | undefined | false)[];
  layout?: 'beside' | 'stacked' | 'columns';
}) => {
  const t = useTexte();
  return (
    <dl class={`k-facts k-facts-${layout}`}>
      {facts.map(
        (fact) =>
          fact &&
          fact.value !== null &&
          fact.value !== undefined &&
          fact.value !== '' && (
            <div>
              <dt>{fact.key}</dt>
              <dd>
                {fact.value}
                {fact.change && (
                  <a class="k-link k-fact-change" href={fact.change.href}>
                    {fact.change.text ?? t.aendern}
                    <span class="kern-sr-only">: {fact.key}</span>
                  </a>
                )}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
};

/** One person in one line: who, what for, how to reach. */
export const PersonLine = ({
  name,
  href,
  detail,
  phone,
  email,
}: {
  name: string;
  href?: string;
  detail?: Child;
  phone?: string;
  email?: string;
}) => (
  <p class="k-person">
    {href ? (
      <a class="k-link k-strong" href={href}>
        {name}
      </a>
    ) : (
      <span class="k-strong">{name}</span>
    )}
    {detail && <span class="k-muted">{detail}</span>}
    {phone && (
      <a class="k-link k-figures" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
        {phone}
      </a>
    )}
    {email && (
      <a class="k-link" href={`mailto:${email}`}>
        {email}
      </a>
    )}
  </p>
);
