/** What the log says of a fault: where and of which kind it was, never what it said. */
export interface FaultReference {
  /** Kind of the fault: the name of its class. */
  name: string;
  /** Of the database, the operating system or a library. */
  code?: string | undefined;
  table?: string | undefined;
  constraint?: string | undefined;
  routine?: string | undefined;
  /** Functions and lines it came through. */
  stack: string[];
  cause?: FaultReference;
}

const FRAMES = 8;
const CAUSES = 3;

/**
 * Messages quote what was typed or stored: values of a violated constraint, an address that a mail server refused.
 * Kind, code and place are enough to find the cause; who must know more looks at the record itself.
 */
export function describeFault(fault: unknown, causes = CAUSES): FaultReference {
  if (!(fault instanceof Error)) return { name: typeof fault, stack: [] };
  const { code, table, constraint, routine } = fault as Error & Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    name: fault.constructor.name,
    code: text(code),
    table: text(table),
    constraint: text(constraint),
    routine: text(routine),
    stack: framesOf(fault),
    ...(fault.cause !== undefined && causes > 0 ? { cause: describeFault(fault.cause, causes - 1) } : {}),
  };
}

/** The frames alone: the lines before them repeat the message, which may hold anything. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message);
  return (at < 0 ? stack : stack.slice(at + message.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES);
}
