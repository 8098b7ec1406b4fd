import { geteilt } from './0000-geteilt.ts';
import { grund } from './0001-grund.ts';
import { sprachmittlung } from './0002-sprachmittlung.ts';
import { haushalt } from './0003-haushalt.ts';
import { abrechnung } from './0004-abrechnung.ts';
import { reihenangebot } from './0005-reihenangebot.ts';
import { steuer } from './0006-steuer.ts';
import { ersatzzahlung } from './0007-ersatzzahlung.ts';
import { abrechnungsnachweis } from './0008-abrechnungsnachweis.ts';
import { poolrolle } from './0009-poolrolle.ts';
import { tagesplan } from './0010-tagesplan.ts';
import { konzept } from './0011-konzept.ts';
import { berichtsrunde } from './0012-berichtsrunde.ts';
import { werbung } from './0013-werbung.ts';
import { kontenstand } from './0014-kontenstand.ts';
import { bestand } from './0015-bestand.ts';
import { fortschreibung } from './0016-fortschreibung.ts';
import { sprachkurse } from './0017-sprachkurse.ts';
import { mittel } from './0018-mittel.ts';
import { konzeptPflege } from './0019-konzept-pflege.ts';
import { berichte } from './0020-berichte.ts';
import { bestandZuordnung } from './0021-bestand-zuordnung.ts';
import { vorlagen } from './0022-vorlagen.ts';
import { warteliste } from './0023-warteliste.ts';
import { konzeptBeschluss } from './0024-konzept-beschluss.ts';
import { zuwendung } from './0025-zuwendung.ts';
import { konzeptRunden } from './0026-konzept-runden.ts';
import { kursrechnung } from './0027-kursrechnung.ts';
import { vergabe } from './0028-vergabe.ts';
import { offeneAngebote } from './0029-offene-angebote.ts';
import type { Migration } from './migration.ts';

/** For the schema that all Mandanten share. */
export const sharedMigrations: readonly Migration[] = [geteilt];

/** For each Mandant's schema, in order. No foreign key leaves the schema, no triggers: both would break on Citus. */
export const migrations: readonly Migration[] = [
  grund,
  sprachmittlung,
  haushalt,
  abrechnung,
  reihenangebot,
  steuer,
  ersatzzahlung,
  abrechnungsnachweis,
  poolrolle,
  tagesplan,
  konzept,
  berichtsrunde,
  werbung,
  kontenstand,
  bestand,
  fortschreibung,
  sprachkurse,
  mittel,
  konzeptPflege,
  berichte,
  bestandZuordnung,
  vorlagen,
  warteliste,
  konzeptBeschluss,
  zuwendung,
  konzeptRunden,
  kursrechnung,
  vergabe,
  offeneAngebote,
];
