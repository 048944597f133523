/** What stops after five tries and waits for an operator, and what an operator can do with it. */
export const stoppedWork = ['deadline', 'message', 'mail'] as const;
export type StoppedWork = (typeof stoppedWork)[number];

export const operatorActs = ['retry', 'giveUp'] as const;
export type OperatorAct = (typeof operatorActs)[number];
