/** Requests as nobody's browser sends them, by kind: each says what may be answered to it. */
import { randomFrom } from '../../prisma/seed/random.ts';
import { wildForms } from './wild-forms.ts';
import { below500, type Hostile, type Wild } from './wild-kind.ts';
import { wildPages } from './wild-pages.ts';
import { wildTexts } from './wild-texts.ts';

/** As many as the shares say, in an order of their own, the same for the same seed. */
export function wildRequests(hostile: Hostile, factor = 1): Wild[] {
  const random = randomFrom(hostile.seed);
  const texts = wildTexts(hostile.seed, 600);
  const all: { at: number; wild: Wild }[] = [];
  for (const [kind, { share, make }] of Object.entries({ ...wildPages, ...wildForms }))
    for (let count = 0; count < share * factor;) {
      const draft = make(random, hostile, () => random.pick(texts));
      if (!draft) continue;
      count++;
      const wild = { kind, method: 'GET', headers: {}, accountId: null, allowed: below500, ...draft };
      all.push({ at: random.next(), wild });
    }
  return all.sort((one, other) => one.at - other.at).map(({ wild }) => wild);
}
