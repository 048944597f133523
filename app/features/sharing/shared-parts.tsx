import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { skillName } from '#app/rules/skills.ts';
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SharedData } from './sharing.queries.server.ts';

/** The parts that the person chose, each under its name; one that is empty says so. */
export function SharedParts({ shared }: { shared: SharedData }) {
  const { t, language } = useTexts('ownData');
  return shared.parts.map((part) => (
    <Section key={part} title={t(`ownData:share.part.${part}`)}>
      {part === 'profile' && <Profile profile={shared.profile} />}
      {part === 'skills' && <Words list={(shared.skills ?? []).map((skill) => skillName(skill, language))} />}
      {part === 'goals' && <Goals goals={shared.goals} />}
      {part === 'applications' && <Applications list={shared.applications ?? []} />}
      {part === 'obligation' && <Obligation shared={shared} />}
    </Section>
  ));
}

function Nothing() {
  const { t } = useTexts('ownData');
  return <p>{t('ownData:page.none')}</p>;
}

function Words({ list }: { list: readonly string[] }) {
  if (list.length === 0) return <Nothing />;
  return (
    <ul>
      {list.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function Profile({ profile }: { profile: SharedData['profile'] }) {
  const { t, language } = useTexts('ownData');
  const label = useLabel();
  if (!profile) return <Nothing />;
  const { occupationCodes, education, languages, municipalityCodes, presentation } = profile;
  const lines: [string, string][] = [
    [
      t('ownData:column.occupations'),
      occupationCodes.map((code) => label(`codes:occupation.${code}`)).join(', '),
    ],
    [t('ownData:column.education'), education ? label(`codes:educationLevel.${education}`) : ''],
    [
      t('ownData:shared.languages'),
      languages
        .map(
          (each) =>
            `${label(`codes:languageName.${each.language}`)} (${label(`codes:languageLevel.${each.level}`)})`,
        )
        .join(', '),
    ],
    [
      t('ownData:shared.places'),
      municipalityCodes.map((code) => municipality(code)?.name[language] ?? code).join(', '),
    ],
    [t('ownData:shared.presentation'), presentation ?? ''],
  ];
  const items: Definition[] = lines.flatMap(([name, value]) => (value ? [{ label: name, value }] : []));
  return items.length === 0 ? <Nothing /> : <DefinitionList items={items} />;
}

function Goals({ goals }: { goals: SharedData['goals'] }) {
  const { t } = useTexts('ownData');
  const words = goals?.goal ?? goals?.plan?.goal;
  if (!goals || (!words && !goals.plan)) return <Nothing />;
  return (
    <>
      {words && <p>{words}</p>}
      {goals.plan && (
        <ul>
          {goals.plan.actions.map(({ description, done }, at) => (
            <li key={at}>
              {description}
              {done && ` (${t('ownData:shared.done')})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Applications({ list }: { list: NonNullable<SharedData['applications']> }) {
  const { language } = useTexts('ownData');
  if (list.length === 0) return <Nothing />;
  return (
    <ul>
      {list.map(({ on, what, employer }, at) => (
        <li key={at}>
          {formatDate(language, on)}: {[what, employer].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}

function Obligation({ shared: { obligation, jobseeking } }: { shared: SharedData }) {
  const { t, language } = useTexts('ownData');
  const { stateLabel } = useLabels();
  const day = (date: string | null) => (date ? formatDate(language, date) : '–');
  const items: Definition[] = [
    ...(jobseeking
      ? [
          {
            label: t('ownData:shared.jobseeking'),
            value: jobseeking.active
              ? t('ownData:shared.valid', { day: day(jobseeking.startedOn) })
              : t('ownData:shared.notValid'),
          },
        ]
      : []),
    ...(obligation
      ? [
          {
            label: t('ownData:shared.period'),
            value: `${day(obligation.startsOn)}–${day(obligation.endsOn)}`,
          },
          { label: t('ownData:column.target'), value: String(obligation.target) },
          { label: t('ownData:column.state'), value: stateLabel('periods', obligation.state) },
        ]
      : []),
  ];
  return items.length === 0 ? <Nothing /> : <DefinitionList items={items} />;
}
