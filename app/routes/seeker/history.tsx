import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecordedOf } from '#app/features/on-behalf/recorded.queries.server.ts';
import { listOwnHistory } from '#app/features/privacy/own-data.queries.server.ts';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import type { MachineNamespace } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { isRegimeId, ruleSet } from '#app/rules/regimes.ts';
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
  const language = languageOf(request);
  // What moves no machine is no line of the history: it stands above its newest page.
  const recorded = before > 0 ? [] : await listRecordedOf(actor, 'all', language);
  return { title: textsIn(language).t('privacy:history.title'), history, recorded };
}

const subjects: Record<string, { namespace: MachineNamespace; icon: IconName }> = {
  Journey: { namespace: 'journey', icon: 'path' },
  Meeting: { namespace: 'meetings', icon: 'calendar' },
  Plan: { namespace: 'plans', icon: 'list' },
  Referral: { namespace: 'referrals', icon: 'hands' },
  Candidacy: { namespace: 'candidacies', icon: 'briefcase' },
  Obligation: { namespace: 'obligations', icon: 'flag' },
  ReviewPeriod: { namespace: 'periods', icon: 'search' },
  Hearing: { namespace: 'hearings', icon: 'message' },
  DataRequest: { namespace: 'requests', icon: 'lock' },
};

export default function History() {
  const { title, history, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy', 'common', 'authority', 'onBehalf');
  const label = useLabel();
  const { happenedLabel } = useLabels();
  const { seeker } = pathsIn(language);
  const whoOf = (line: (typeof history.lines)[number]) =>
    line.isOwn
      ? t('privacy:who.me')
      : line.toldBy
        ? t('onBehalf:recorded.who', { by: t(`onBehalf:by.${line.toldBy}`) })
        : t(`privacy:who.${roleOf(line.actorRole)}`);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:history.lead')}
        back={{ href: seeker.path, label: t('privacy:toPath') }}
      />
      <RecordedForYou lines={recorded} />
      {history.lines.length === 0 && <EmptyState icon="clock" title={t('privacy:history.none')} />}
      <Timeline
        events={history.lines.flatMap((line) => {
          const subject = subjects[line.subject];
          if (!subject) return [];
          return [
            {
              id: String(line.id),
              title: [
                `${t(`privacy:subject.${subject.namespace}`)}: ${happenedLabel(subject.namespace, line.type)}`,
                line.authority && authorityName(line.authority, language, label),
              ]
                .filter(Boolean)
                .join(' – '),
              when: formatDateTime(language, line.at),
              dateTime: line.at.toISOString(),
              who: whoOf(line),
              icon: subject.icon,
              children: <Reasons line={line} />,
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

type Line = Awaited<ReturnType<typeof listOwnHistory>>['lines'][number];

/** Why it is so, and the law of the time where it is another one than before. */
function Reasons({ line }: { line: Line }) {
  const { t, language } = useTexts('authority');
  const regime = line.regime !== null && isRegimeId(line.regime) ? ruleSet(line.regime) : null;
  return (
    <>
      {line.why && <WhyNote why={line.why} />}
      {regime && (
        <p className="muted small">
          {t('authority:regime', { name: regime.name[language], laws: regime.laws.join(', ') })}
        </p>
      )}
    </>
  );
}

const known = ['seeker', 'counselor', 'employer', 'provider', 'partner', 'manager', 'system'] as const;
const roleOf = (role: string) => known.find((each) => each === role) ?? 'system';
