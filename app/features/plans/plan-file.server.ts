import { taggedPdf } from '#app/core/tagged-pdf.server.ts';
import type { Language } from '#app/i18n/language.ts';
import type { OwnPlan } from './own-plans.queries.server.ts';
import { planDocument } from './plan-document.server.ts';

/** The answer of a page that gives a plan as a file. Nobody keeps it on the way. */
export async function planFile(
  plan: OwnPlan,
  name: string,
  language: Language,
  now: Date,
): Promise<Response> {
  const file = await taggedPdf(planDocument(plan, name, language, now));
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="polku-${plan.number}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
