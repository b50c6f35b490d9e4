export const choices = ['for', 'against', 'abstain', 'blank', 'invalid'] as const;
export type Choice = (typeof choices)[number];

/** The votes of one owner on one resolution. */
export type Ballot = {
  /** Whose shares they are. */
  readonly person: string;
  readonly shares: number;
  readonly choice: Choice;
  /** Who casts them in that person's place. */
  readonly holder: string | null;
};
