/** Purpose of the personal link of a round: one person, all her measures. */
export const BERICHT_LINK = 'konzept.berichten';

/** A round may stay open long after its deadline; the link closes with the round, not before. */
export const LINK_TAGE = 365;

export const MASSNAHMEN_IN_MAIL = 15;
