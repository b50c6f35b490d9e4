export { type Ballot, type Choice, choices } from './ballot.ts';
export { type CountedBallot, capVotes, type Reduction, type Votes } from './cap-votes.ts';
export { countVotes, type Tally } from './count-votes.ts';
export {
  type AssemblyDeadlines,
  agendaPointBy,
  assemblyDeadlines,
  requestedNoticeBy,
} from './deadlines.ts';
export { isAdopted, type Majority, majorities } from './majority.ts';
export { mayHoldProxies, type ProxyAnswer, type ProxyHolding } from './proxy.ts';
export { type Attendance, type Quorum, type QuorumReason, quorumOf } from './quorum.ts';
export { roundedVotes } from './votes.ts';
