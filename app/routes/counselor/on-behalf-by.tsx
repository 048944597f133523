import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { staffChannels, type StaffChannel } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getMyPath } from '#app/features/journey/my-path.queries.server.ts';
import { MyPathView } from '#app/features/journey/my-path.tsx';
import { IdentityNote } from '#app/features/on-behalf/identity-note.tsx';
import { byGroup, listPossibleActs } from '#app/features/on-behalf/possible-acts.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const { personId } = actor;
  const { t } = textsIn(language);
  const channel = staffChannels.find((each) => each === params.channel);
  if (!channel) {
    const path = await getMyPath(actor, personId, language);
    if (!path) throw refused(404);
    return { title: t('seeker:path.title'), personId, seen: { view: path.view, now: now() }, possible: null };
  }
  const acts = await listPossibleActs(actor, ownPathsOf(params, language), language);
  return { title: t('onBehalf:now'), personId, seen: null, possible: { channel, groups: byGroup(acts) } };
}

/** All that the client could do this moment, each a link to the client's own form; or the path as the client sees it. */
export default function OnBehalfBy() {
  const { title, personId, seen, possible } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('onBehalf');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: counselor.client(personId), label: t('onBehalf:toClient') }} />
      {seen && <MyPathView {...seen} />}
      {possible && <Possible {...possible} personId={personId} />}
    </>
  );
}

type PossibleProps = { personId: string; channel: StaffChannel; groups: ReturnType<typeof byGroup> };

function Possible({ personId, channel, groups }: PossibleProps) {
  const { t, language } = useTexts('onBehalf', 'areas');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <Stack gap="large">
      <IdentityNote channel={channel} />
      {groups.length === 0 && <EmptyState icon="check" title={t('onBehalf:nothing')} />}
      {groups.map(({ group, acts }) => (
        <Section key={group} title={group === 'path' ? t('onBehalf:group.path') : t(`areas:${group}`)}>
          <ul>
            {acts.map(({ act, of, href }) => (
              <li key={`${act} ${href}`}>
                <a href={href}>{label(`onBehalf:act.${act}`) + (of ? `: ${of}` : '')}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p>
        <a href={`${counselor.reach(personId)}?told=${channel}`}>{t('onBehalf:act.reach')}</a>
      </p>
    </Stack>
  );
}
