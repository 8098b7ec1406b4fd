import { StringDecoder } from 'node:string_decoder';

/** Text lines of a byte stream, without their ends. Only `\n` ends a line: COPY writes others as escapes. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<string, void, void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  rest += decoder.end();
  if (rest) yield rest;
}
