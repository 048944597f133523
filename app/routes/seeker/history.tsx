import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listOwnHistory } from '#app/features/privacy/own-data.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import type { MachineNamespace } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const before = Number(new URL(request.url).searchParams.get('before'));
  const history = await listOwnHistory(actor, Number.isSafeInteger(before) && before > 0 ? before : null);
  return { title: textsIn(languageOf(request)).t('privacy:history.title'), history };
}

const subjects: Record<string, { namespace: MachineNamespace; icon: IconName }> = {
  Journey: { namespace: 'journey', icon: 'path' },
  Meeting: { namespace: 'meetings', icon: 'calendar' },
  Plan: { namespace: 'plans', icon: 'list' },
  Referral: { namespace: 'referrals', icon: 'hands' },
  Candidacy: { namespace: 'candidacies', icon: 'briefcase' },
};

export default function History() {
  const { title, history } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy', 'common');
  const { happenedLabel } = useLabels();
  const { seeker } = pathsIn(language);
  const whoOf = (line: (typeof history.lines)[number]) =>
    line.isOwn ? t('privacy:who.me') : t(`privacy:who.${roleOf(line.actorRole)}`);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:history.lead')}
        back={{ href: seeker.path, label: t('privacy:toPath') }}
      />
      {history.lines.length === 0 && <EmptyState icon="clock" title={t('privacy:history.none')} />}
      <Timeline
        events={history.lines.flatMap((line) => {
          const subject = subjects[line.subject];
          if (!subject) return [];
          return [
            {
              id: String(line.id),
              title: `${t(`privacy:subject.${subject.namespace}`)}: ${happenedLabel(subject.namespace, line.type)}`,
              when: formatDateTime(language, line.at),
              dateTime: line.at.toISOString(),
              who: whoOf(line),
              icon: subject.icon,
            },
          ];
        })}
      />
      {history.more !== null && (
        <Pagination
          label={t('privacy:pages')}
          next={{ href: `${seeker.history}?before=${history.more}`, label: t('privacy:older') }}
        />
      )}
    </>
  );
}

const known = ['seeker', 'counselor', 'employer', 'provider', 'manager', 'system'] as const;
const roleOf = (role: string) => known.find((each) => each === role) ?? 'system';
