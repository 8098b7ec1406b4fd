import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { TableColumn } from '../../../platform/files/table-file.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import type { MassnahmeStatus } from '../status.rules.ts';
import type { Vergleichszeile } from './bericht.rules.ts';
import { rundenTexte } from './texte.ts';

/** The columns of a comparison as a file. */
export function listVergleichsspalten(
  sprache: Anzeigesprache,
  { runde, mit }: { runde: { bezeichnung: string }; mit: { bezeichnung: string } | null },
): TableColumn<Vergleichszeile>[] {
  const t = rundenTexte[sprache];
  const worte = konzeptTexte[sprache].status;
  const damals = mit?.bezeichnung ?? t.damals;
  const stand = (status: MassnahmeStatus | null) => (status === null ? t.nichtGefragt : worte[status]);
  const tag = (datum: Datum | null) => (datum === null ? null : { datum });
  return [
    { label: t.nummer, value: ({ kennung }) => kennung, width: 8 },
    { label: t.massnahme, value: ({ titel }) => titel, width: 60 },
    { label: t.handlungsfeld, value: ({ feld }) => feld || t.ohneFeld, width: 30 },
    { label: `${t.stand}: ${damals}`, value: (zeile) => stand(zeile.damals), width: 20 },
    { label: `${t.stand}: ${runde.bezeichnung}`, value: (zeile) => stand(zeile.jetzt), width: 20 },
    { label: `${t.fristBisher}: ${damals}`, value: ({ fristDamals }) => tag(fristDamals) },
    { label: `${t.fristBisher}: ${runde.bezeichnung}`, value: ({ frist }) => tag(frist) },
  ];
}
