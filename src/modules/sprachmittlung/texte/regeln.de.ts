import { formatGeld } from '../../../begriffe/geld.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { Wochentag } from '../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag } from '../../../begriffe/zeitanzeige.ts';
import { wort } from './woerter.ts';

/** Values of a reason, as the rules give them. */
export type Werte = Record<string, string | number>;
export type Satz = string | ((werte: Werte) => string);

const tag = (wert: string | number | undefined) => formatDatum(String(wert), 'de');
const geld = (wert: string | number | undefined) => formatGeld(Number(wert), 'de');
const sprache = (wert: string | number | undefined) => spracheName(String(wert), 'de');
const mal = (anzahl: string | number | undefined, eins: string, viele: string) =>
  Number(anzahl) === 1 ? `ein ${eins}` : `${anzahl} ${viele}`;

export const de = {
  // Einsatz
  'einsatz.angebot-zurueckgezogen': 'Das Angebot wurde zurückgezogen. Danke, dass Sie helfen wollten.',
  'einsatz.angebote-noch-offen': 'Es sind noch Angebote offen.',
  'einsatz.bereits-vermittelt': 'Jemand anderes war schneller: Der Termin ist schon vergeben.',
  'einsatz.frist-laeuft-noch': 'Die Stelle hat noch Zeit, der Meldung zu widersprechen.',
  'einsatz.hat-begonnen': 'Der Termin hat schon begonnen.',
  'einsatz.in-abrechnung': 'Der Einsatz steht in einer Abrechnung. Bitte nehmen Sie ihn dort zuerst heraus.',
  'einsatz.ist-vorbei': 'Der Termin ist schon vorbei.',
  'einsatz.jahr-abgeschlossen': (w: Werte) =>
    `Das Jahr ${w.jahr} ist abgeschlossen. An Einsätzen dieses Jahres ändert sich nichts mehr.`,
  'einsatz.kein-gegenvorschlag':
    'Die Stelle hat keine anderen Zeiten genannt, die Sie gegenzeichnen könnten.',
  'einsatz.kein-offenes-angebot': 'Es gibt kein offenes Angebot mehr.',
  'einsatz.nicht-mehr-gesucht':
    'Für diesen Termin wird niemand mehr gesucht. Danke, dass Sie helfen wollten.',
  'einsatz.noch-nicht-begonnen': 'Der Termin hat noch nicht begonnen.',
  'einsatz.rolle-darf-nicht': (w: Werte) =>
    `„${wort('de', 'tat', String(w.tat))}“ ist mit Ihrer Rolle nicht möglich.`,
  'einsatz.schon-ausgezahlt': 'Der Einsatz ist schon abgerechnet und ausgezahlt. Er ändert sich nicht mehr.',
  'einsatz.tat-unpassend': (w: Werte) =>
    `„${wort('de', 'tat', String(w.tat))}“ ist nicht möglich: Der Einsatz ist ${wort('de', 'status', String(w.status))}.`,
  'einsatz.wurde-abgesagt': 'Der Termin wurde abgesagt. Danke, dass Sie helfen wollten.',

  // Absage
  'absage.keine-entschaedigung-vereinbart': 'Späte Absagen werden nicht entschädigt.',
  'absage.niemand-zugesagt': 'Es hatte noch niemand zugesagt: keine Entschädigung.',
  'absage.rechtzeitig': 'Rechtzeitig abgesagt: keine Entschädigung.',
  'absage.spaet-koordinierungsstelle-zahlt':
    'Spät abgesagt: Die Entschädigung trägt die Koordinierungsstelle.',
  'absage.spaet-stelle-zahlt': 'Spät abgesagt: Die Entschädigung trägt die anfragende Stelle.',
  'absage.vom-sprachmittler':
    'Von der Sprachmittlerin oder dem Sprachmittler veranlasst: keine Entschädigung.',

  // Anfrage
  'anfrage.begruendung-fehlt': 'Bitte begründen Sie kurz, warum jemand dolmetschen soll.',
  'anfrage.ende-vor-beginn': 'Das Ende muss nach dem Beginn liegen.',
  'anfrage.ersatzsprache-doppelt': 'Die gewünschte Sprache kann nicht zugleich Ersatzsprache sein.',
  'anfrage.feiertag': (w: Werte) => `Der ${tag(w.datum)} ist ein Feiertag. Stimmt das Datum?`,
  'anfrage.geschlecht-braucht-begruendung':
    'Bitte begründen Sie, warum nur eine Person dieses Geschlechts in Frage kommt.',
  'anfrage.geschlecht-engt-ein': 'Die Festlegung auf ein Geschlecht macht es schwerer, jemanden zu finden.',
  'anfrage.grenze-braucht-begruendung': (w: Werte) =>
    `Für diese Person gab es schon ${w.anzahl} Einsätze in ${w.monate} Monaten. Bitte begründen Sie den weiteren Bedarf.`,
  'anfrage.grenze-erreicht': (w: Werte) =>
    `Mehr als ${w.anzahl} Einsätze in ${w.monate} Monaten: Die Koordinierungsstelle muss zustimmen, bevor jemand gefragt wird.`,
  'anfrage.klient-fehlt': 'Bitte geben Sie ein Pseudonym an, zum Beispiel Ihr Aktenzeichen oder Initialen.',
  'anfrage.kurzfristig': 'Kurzfristige Anfrage: Es kann sein, dass sich niemand mehr findet.',
  'anfrage.laienhinweis-fehlt':
    'Bitte bestätigen Sie, dass Sie den Hinweis zur ehrenamtlichen Sprachmittlung gelesen haben.',
  'anfrage.name-im-text':
    'Die Begründung scheint einen Namen oder ein Geburtsdatum zu enthalten. Ist das so gewollt?',
  'anfrage.ort-fehlt': 'Bitte geben Sie den Ort des Termins an.',
  'anfrage.pseudonym.anrede':
    'Das sieht nach einem echten Namen aus (Anrede mit Namen). Bitte nutzen Sie Initialen oder ein Aktenzeichen.',
  'anfrage.pseudonym.geburtsdatum': 'Das sieht nach einem Geburtsdatum aus. Bitte lassen Sie es weg.',
  'anfrage.pseudonym.komma-name':
    'Das sieht nach „Name, Vorname“ aus. Bitte nutzen Sie Initialen oder ein Aktenzeichen.',
  'anfrage.pseudonym.voller-name':
    'Das sieht nach einem vollen Namen aus. Bitte nutzen Sie Initialen oder ein Aktenzeichen.',
  'anfrage.sprachenpool-nur-eigene':
    'Den internen Sprachenpool können nur Stellen der eigenen Verwaltung anfragen. Bitte rufen Sie uns an, wenn Sie dazugehören.',
  'anfrage.sprache-fehlt': 'Bitte wählen Sie die Sprache.',
  'anfrage.termin-vorbei': 'Der Termin liegt in der Vergangenheit.',
  'anfrage.thema-ausgeschlossen': (w: Werte) =>
    `Für das Thema „${wort('de', 'thema', String(w.thema))}“ vermitteln wir keine ehrenamtliche Sprachmittlung. Bitte beauftragen Sie vereidigte Dolmetscherinnen oder Dolmetscher.`,
  'anfrage.thema-fehlt': 'Bitte wählen Sie ein Thema.',
  'anfrage.zu-kurz': (w: Werte) => `Ein Termin dauert mindestens ${w.minuten} Minuten.`,
  'anfrage.zu-lang': (w: Werte) => `Ein Termin dauert höchstens ${Number(w.minuten) / 60} Stunden.`,
  'anfrage.zu-weit-voraus': (w: Werte) => `Anfragen sind höchstens ${w.tage} Tage im Voraus möglich.`,

  // Reihe
  'reihe.anzahl-ungueltig': 'Die Anzahl der Termine muss eine ganze Zahl ab 1 sein.',
  'reihe.dauer-fehlt': 'Beginn und Ende dürfen nicht gleich sein.',
  'reihe.ende-fehlt': 'Bitte geben Sie an, wann die Reihe endet oder wie viele Termine sie hat.',
  'reihe.ende-vor-beginn': 'Das Ende der Reihe liegt vor ihrem Beginn.',
  'reihe.ohne-termine': 'In diesem Zeitraum bleibt kein Termin übrig.',
  'reihe.schon-abgesagt': (w: Werte) => `Der Termin am ${tag(w.datum)} ist schon abgesagt.`,
  'reihe.tag-doppelt': 'Zwei Termine der Reihe fielen auf denselben Tag.',
  'reihe.termin-unbekannt': 'Diesen Termin gibt es in der Reihe nicht.',
  'reihe.zu-viele-termine': (w: Werte) => `Eine Reihe hat höchstens ${w.hoechstens} Termine.`,

  // Eignung: was dagegen spricht
  'eignung.abwesend': (w: Werte) => `abwesend vom ${tag(w.von)} bis ${tag(w.bis)}`,
  'eignung.abwesend-unbefristet': (w: Werte) => `abwesend seit ${tag(w.von)}`,
  'eignung.anderer-termin': (w: Werte) => `hat von ${w.von} bis ${w.bis} einen anderen Einsatz`,
  'eignung.ausserhalb-der-zeiten': (w: Werte) =>
    `am ${formatWochentag(Number(w.wochentag) as Wochentag, 'de')} zu dieser Zeit nicht verfügbar`,
  'eignung.geschlecht-passt-nicht': (w: Werte) =>
    `Geschlecht ist nicht ${wort('de', 'geschlecht', String(w.geschlecht))}`,
  'eignung.geschlecht-unbekannt': 'Geschlecht ist nicht erfasst',
  'eignung.hat-abgelehnt': 'hat diese Anfrage abgelehnt',
  'eignung.nachweis-fehlt': (w: Werte) => `${wort('de', 'nachweis', String(w.nachweis))} fehlt`,
  'eignung.nachweis-nicht-gueltig': (w: Werte) =>
    `${wort('de', 'nachweis', String(w.nachweis))} ist am ${tag(w.datum)} nicht gültig`,
  'eignung.nicht-aktiv': (w: Werte) => `Status ist ${wort('de', 'sprachmittlerStatus', String(w.status))}`,
  'eignung.nicht-mehr-dabei': (w: Werte) => `seit ${tag(w.datum)} nicht mehr im Pool`,
  'eignung.niveau-zu-niedrig': (w: Werte) =>
    `${sprache(w.sprache)} auf ${w.niveau}, gebraucht wird ${w.mindestens}`,
  'eignung.noch-nicht-dabei': (w: Werte) => `erst ab ${tag(w.datum)} im Pool`,
  'eignung.person-moechte-nicht': 'möchte nicht für diese Stelle arbeiten',
  'eignung.richtung-fehlt': (w: Werte) =>
    `dolmetscht ${sprache(w.sprache)} nicht ${wort('de', 'richtung', String(w.richtung))}`,
  'eignung.rolle-passt-nicht': (w: Werte) =>
    `hat nicht die Rolle im Pool, die gebraucht wird: ${wort('de', 'gebraucht', String(w.rolle))}`,
  'eignung.sprache-fehlt': (w: Werte) => `spricht weder ${sprache(w.sprache)} noch eine Ersatzsprache`,
  'eignung.stelle-moechte-nicht': 'ist von der Stelle nicht gewünscht',
  'eignung.thema-abgelehnt': (w: Werte) =>
    `übernimmt das Thema „${wort('de', 'thema', String(w.thema))}“ nicht`,
  'eignung.weg-zu-lang': (w: Werte) =>
    `anderer Einsatz von ${w.von} bis ${w.bis}: ${w.weg} Minuten Weg, nur ${w.pause} Minuten Zeit`,
  'eignung.zu-weit': (w: Werte) => `${w.kilometer} km entfernt, fährt höchstens ${w.hoechstens} km`,

  // Eignung: wie es bewertet wurde
  'eignung.am-ort.ja': 'ist an dem Tag ohnehin am Ort',
  'eignung.am-ort.nahe': (w: Werte) => `ist an dem Tag ohnehin ${w.kilometer} km entfernt`,
  'eignung.am-ort.nein': 'hat an dem Tag keinen Einsatz in der Nähe',
  'eignung.ausgleich.anzahl': (w: Werte) =>
    `zuletzt ${w.anzahl === 0 ? 'kein Einsatz' : mal(w.anzahl, 'Einsatz', 'Einsätze')}${
      w.wenigste === w.meiste ? '' : ` (im Vergleich ${w.wenigste} bis ${w.meiste})`
    }`,
  'eignung.entfernung.kilometer': (w: Werte) =>
    w.kilometer === 0 ? 'wohnt im selben Ort' : `${w.kilometer} km entfernt`,
  'eignung.entfernung.unbekannt': 'Entfernung nicht bekannt',
  'eignung.freibetrag.erschoepft': (w: Werte) => `Freibetrag fast ausgeschöpft, noch ${geld(w.rest)}`,
  'eignung.freibetrag.rest': (w: Werte) => `noch ${geld(w.rest)} Freibetrag in diesem Jahr`,
  'eignung.freibetrag.unbekannt': 'keine Erklärung zum Freibetrag',
  'eignung.geschlecht.anders-als-gewuenscht': 'Geschlecht anders als gewünscht',
  'eignung.geschlecht.unbekannt': 'Geschlecht nicht erfasst',
  'eignung.geschlecht.wie-gewuenscht': 'Geschlecht wie gewünscht',
  'eignung.kontinuitaet.klient': (w: Werte) =>
    `hat für diese Person schon ${mal(w.anzahl, 'Mal', 'Mal')} gedolmetscht`,
  'eignung.kontinuitaet.neu': 'war noch nicht bei dieser Stelle',
  'eignung.kontinuitaet.stelle': (w: Werte) => `war schon ${mal(w.anzahl, 'Mal', 'Mal')} bei dieser Stelle`,
  'eignung.kontinuitaet.wunschperson': 'ist ausdrücklich gewünscht',
  'eignung.muttersprache.ja': 'spricht die Sprache als Muttersprache',
  'eignung.muttersprache.nein': 'spricht die Sprache als Fremdsprache',
  'eignung.niveau.muttersprache': 'Muttersprache',
  'eignung.niveau.stufe': (w: Werte) => `Niveau ${w.niveau}`,
  'eignung.niveau.unbekannt': 'Niveau nicht erfasst',
  'eignung.sprache.ersatz': (w: Werte) => `spricht die Ersatzsprache ${sprache(w.sprache)}`,
  'eignung.sprache.gewuenschte': (w: Werte) => `spricht ${sprache(w.sprache)}`,
  'eignung.thema.bevorzugt': 'übernimmt dieses Thema gern',
  'eignung.thema.neutral': 'hat zu diesem Thema nichts angegeben',
  'eignung.zuverlaessigkeit.antworten': (w: Werte) =>
    `hat ${w.beantwortet} von ${w.gefragt} Angeboten beantwortet`,
  'eignung.zuverlaessigkeit.ausgefallen': (w: Werte) => `ist ${mal(w.anzahl, 'Mal', 'Mal')} nicht erschienen`,
  'eignung.zuverlaessigkeit.unbekannt': 'wurde noch nicht gefragt',
  'eignung.gewicht-ungueltig': (w: Werte) =>
    `Das Gewicht für „${wort('de', 'kriterium', String(w.kriterium))}“ muss eine ganze Zahl von 0 bis 100 sein.`,
  'eignung.gewichte-leer': 'Mindestens ein Gewicht muss größer als 0 sein.',
  'eignung.hinweis.freibetrag-ueberschritten': (w: Werte) =>
    `Mit diesem Einsatz würde der Freibetrag überschritten (noch ${geld(w.rest)}).`,
  'eignung.hinweis.nachweis-endet': (w: Werte) =>
    `${wort('de', 'nachweis', String(w.nachweis))} gilt nur noch bis ${tag(w.datum)}.`,
  'eignung.hinweis.niveau-nicht-erfasst': (w: Werte) =>
    `Das Sprachniveau ist nicht erfasst, gebraucht wird ${w.mindestens}.`,
  'eignung.hinweis.zeiten-nicht-erfasst': 'Verfügbare Zeiten sind nicht erfasst.',

  // Angebotswellen
  'welle.abstand-grenze': (w: Werte) => `Zwischen zwei Wellen liegen mindestens ${w.mindestens} Minuten.`,
  'welle.alle-abgelehnt': 'Alle Gefragten haben abgelehnt. Bitte telefonisch weitersuchen.',
  'welle.alle-gefragt': 'Alle Geeigneten sind gefragt; Antworten stehen noch aus.',
  'welle.antworten-abwarten': 'Die Antworten der letzten Welle werden abgewartet.',
  'welle.antworten-fehlen': 'Alle Geeigneten sind gefragt, Antworten fehlen noch. Bitte rufen Sie an.',
  'welle.niemand-geeignet': 'Niemand im Pool kommt für diesen Termin in Frage.',
  'welle.noch-weit': 'Der Termin ist noch weit; gefragt wird später.',
  'welle.personen-grenze': (w: Werte) => `In einer Welle werden 1 bis ${w.hoechstens} Personen gefragt.`,
  'welle.ruhezeit': 'Während der Ruhezeit wird niemand angeschrieben.',
  'welle.stufen-ordnung':
    'Die Stufen müssen nach Stunden vor dem Termin aufsteigen, mindestens eine ist nötig.',
  'welle.termin-erreicht': 'Der Termin ist erreicht, ohne dass sich jemand fand.',
  'welle.zu-knapp': 'Der Termin steht kurz bevor. Bitte telefonisch suchen.',

  // Abschluss
  'abschluss.anderer-tag': (w: Werte) =>
    `Der Termin war für den ${tag(w.datum)} vereinbart. Fand er an einem anderen Tag statt, melden Sie sich bitte bei der Koordinierungsstelle.`,
  'abschluss.bemerkung-fehlt': 'Die Angaben weichen vom Plan ab. Bitte schreiben Sie kurz, warum.',
  'abschluss.ende-vor-beginn': 'Das Ende muss nach dem Beginn liegen.',
  'abschluss.auslagen-zu-viel': 'Bitte geben Sie Auslagen zwischen 0 und 500 € an.',
  'abschluss.fahrzeit-ohne-weg': 'Bei Video und Telefon fällt keine Fahrzeit an.',
  'abschluss.fahrzeit-zu-lang': (w: Werte) => `Bitte prüfen Sie die Fahrzeit: mehr als ${w.stunden} Stunden.`,
  'abschluss.wartezeit-zu-lang': (w: Werte) =>
    `Bitte prüfen Sie die Wartezeit: mehr als ${w.stunden} Stunden.`,
  'abschluss.hinweis.auslagen': 'Auslagen höher als üblich',
  'abschluss.hinweis.fahrzeit': (w: Werte) => `${w.minuten} Minuten Fahrzeit sind viel für den Weg`,
  'abschluss.hinweis.verkehrsmittel': 'So weit mit diesem Verkehrsmittel ist ungewöhnlich',
  'abschluss.hinweis.wartezeit': (w: Werte) => `${w.minuten} Minuten gewartet`,
  'abschluss.hinweis.kilometer': (w: Werte) =>
    `deutlich mehr Kilometer als erwartet (${w.erwartet} km hin und zurück)`,
  'abschluss.hinweis.laenger': (w: Werte) => `${w.minuten} Minuten länger als geplant`,
  'abschluss.hinweis.verschoben': (w: Werte) => `Beginn um ${w.minuten} Minuten verschoben`,
  'abschluss.kilometer-ohne-weg': 'Bei Video und Telefon fallen keine Kilometer an.',
  'abschluss.kilometer-unlesbar': 'Bitte geben Sie die Kilometer als Zahl an, zum Beispiel 17,5.',
  'abschluss.kilometer-zu-viele': (w: Werte) =>
    `Mehr als ${w.kilometer} km sind für einen Einsatz nicht möglich.`,
  'abschluss.liegt-in-der-zukunft': 'Das Ende liegt in der Zukunft.',
  'abschluss.widerspruch-braucht-grund': 'Bitte schreiben Sie kurz, was nicht stimmt.',
  'abschluss.zu-lang': (w: Werte) =>
    `Ein Einsatz dauert höchstens ${w.stunden} Stunden. Bitte prüfen Sie die Zeiten.`,

  // Sprachmittler
  'sprachmittler.fehlt.email': 'E-Mail-Adresse fehlt',
  'sprachmittler.fehlt.fuehrungszeugnis': 'gültiges Führungszeugnis fehlt',
  'sprachmittler.fehlt.geschlecht': 'Geschlecht fehlt',
  'sprachmittler.fehlt.iban': 'IBAN fehlt',
  'sprachmittler.fehlt.niveau': 'Sprachniveau fehlt',
  'sprachmittler.fehlt.sprache': 'Sprache fehlt',
  'sprachmittler.fehlt.steuererklaerung': 'Erklärung zum Freibetrag für dieses Jahr fehlt',
  'sprachmittler.fehlt.telefon': 'Telefonnummer fehlt',
  'sprachmittler.fehlt.verfuegbarkeit': 'verfügbare Zeiten fehlen',
  'sprachmittler.fehlt.verschwiegenheit': 'Verschwiegenheitserklärung fehlt',
  'sprachmittler.fehlt.wohnort': 'Wohnort fehlt',
  'sprachmittler.status-gleich': 'Diesen Status hat die Person schon.',
  'sprachmittler.status-rueckwirkend': (w: Werte) => `Seit ${tag(w.datum)} gilt schon ein späterer Status.`,
  'sprachmittler.status-unpassend': (w: Werte) =>
    `Von „${wort('de', 'sprachmittlerStatus', String(w.von))}“ nach „${wort('de', 'sprachmittlerStatus', String(w.nach))}“ ist nicht möglich.`,
} satisfies Record<string, Satz>;

export type Regelgrund = keyof typeof de;
