import fc from 'fast-check';

// A change of a rule is found by the first few worlds or by none: each mutant waits for every property it survives.
fc.configureGlobal({ numRuns: 25 });
