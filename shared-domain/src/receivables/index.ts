export { receivablesRefusals } from './refusals.ts';
