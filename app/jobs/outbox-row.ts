/** A message as its handler gets it; `at` is when the transition was. */
export type OutboxRow = {
  id: number;
  type: string;
  subjectType: string;
  subjectId: string;
  personId: string | null;
  actorRole: string;
  actorId: string | null;
  at: Date;
  attempts: number;
};
