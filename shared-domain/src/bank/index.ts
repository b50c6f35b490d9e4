export { bankRefusals } from './refusals.ts';
