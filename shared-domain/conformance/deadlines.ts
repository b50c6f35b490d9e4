import { assemblyDeadlines } from 'shared-domain/assembly';
import { answerBeforeContractBy, answerBeforeDeedBy } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { text } from './read.ts';

export function deadlinesAnswer(input: Input): Answer {
  return { ...assembly(input), ...notary(input) };
}

function assembly(input: Input): Answer {
  if (input.assembly_date == null) return {};
  const days = assemblyDeadlines(text(input, 'assembly_date'));
  return {
    latest_notice_date: days.noticeBy,
    minutes_sent_by: days.minutesSentBy,
    court_challenge_until: days.challengeUntil,
    second_assembly_earliest_conservative: days.secondAssemblyFrom,
    second_unanimity_assembly_earliest_conservative: days.secondUnanimityFrom,
  };
}

function notary(input: Input): Answer {
  const first = input['request_3.94_1'];
  const second = input['request_3.94_2'];
  return {
    ...(first == null ? {} : { 'answer_3.94_1_by': answerBeforeContractBy(String(first)) }),
    ...(second == null ? {} : { 'answer_3.94_2_by': answerBeforeDeedBy(String(second)) }),
  };
}
