import { z } from 'zod';
import { checkbox, optionalText } from '#app/core/form.server.ts';
import { assessmentParts } from './assessment-parts.ts';
import type { SeekerViews } from './seeker-views.ts';

const words = optionalText(2000);

/** What a person says of the assessment: of the whole, and of each part. */
export const SaveSeekerView: z.ZodType<{ view: string; views: SeekerViews }> = z
  .object({
    view: optionalText(4000),
    'words.competence': words,
    'words.workAbility': words,
    'words.jobSearch': words,
    'words.outlook': words,
    'differs.competence': checkbox,
    'differs.workAbility': checkbox,
    'differs.jobSearch': checkbox,
    'differs.outlook': checkbox,
  })
  .transform(({ view, ...fields }) => ({
    view,
    views: assessmentParts.reduce<SeekerViews>((said, part) => {
      const view = { words: fields[`words.${part}`], differs: fields[`differs.${part}`] };
      return view.words || view.differs ? { ...said, [part]: view } : said;
    }, {}),
  }));
