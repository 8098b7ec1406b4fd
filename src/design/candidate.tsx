import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';
import { useTexte } from './texte.ts';

/** A value from 0 to 100 as a bar with its number. */
export const ScoreBar = ({ score, label }: { score: number; label?: string }) => {
  const t = useTexte();
  const value = Math.round(Math.min(Math.max(score, 0), 100));
  return (
    <span class="k-score">
      <svg class="k-score-bar" aria-hidden="true" focusable="false">
        <rect class="k-score-track" width="100%" height="100%" rx="3" />
        <rect class="k-score-value" width={`${value}%`} height="100%" rx="3" />
      </svg>
      <span class="kern-sr-only">
        {label ?? t.eignung}: {t.vonHundert(value)}
      </span>
      <span class="k-figures" aria-hidden="true">
        {value}
      </span>
    </span>
  );
};

const Reasons = ({
  reasons,
  label,
  tone,
}: {
  reasons: readonly string[];
  label: string;
  tone: 'success' | 'warning';
}) =>
  reasons.length === 0 ? null : (
    <ul class={`k-reasons k-tone-${tone}`} aria-label={label}>
      {reasons.map((reason) => (
        <li class="k-chip">
          <Icon name={tone === 'success' ? 'plus' : 'minus'} />
          {reason}
        </li>
      ))}
    </ul>
  );

export interface CandidateProps {
  name: string;
  href?: string;
  /** One line: languages, place, distance. */
  detail?: Child;
  /** 0 to 100; left out when the person is excluded. */
  score?: number;
  speaksFor: readonly string[];
  speaksAgainst: readonly string[];
  /** Why this person cannot come at all; greys the card and takes the place of the score. */
  excluded?: string;
  /** State of the asking: "gefragt, Antwort bis 16:00". */
  status?: Child;
  actions?: Child;
  /** How the score came about, unfoldable. */
  explanation?: Child;
}

/** Somebody who could do it, with the reasons as short words. Put several into a `CandidateList`. */
export const Candidate = (props: CandidateProps) => {
  const { name, href, detail, score, speaksFor, speaksAgainst, excluded, status, actions, explanation } =
    props;
  const t = useTexte();
  return (
    <li class={excluded ? 'k-candidate k-excluded' : 'k-candidate'}>
      <div class="k-candidate-head">
        <div>
          {href ? (
            <a class="k-link k-strong" href={href}>
              {name}
            </a>
          ) : (
            <span class="k-strong">{name}</span>
          )}
          {detail && <div class="k-muted k-small">{detail}</div>}
        </div>
        {excluded ? (
          <span class="k-badge k-tone-neutral">{excluded}</span>
        ) : (
          score !== undefined && <ScoreBar score={score} />
        )}
      </div>
      <Reasons reasons={speaksFor} label={t.spricht.dafuer} tone="success" />
      <Reasons reasons={speaksAgainst} label={t.spricht.dagegen} tone="warning" />
      {explanation}
      {(status || actions) && (
        <div class="k-candidate-foot">
          <div>{status}</div>
          {actions && <div class="k-row k-gap-s">{actions}</div>}
        </div>
      )}
    </li>
  );
};

export const CandidateList = ({
  candidates,
  label,
}: {
  candidates: readonly CandidateProps[];
  label?: string;
}) => (
  <ol class="k-candidates" aria-label={label}>
    {candidates.map((candidate) => (
      <Candidate {...candidate} />
    ))}
  </ol>
);
