import type pg from 'pg';

/** Ten years of a busy county, or fewer: 5,000 appointments a year, 150 interpreters, 200 requesters, 25 languages. */
export async function fill(pool: pg.Pool, years: number): Promise<void> {
  const appointments = years * 5000;
  await pool.query(`
    INSERT INTO stelle (name, art, ort, email, angelegt_at)
    SELECT 'Stelle ' || n, (ARRAY['behoerde','schule','kita','arztpraxis'])[1 + n % 4], 'Ort ' || n % 12,
      'stelle' || n || '@example.org', now() FROM generate_series(1, 200) n;

    INSERT INTO sprachmittler (nachname, vorname, ort, email, geschlecht, lat, lon, mobilitaet, eingetreten_am,
      verschwiegenheit_am, verpflichtung_am, fuehrungszeugnis_am, fuehrungszeugnis_bis, angelegt_at)
    SELECT 'Name' || n, 'Vorname' || n, 'Ort ' || n % 12, 'person' || n || '@example.org',
      (ARRAY['weiblich','maennlich'])[1 + n % 2], 53 + (n % 50) / 100.0, 8 + (n % 70) / 100.0, 'auto',
      '2015-01-01', '2015-01-01', '2015-01-01', '2020-01-01', '2035-01-01', now() FROM generate_series(1, 150) n;

    INSERT INTO sprachmittler_sprache (sprachmittler_id, sprache, niveau, ist_muttersprache)
    SELECT id, (ARRAY['ar','pes','prs','ti','ckb','kmr','so','ru','uk','pl','ro','bg','tr','fr','en','sq','sr-Latn','hr',
      'am','ur','ps','vi','es','pt','it'])[1 + id % 25], 'C1', true FROM sprachmittler;

    INSERT INTO einsatz (stelle_id, sprache, beginn_at, ende_at, ort, thema, herkunft, status, angefragt_at,
      sprachmittler_id, vermittelt_at, bestaetigt_at)
    SELECT 1 + n % 200, (ARRAY['ar','pes','prs','ti','ckb','kmr','so','ru','uk','pl','ro','bg','tr','fr','en','sq',
      'sr-Latn','hr','am','ur','ps','vi','es','pt','it'])[1 + n % 25],
      t, t + interval '1 hour', 'Ort ' || n % 12, (ARRAY['behoerde','schule','arztpraxis','beratung'])[1 + n % 4],
      'import', CASE WHEN n % 25 = 0 THEN 'nicht-vermittelt' WHEN n % 20 = 0 THEN 'abgesagt' ELSE 'bestaetigt' END,
      t - interval '9 days', CASE WHEN n % 25 = 0 OR n % 20 = 0 THEN NULL ELSE 1 + n % 150 END, t - interval '8 days', t
    FROM (SELECT n, date_trunc('hour', now()) - n * (interval '${years} years' / ${appointments}) AS t
      FROM generate_series(1, ${appointments}) n) AS zeiten;
  `);
  // What autovacuum has long done in an office that grew over ten years.
  await pool.query('VACUUM ANALYZE');
}
