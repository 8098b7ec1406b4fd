import { formatGeld } from '../../../begriffe/geld.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { Wochentag } from '../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag } from '../../../begriffe/zeitanzeige.ts';
import type { Regelgrund, Satz, Werte } from './regeln.de.ts';
import { wort } from './woerter.ts';

const tag = (wert: string | number | undefined) => formatDatum(String(wert), 'en');
const geld = (wert: string | number | undefined) => formatGeld(Number(wert), 'en');
const sprache = (wert: string | number | undefined) => spracheName(String(wert), 'en');
const mal = (anzahl: string | number | undefined) => (Number(anzahl) === 1 ? 'once' : `${anzahl} times`);

export const en: Record<Regelgrund, Satz> = {
  // Einsatz
  'einsatz.angebot-zurueckgezogen': 'The offer was withdrawn. Thank you for wanting to help.',
  'einsatz.angebote-noch-offen': 'Some offers are still open.',
  'einsatz.bereits-vermittelt': 'Somebody else has taken the assignment. Thank you for wanting to help.',
  'einsatz.frist-laeuft-noch': 'The requester still has time to object to the report.',
  'einsatz.hat-begonnen': 'The appointment has already begun.',
  'einsatz.ist-vorbei': 'The appointment is already over.',
  'einsatz.kein-gegenvorschlag': 'The requester named no other times that you could countersign.',
  'einsatz.kein-offenes-angebot': 'There is no open offer any more.',
  'einsatz.nicht-mehr-gesucht': 'Nobody is being looked for any more. Thank you for wanting to help.',
  'einsatz.noch-nicht-begonnen': 'The appointment has not begun yet.',
  'einsatz.rolle-darf-nicht': (w: Werte) =>
    `“${wort('en', 'tat', String(w.tat))}” is not possible with your role.`,
  'einsatz.in-abrechnung': 'The assignment is part of a settlement. Please take it out there first.',
  'einsatz.jahr-abgeschlossen': (w) =>
    `The year ${w.jahr} is closed. Assignments of that year do not change any more.`,
  'einsatz.schon-ausgezahlt': 'The assignment is settled and paid. It does not change any more.',
  'einsatz.tat-unpassend': (w: Werte) =>
    `“${wort('en', 'tat', String(w.tat))}” is not possible: the status is ${wort('en', 'status', String(w.status))}.`,
  'einsatz.wurde-abgesagt': 'The appointment was cancelled. Thank you for wanting to help.',

  // Absage
  'absage.keine-entschaedigung-vereinbart': 'Late cancellations are not compensated.',
  'absage.niemand-zugesagt': 'Nobody had accepted yet: no compensation.',
  'absage.rechtzeitig': 'Cancelled in time: no compensation.',
  'absage.spaet-koordinierungsstelle-zahlt':
    'Cancelled late: the coordination office bears the compensation.',
  'absage.spaet-stelle-zahlt': 'Cancelled late: the requester bears the compensation.',
  'absage.vom-sprachmittler': 'Brought about by the interpreter: no compensation.',

  // Anfrage
  'anfrage.begruendung-fehlt': 'Please say briefly why an interpreter is needed.',
  'anfrage.ende-vor-beginn': 'The end must be after the beginning.',
  'anfrage.ersatzsprache-doppelt': 'The language asked for cannot be its own substitute.',
  'anfrage.feiertag': (w: Werte) => `${tag(w.datum)} is a public holiday. Is the date right?`,
  'anfrage.geschlecht-braucht-begruendung': 'Please say why only a person of this gender can come.',
  'anfrage.geschlecht-engt-ein': 'Insisting on a gender makes it harder to find somebody.',
  'anfrage.grenze-braucht-begruendung': (w: Werte) =>
    `This person has had ${w.anzahl} assignments in ${w.monate} months already. Please say why more are needed.`,
  'anfrage.grenze-erreicht': (w: Werte) =>
    `More than ${w.anzahl} assignments in ${w.monate} months: the coordination office has to agree before anybody is asked.`,
  'anfrage.klient-fehlt': 'Please give a pseudonym, such as your reference or initials.',
  'anfrage.kurzfristig': 'Short notice: it may be that nobody can be found.',
  'anfrage.laienhinweis-fehlt': 'Please confirm that you have read the note on volunteer interpreters.',
  'anfrage.name-im-text': 'The justification seems to hold a name or a date of birth. Is that intended?',
  'anfrage.ort-fehlt': 'Please give the place of the appointment.',
  'anfrage.pseudonym.anrede':
    'This looks like a real name (form of address with a name). Please use initials or a reference.',
  'anfrage.pseudonym.geburtsdatum': 'This looks like a date of birth. Please leave it out.',
  'anfrage.pseudonym.komma-name':
    'This looks like “last name, first name”. Please use initials or a reference.',
  'anfrage.pseudonym.voller-name': 'This looks like a full name. Please use initials or a reference.',
  'anfrage.sprachenpool-nur-eigene':
    'Only requesters of the own administration can ask for the staff language pool. Please call us if you belong to it.',
  'anfrage.sprache-fehlt': 'Please choose the language.',
  'anfrage.termin-vorbei': 'The appointment is in the past.',
  'anfrage.thema-ausgeschlossen': (w: Werte) =>
    `We place no volunteers for the topic “${wort('en', 'thema', String(w.thema))}”. Please commission sworn interpreters.`,
  'anfrage.thema-fehlt': 'Please choose a topic.',
  'anfrage.zu-kurz': (w: Werte) => `An appointment lasts at least ${w.minuten} minutes.`,
  'anfrage.zu-lang': (w: Werte) => `An appointment lasts at most ${Number(w.minuten) / 60} hours.`,
  'anfrage.zu-weit-voraus': (w: Werte) => `Requests are possible at most ${w.tage} days ahead.`,

  // Reihe
  'reihe.anzahl-ungueltig': 'The number of dates must be a whole number of at least 1.',
  'reihe.dauer-fehlt': 'Beginning and end must differ.',
  'reihe.ende-fehlt': 'Please say when the series ends or how many dates it has.',
  'reihe.ende-vor-beginn': 'The series ends before it begins.',
  'reihe.ohne-termine': 'No date is left in this period.',
  'reihe.schon-abgesagt': (w: Werte) => `The date on ${tag(w.datum)} is cancelled already.`,
  'reihe.tag-doppelt': 'Two dates of the series would fall on the same day.',
  'reihe.termin-unbekannt': 'The series has no such date.',
  'reihe.zu-viele-termine': (w: Werte) => `A series has at most ${w.hoechstens} dates.`,

  // Eignung: what stands against it
  'eignung.abwesend': (w: Werte) => `away from ${tag(w.von)} to ${tag(w.bis)}`,
  'eignung.abwesend-unbefristet': (w: Werte) => `away since ${tag(w.von)}`,
  'eignung.anderer-termin': (w: Werte) => `has another assignment from ${w.von} to ${w.bis}`,
  'eignung.ausserhalb-der-zeiten': (w: Werte) =>
    `not available at this time on a ${formatWochentag(Number(w.wochentag) as Wochentag, 'en')}`,
  'eignung.geschlecht-passt-nicht': (w: Werte) =>
    `gender is not ${wort('en', 'geschlecht', String(w.geschlecht))}`,
  'eignung.geschlecht-unbekannt': 'gender is not recorded',
  'eignung.hat-abgelehnt': 'declined this request',
  'eignung.nachweis-fehlt': (w: Werte) => `${wort('en', 'nachweis', String(w.nachweis))} is missing`,
  'eignung.nachweis-nicht-gueltig': (w: Werte) =>
    `${wort('en', 'nachweis', String(w.nachweis))} is not valid on ${tag(w.datum)}`,
  'eignung.nicht-aktiv': (w: Werte) => `status is ${wort('en', 'sprachmittlerStatus', String(w.status))}`,
  'eignung.nicht-mehr-dabei': (w: Werte) => `no longer in the pool since ${tag(w.datum)}`,
  'eignung.niveau-zu-niedrig': (w: Werte) =>
    `${sprache(w.sprache)} at ${w.niveau}, ${w.mindestens} is needed`,
  'eignung.noch-nicht-dabei': (w: Werte) => `in the pool only from ${tag(w.datum)}`,
  'eignung.person-moechte-nicht': 'does not want to work for this requester',
  'eignung.richtung-fehlt': (w: Werte) =>
    `does not interpret ${sprache(w.sprache)} ${wort('en', 'richtung', String(w.richtung))}`,
  'eignung.rolle-passt-nicht': (w: Werte) =>
    `does not have the role in the pool that is needed: ${wort('en', 'gebraucht', String(w.rolle))}`,
  'eignung.sprache-fehlt': (w: Werte) => `speaks neither ${sprache(w.sprache)} nor a substitute language`,
  'eignung.stelle-moechte-nicht': 'is not wanted by the requester',
  'eignung.thema-abgelehnt': (w: Werte) =>
    `does not take the topic “${wort('en', 'thema', String(w.thema))}”`,
  'eignung.weg-zu-lang': (w: Werte) =>
    `other assignment from ${w.von} to ${w.bis}: ${w.weg} minutes of travel, only ${w.pause} minutes of time`,
  'eignung.zu-weit': (w: Werte) => `${w.kilometer} km away, travels at most ${w.hoechstens} km`,

  // Eignung: how it was judged
  'eignung.am-ort.ja': 'is at the place anyway on that day',
  'eignung.am-ort.nahe': (w: Werte) => `is ${w.kilometer} km away anyway on that day`,
  'eignung.am-ort.nein': 'has no assignment near by on that day',
  'eignung.ausgleich.anzahl': (w: Werte) =>
    `${w.anzahl === 0 ? 'no' : w.anzahl} ${Number(w.anzahl) === 1 ? 'assignment' : 'assignments'} recently${
      w.wenigste === w.meiste ? '' : ` (compared with ${w.wenigste} to ${w.meiste})`
    }`,
  'eignung.entfernung.kilometer': (w: Werte) =>
    w.kilometer === 0 ? 'lives in the same place' : `${w.kilometer} km away`,
  'eignung.entfernung.unbekannt': 'distance not known',
  'eignung.freibetrag.erschoepft': (w: Werte) => `tax allowance nearly used up, ${geld(w.rest)} left`,
  'eignung.freibetrag.rest': (w: Werte) => `${geld(w.rest)} of the tax allowance left this year`,
  'eignung.freibetrag.unbekannt': 'no declaration on the tax allowance',
  'eignung.geschlecht.anders-als-gewuenscht': 'gender differs from the wish',
  'eignung.geschlecht.unbekannt': 'gender not recorded',
  'eignung.geschlecht.wie-gewuenscht': 'gender as wished',
  'eignung.kontinuitaet.klient': (w: Werte) => `has interpreted for this person ${mal(w.anzahl)}`,
  'eignung.kontinuitaet.neu': 'has not been at this requester yet',
  'eignung.kontinuitaet.stelle': (w: Werte) => `has been at this requester ${mal(w.anzahl)}`,
  'eignung.kontinuitaet.wunschperson': 'is expressly asked for',
  'eignung.muttersprache.ja': 'speaks it as a native language',
  'eignung.muttersprache.nein': 'speaks it as a foreign language',
  'eignung.niveau.muttersprache': 'native language',
  'eignung.niveau.stufe': (w: Werte) => `level ${w.niveau}`,
  'eignung.niveau.unbekannt': 'level not recorded',
  'eignung.sprache.ersatz': (w: Werte) => `speaks the substitute language ${sprache(w.sprache)}`,
  'eignung.sprache.gewuenschte': (w: Werte) => `speaks ${sprache(w.sprache)}`,
  'eignung.thema.bevorzugt': 'likes this topic',
  'eignung.thema.neutral': 'said nothing about this topic',
  'eignung.zuverlaessigkeit.antworten': (w: Werte) => `answered ${w.beantwortet} of ${w.gefragt} offers`,
  'eignung.zuverlaessigkeit.ausgefallen': (w: Werte) => `did not turn up ${mal(w.anzahl)}`,
  'eignung.zuverlaessigkeit.unbekannt': 'has not been asked yet',
  'eignung.gewicht-ungueltig': (w: Werte) =>
    `The weight for “${wort('en', 'kriterium', String(w.kriterium))}” must be a whole number from 0 to 100.`,
  'eignung.gewichte-leer': 'At least one weight must be more than 0.',
  'eignung.hinweis.freibetrag-ueberschritten': (w: Werte) =>
    `This assignment would exceed the tax allowance (${geld(w.rest)} left).`,
  'eignung.hinweis.nachweis-endet': (w: Werte) =>
    `The ${wort('en', 'nachweis', String(w.nachweis))} is valid only until ${tag(w.datum)}.`,
  'eignung.hinweis.niveau-nicht-erfasst': (w: Werte) =>
    `The language level is not recorded; ${w.mindestens} is needed.`,
  'eignung.hinweis.zeiten-nicht-erfasst': 'Available times are not recorded.',

  // Angebotswellen
  'welle.abstand-grenze': (w: Werte) => `At least ${w.mindestens} minutes lie between two waves.`,
  'welle.alle-abgelehnt': 'Everybody asked has declined. Please go on by telephone.',
  'welle.alle-gefragt': 'Everybody suitable has been asked; answers are outstanding.',
  'welle.antworten-abwarten': 'Answers to the last wave are awaited.',
  'welle.antworten-fehlen': 'Everybody suitable has been asked and answers are missing. Please telephone.',
  'welle.niemand-geeignet': 'Nobody in the pool is suitable for this appointment.',
  'welle.noch-weit': 'The date is still far away; people are asked later.',
  'welle.personen-grenze': (w: Werte) => `A wave asks 1 to ${w.hoechstens} people.`,
  'welle.ruhezeit': 'Nobody is written to during quiet hours.',
  'welle.stufen-ordnung': 'Steps must rise by hours before the appointment, and at least one is needed.',
  'welle.termin-erreicht': 'The appointment has come without anybody being found.',
  'welle.zu-knapp': 'The appointment is imminent. Please search by telephone.',

  // Abschluss
  'abschluss.anderer-tag': (w: Werte) =>
    `The appointment was agreed for ${tag(w.datum)}. If it took place on another day, please contact the coordination office.`,
  'abschluss.bemerkung-fehlt': 'The report differs from the plan. Please say briefly why.',
  'abschluss.ende-vor-beginn': 'The end must be after the beginning.',
  'abschluss.auslagen-zu-viel': 'Please give expenses between €0 and €500.',
  'abschluss.fahrzeit-ohne-weg': 'There is no travel time by video or telephone.',
  'abschluss.fahrzeit-zu-lang': (w: Werte) => `Please check the travel time: more than ${w.stunden} hours.`,
  'abschluss.wartezeit-zu-lang': (w: Werte) => `Please check the waiting time: more than ${w.stunden} hours.`,
  'abschluss.hinweis.auslagen': 'expenses higher than usual',
  'abschluss.hinweis.fahrzeit': (w: Werte) => `${w.minuten} minutes of travel are a lot for the way`,
  'abschluss.hinweis.verkehrsmittel': 'so far by this means of transport is unusual',
  'abschluss.hinweis.wartezeit': (w: Werte) => `waited for ${w.minuten} minutes`,
  'abschluss.hinweis.kilometer': (w: Werte) =>
    `far more kilometres than expected (${w.erwartet} km there and back)`,
  'abschluss.hinweis.laenger': (w: Werte) => `${w.minuten} minutes longer than planned`,
  'abschluss.hinweis.verschoben': (w: Werte) => `beginning moved by ${w.minuten} minutes`,
  'abschluss.kilometer-ohne-weg': 'There are no kilometres by video or telephone.',
  'abschluss.kilometer-unlesbar': 'Please give the kilometres as a number, such as 17.5.',
  'abschluss.kilometer-zu-viele': (w: Werte) =>
    `More than ${w.kilometer} km are not possible for one assignment.`,
  'abschluss.liegt-in-der-zukunft': 'The end is in the future.',
  'abschluss.widerspruch-braucht-grund': 'Please say briefly what is wrong.',
  'abschluss.zu-lang': (w: Werte) =>
    `An assignment lasts at most ${w.stunden} hours. Please check the times.`,

  // Sprachmittler
  'sprachmittler.fehlt.email': 'e-mail address is missing',
  'sprachmittler.fehlt.fuehrungszeugnis': 'valid certificate of good conduct is missing',
  'sprachmittler.fehlt.geschlecht': 'gender is missing',
  'sprachmittler.fehlt.iban': 'IBAN is missing',
  'sprachmittler.fehlt.niveau': 'language level is missing',
  'sprachmittler.fehlt.sprache': 'language is missing',
  'sprachmittler.fehlt.steuererklaerung': 'declaration on the tax allowance for this year is missing',
  'sprachmittler.fehlt.telefon': 'telephone number is missing',
  'sprachmittler.fehlt.verfuegbarkeit': 'available times are missing',
  'sprachmittler.fehlt.verschwiegenheit': 'confidentiality declaration is missing',
  'sprachmittler.fehlt.wohnort': 'home place is missing',
  'sprachmittler.status-gleich': 'The person has this status already.',
  'sprachmittler.status-rueckwirkend': (w: Werte) => `A later status holds since ${tag(w.datum)}.`,
  'sprachmittler.status-unpassend': (w: Werte) =>
    `“${wort('en', 'sprachmittlerStatus', String(w.von))}” cannot become “${wort('en', 'sprachmittlerStatus', String(w.nach))}”.`,
};
