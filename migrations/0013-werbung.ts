import type { Migration } from './migration.ts';

/** How the pool is made known, so that the office sees what follows it. */
export const werbung: Migration = {
  name: '0013-werbung',
  sql: `
    CREATE TABLE werbung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      am date NOT NULL,
      kanal text NOT NULL CHECK (kanal IN
        ('einladungsschreiben', 'aerzte', 'schulen', 'behoerden', 'presse', 'netz', 'veranstaltung', 'aushang', 'sonstiges')),
      -- To win people for the pool, or requesters.
      ziel text NOT NULL CHECK (ziel IN ('sprachmittler', 'stellen')),
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      menge integer CHECK (menge > 0),
      kosten_cent integer CHECK (kosten_cent >= 0),
      notiz text NOT NULL DEFAULT '',
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX werbung_am ON werbung (am DESC, id DESC);
  `,
};
