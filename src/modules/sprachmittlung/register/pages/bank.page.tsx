import { Facts, Layout, type Rahmen } from '../../../../design/index.ts';
import type { Sprachmittler } from '../../sprachmittler.store.ts';
import { texte } from '../texte.ts';
import { nameOf } from './person.ts';

/** The account number once, after the audit knows who looked. */
export const BankPage = ({
  rahmen,
  person,
  iban,
  kontoinhaber,
}: {
  rahmen: Rahmen;
  person: Pick<Sprachmittler, 'id' | 'vorname' | 'nachname'>;
  /** In groups of four. */
  iban: string;
  kontoinhaber: string;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.bankTitel(nameOf(person))}
      intro={t.bankHinweis}
      width="narrow"
      breadcrumb={[
        { text: t.sprachmittler, href: '/sprachmittler' },
        { text: nameOf(person), href: `/sprachmittler/${person.id}` },
      ]}
    >
      <Facts
        facts={[
          { key: t.iban, value: iban },
          { key: t.kontoinhaber, value: kontoinhaber || nameOf(person) },
        ]}
      />
    </Layout>
  );
};
