import { type Logger, pino } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Log = Logger;

/** Structured lines to standard output; no names, addresses, tokens or query strings ever. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export interface Metrics {
  registry: Registry;
  requests: Counter<'method' | 'route' | 'status'>;
  seconds: Histogram<'route'>;
  mailSent: Counter;
  jobs: Counter<'job' | 'result'>;
  mailWaiting: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'komut_' });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'komut_http_requests_total',
      help: 'Requests by route pattern and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'komut_http_request_seconds',
      help: 'Time to answer by route pattern',
      labelNames: ['route'],
      buckets: [0.005, 0.02, 0.05, 0.2, 1, 5],
      registers,
    }),
    mailSent: new Counter({
      name: 'komut_mail_sent_total',
      help: 'Mails handed to the mail server',
      registers,
    }),
    jobs: new Counter({
      name: 'komut_jobs_total',
      help: 'Job runs by name and result',
      labelNames: ['job', 'result'],
      registers,
    }),
    mailWaiting: new Gauge({
      name: 'komut_mail_waiting',
      help: 'Mails in the outbox that have not left',
      registers,
    }),
  };
}
