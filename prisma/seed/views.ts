import { searchIn } from '#app/features/caseload/stored-query.server.ts';
import { saveView } from '#app/features/saved-views/commands/save-view.server.ts';
import { shareView } from '#app/features/saved-views/commands/share-view.server.ts';
import type { City } from './city.ts';
import { must } from './must.ts';

/** Views that the counselors of a team use: one's own, and one for all. */
export async function saveViews(city: City, now: Date): Promise<void> {
  const [first, second] = city.counselors.map(({ actor }) => ({ actor, now }));
  if (!first || !second) return;
  const save = (act: typeof first, name: string, query: string) =>
    must(saveView(act, { search: searchIn(query), name, replaces: '' }));
  await save(first, 'Alle 30-vuotiaat', 'under=30&columns=why.age.education.needs.contact&sort=contact');
  const late = await save(first, 'Myöhässä koko tiimissä', 'scope=team&preset=overdue&sort=meeting');
  await must(shareView(first, { viewId: late.id, shared: true }));
  await save(second, 'Tulkkia tarvitsevat', 'interpreter=yes&columns=why.meeting.language.contact');
}
