import http from 'node:http';

export interface LoadResult {
  perSecond: number;
  /** Milliseconds of the middle answer. */
  median: number;
  bytes: number;
}

/**
 * Sends one request again and again over kept connections and counts the answers.
 * @throws Error at the first answer that is not 2xx or 3xx: a fast refusal is no result
 */
export async function load(
  url: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: () => string;
    connections?: number;
    seconds?: number;
  },
): Promise<LoadResult> {
  const { method = 'GET', headers = {}, body, connections = 16, seconds = 4 } = options;
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  const until = performance.now() + seconds * 1000;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const begin = performance.now();
      const request = http.request(url, { method, headers, agent }, (response) => {
        let size = 0;
        let said = '';
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if ((response.statusCode ?? 500) >= 400) said += chunk.toString();
        });
        response.on('end', () => {
          if ((response.statusCode ?? 500) >= 400) {
            reject(new Error(`${method} ${url} answered ${response.statusCode}: ${said.slice(0, 300)}`));
            return;
          }
          bytes = size;
          times.push(performance.now() - begin);
          resolve();
        });
      });
      request.on('error', reject);
      request.end(body?.());
    });
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) await one();
    }),
  );
  const elapsed = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / elapsed, median: times[times.length >> 1] ?? 0, bytes };
}
