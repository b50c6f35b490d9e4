// expect: arrows resolvable
// expect: types TS2307
// expect: arrows domain-is-pure
import { Hono } from 'hono';

export const app = new Hono();
