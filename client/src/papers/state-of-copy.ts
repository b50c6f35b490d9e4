import type { PaperState } from './paper.ts';

/**
 * What an owner's own copy is: the original is the paper that the office sent, and there is one only once the server has
 * it; what this device foretells before that is provisional.
 */
export function stateOfCopy({ state }: { readonly state: 'onDevice' | 'recorded' }): PaperState {
  return state === 'recorded' ? 'duplicate' : 'provisional';
}
