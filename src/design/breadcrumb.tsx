import { useTexte } from './texte.ts';

export interface BreadcrumbStep {
  text: string;
  href: string;
}

/** The way back up; the page itself is its heading and not repeated here. */
export const Breadcrumb = ({ steps }: { steps: readonly BreadcrumbStep[] }) => {
  const t = useTexte();
  return (
    <nav class="k-breadcrumb" aria-label={t.brotkrumen}>
      <ol>
        {steps.map((step) => (
          <li>
            <a class="k-link" href={step.href}>
              {step.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
