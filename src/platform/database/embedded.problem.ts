import type { CommandLanguage } from '../command.ts';

/** Every sentence gets the folder (or program) it is about and one detail. */
type Catalogue = Record<Reason, (place: string, detail: string) => string>;

type Reason =
  | 'inUse'
  | 'otherVersion'
  | 'notACluster'
  | 'otherOwner'
  | 'rootOwned'
  | 'unreachable'
  | 'notWritable'
  | 'diskFull'
  | 'noBinaries'
  | 'notRunnable'
  | 'failed';

const texte: Record<CommandLanguage, Catalogue> = {
  de: {
    inUse: (folder, pid) =>
      `Den Datenordner ${folder} benutzt schon ein anderes KoMuT${pid && ` (Prozess ${pid})`}. Jenes beenden oder mit KOMUT_DATA einen anderen Ordner nennen.`,
    otherVersion: (folder, versions) =>
      `Die Datenbank in ${folder} gehört zu einer anderen Hauptversion von PostgreSQL (${versions}). Mit dem KoMuT, das sie angelegt hat, „komut backup“ ausführen und hier mit „komut restore“ in einen neuen Datenordner einlesen.`,
    notACluster: (folder) =>
      `In ${folder} liegt etwas, das keine Datenbank von KoMuT ist. Mit KOMUT_DATA einen anderen Ordner nennen.`,
    otherOwner: (folder, owner) =>
      `Die Datenbank in ${folder} gehört dem Benutzer mit der Nummer ${owner}. KoMuT als dieser Benutzer oder als root starten oder mit KOMUT_DATA einen anderen Ordner nennen.`,
    rootOwned: (folder) =>
      `Die Datenbank in ${folder} gehört root, aber PostgreSQL läuft nicht als root. Sie einem anderen Benutzer geben, zum Beispiel mit „chown -R postgres: ${folder}“.`,
    unreachable: (folder, user) =>
      `Der Benutzer mit der Nummer ${user}, dem die Datenbank gehört, kommt nicht mehr bis ${folder}. Die Rechte der übergeordneten Ordner prüfen.`,
    notWritable: (folder, detail) =>
      `In den Ordner ${folder} kann KoMuT nicht schreiben (${detail}). Rechte prüfen oder mit KOMUT_DATA einen anderen Ordner nennen.`,
    diskFull: (folder) => `Auf dem Datenträger von ${folder} ist kein Platz mehr.`,
    noBinaries: (platform) =>
      `Für ${platform} bringt KoMuT kein PostgreSQL mit (oder „npm ci“ hat es nicht eingerichtet). Mit DATABASE_URL einen PostgreSQL-Server ab Version 15 nennen.`,
    notRunnable: (program, detail) =>
      `Das mitgebrachte PostgreSQL läuft auf diesem Rechner nicht (${program}: ${detail}). Mit DATABASE_URL einen PostgreSQL-Server ab Version 15 nennen.`,
    failed: (folder, detail) => `Die Datenbank in ${folder} startet nicht: ${detail}`,
  },
  en: {
    inUse: (folder, pid) =>
      `The data folder ${folder} is already used by another KoMuT${pid && ` (process ${pid})`}. Stop that one, or name another folder with KOMUT_DATA.`,
    otherVersion: (folder, versions) =>
      `The database in ${folder} belongs to another major version of PostgreSQL (${versions}). Run "komut backup" with the KoMuT that made it, and read that with "komut restore" into a new data folder here.`,
    notACluster: (folder) =>
      `${folder} holds something that is not a database of KoMuT. Name another folder with KOMUT_DATA.`,
    otherOwner: (folder, owner) =>
      `The database in ${folder} belongs to the user with the number ${owner}. Start KoMuT as that user or as root, or name another folder with KOMUT_DATA.`,
    rootOwned: (folder) =>
      `The database in ${folder} belongs to root, but PostgreSQL does not run as root. Give it to another user, for example with "chown -R postgres: ${folder}".`,
    unreachable: (folder, user) =>
      `The user with the number ${user}, who owns the database, can no longer reach ${folder}. Check the permissions of the folders above it.`,
    notWritable: (folder, detail) =>
      `KoMuT cannot write to the folder ${folder} (${detail}). Check its permissions, or name another folder with KOMUT_DATA.`,
    diskFull: (folder) => `The disk of ${folder} is full.`,
    noBinaries: (platform) =>
      `KoMuT brings no PostgreSQL for ${platform} (or "npm ci" did not set it up). Name a PostgreSQL server, version 15 or newer, with DATABASE_URL.`,
    notRunnable: (program, detail) =>
      `The PostgreSQL that comes with KoMuT does not run on this machine (${program}: ${detail}). Name a PostgreSQL server, version 15 or newer, with DATABASE_URL.`,
    failed: (folder, detail) => `The database in ${folder} does not start: ${detail}`,
  },
};

/** The data folder or its database cannot be used; `sentences` says why and what to do, `message` is the German one. */
export class DataFolderProblem extends Error {
  override name = 'DataFolderProblem';
  readonly reason: Reason;
  readonly sentences: Record<CommandLanguage, string>;

  constructor(reason: Reason, place: string, detail = '', options?: ErrorOptions) {
    const sentences = { de: texte.de[reason](place, detail), en: texte.en[reason](place, detail) };
    super(sentences.de, options);
    this.reason = reason;
    this.sentences = sentences;
  }
}

/** Another living KoMuT uses the data folder. */
export class DataFolderInUse extends DataFolderProblem {
  override name = 'DataFolderInUse';

  constructor(folder: string, pid: string) {
    super('inUse', folder, pid);
  }
}

/** Turns a fault of the file system into its sentence; anything else is passed on as it is. */
export function asFolderProblem(fault: unknown, folder: string): unknown {
  const code = (fault as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DataFolderProblem('diskFull', folder, '', { cause: fault });
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new DataFolderProblem('notWritable', folder, code, { cause: fault });
  }
  return fault;
}
