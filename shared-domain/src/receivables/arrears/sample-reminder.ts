import { sampleId } from '../../kernel/sample-id.ts';
import type { ReminderNotice } from './reminder.ts';

const claimId = `${sampleId(93)}.call-${sampleId(40)}`;
const label = 'Provisions 3e trimestre 2026';

/** 250,00 due on 31 August, at 8 % until 6 October: 36 days, 1,97. */
export const sampleNotice: ReminderNotice = {
  building: sampleId(10),
  ownerId: sampleId(40),
  level: 'formal',
  sentOn: '2026-10-06',
  channel: 'post',
  payBy: '2026-10-23',
  claims: [{ claimId, kind: 'provision', label, dueOn: '2026-08-31', open: 25_000 }],
  interest: {
    upTo: '2026-10-06',
    by: 'statutes',
    article: 'Règlement de copropriété, art. 42',
    dayCount: 'ACT/365F',
    claims: [
      {
        claimId,
        label,
        segments: [
          {
            from: '2026-08-31',
            to: '2026-10-06',
            days: 36,
            principal: 25_000,
            rateBasisPoints: 800,
            yearDays: 365,
          },
        ],
        amount: 197,
      },
    ],
    amount: 197,
  },
  fee: 750,
  total: 25_947,
  iban: 'BE68539007547034',
  communication: '202600012320',
  language: 'fr',
  text: 'Madame, sauf erreur de notre part, 250,00 € restent dus.',
  association: 'Résidence Les Tilleuls',
};
