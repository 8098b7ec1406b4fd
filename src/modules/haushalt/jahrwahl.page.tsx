import { Link, type Rahmen, Row, Text } from '../../design/index.ts';
import { haushaltTexte } from './texte.ts';

/** Which year a page shows, and the way to the others. */
export const Jahrwahl = ({
  rahmen,
  jahr,
  jahre,
  href,
}: {
  rahmen: Rahmen;
  jahr: number;
  jahre: readonly number[];
  href: (jahr: number) => string;
}) => (
  <Row>
    <Text as="span" muted>
      {haushaltTexte[rahmen.sprache].jahr}:
    </Text>
    {jahre.map((one) =>
      one === jahr ? (
        <Text as="span" strong>
          {one}
        </Text>
      ) : (
        <Link href={href(one)}>{one}</Link>
      ),
    )}
  </Row>
);
