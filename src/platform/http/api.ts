import type { z } from 'zod';
import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import type { Kontext } from '../kontext.ts';

/** What a key may be made for; a key reaches a route only with its scope, and then the permission still counts. */
export type Umfang = `${string}:lesen` | `${string}:schreiben`;

export interface ApiCall {
  kontext: Kontext;
  params: Record<string, string>;
  query: unknown;
  body: unknown;
}

/**
 * One operation of /api/v1. Schemas describe and check what comes in; `answer` describes what goes out.
 * A refusal becomes 404 when its reason ends in `.unbekannt`, else 422, always with `grund` and a sentence.
 */
export interface ApiRoute {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** Below /api/v1, parameters in braces: '/einsaetze/{id}'. */
  path: string;
  /** Act in a permission table, as for pages. */
  zugang: string;
  umfang: Umfang;
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** 201 for what is made anew, else 200. */
  status?: 200 | 201;
  handler(call: ApiCall): Promise<Ergebnis<unknown>>;
}

/**
 * Declares an operation with its schemas' types flowing into the handler.
 */
export function apiRoute<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
>(
  route: Omit<ApiRoute, 'params' | 'query' | 'body' | 'answer' | 'handler'> & {
    params?: P;
    query?: Q;
    body?: B;
    answer: A;
    handler(call: {
      kontext: Kontext;
      params: z.output<P>;
      query: z.output<Q>;
      body: z.output<B>;
    }): Promise<Ergebnis<z.input<A>>>;
  },
): ApiRoute {
  return route as unknown as ApiRoute;
}
