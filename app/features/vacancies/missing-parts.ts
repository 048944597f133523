import { postingHints } from './posting-hints.ts';

type Parts = {
  kind: string;
  title: string;
  description: string;
  pay: string;
  contractType: string;
  applyBy: string | null;
  hintNote: string | null;
};

/** What a posting must still say before it can be checked; names of fields. A hint that is not answered is one of them. */
export function missingParts(draft: Parts): string[] {
  const missing: [string, boolean][] = [
    ['description', draft.description === ''],
    ['pay', draft.pay === '' && draft.contractType !== 'trial'],
    ['applyBy', draft.kind === 'publicVacancy' && draft.applyBy === null],
    ['hintNote', !draft.hintNote && postingHints(draft).length > 0],
  ];
  return missing.flatMap(([field, lacks]) => (lacks ? [field] : []));
}
