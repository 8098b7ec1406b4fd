import { type Rahmen, TextArea } from '../../design/index.ts';
import { konzeptTexte } from './konzept.texte.ts';
import type { Ausgabestatus } from './korrektur.rules.ts';

/** Asks for a reason, where the text is resolved. */
export const Korrekturfeld = ({
  status,
  sprache,
  required = true,
  hint,
}: {
  status: Ausgabestatus;
  sprache: Rahmen['sprache'];
  /** Not where the form holds other things as well. */
  required?: boolean;
  hint?: string;
}) => {
  const k = konzeptTexte[sprache];
  if (status !== 'gilt') return null;
  return (
    <TextArea
      name="korrektur"
      label={k.korrektur}
      hint={[k.korrekturHinweis, hint].filter(Boolean).join(' ')}
      rows={2}
      maxlength={1000}
      required={required}
    />
  );
};
