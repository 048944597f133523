const fields = [
  'kind',
  'on',
  'what',
  'employer',
  'reason',
  'answer',
  'answerDueOn',
  'channel',
  'statement',
  'statementOn',
  'note',
];

/** The text of a field by its name; a name that is none of ours has the first field's. */
export const fieldLabelKey = (name: string): string =>
  `obligations:field.${fields.includes(name) ? name : 'kind'}`;
