import type { Language } from '#app/i18n/language.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { innerHtml, safe, type Markup } from '#app/ui/markup.ts';
import { writtenGroup, writtenInput, writtenSelect } from '#app/ui/written-fields.ts';
import { activities, needs } from './caseload-choices.ts';
import type { CaseloadSearch } from './caseload-search.server.ts';
import { activityWords, filterValues, filterWords, type FilterWording } from './filter-words.ts';

/** The filters that are seldom wanted, by what they are about. */
const groups = {
  person: ['under', 'over', 'interpreter', 'tongue', 'citizenship', 'education', 'protected'],
  path: [
    ...(['employment', 'phase', 'startedFrom', 'startedUntil'] as const),
    ...(['meetingKind', 'meetingFrom', 'meetingUntil'] as const),
  ],
  latest: [
    ...(['contactFrom', 'contactBefore', 'changedFrom', 'changedBefore'] as const),
    ...(['assignedFrom', 'assignedBefore'] as const),
  ],
  need: ['weak', 'planKind', 'reviewFrom', 'reviewUntil'],
  money: ['obligation', 'benefit'],
} as const;
type Group = keyof typeof groups;
type Single = (typeof groups)[Group][number];
const groupKeys = ['person', 'path', 'latest', 'need', 'money'] as const satisfies readonly Group[];
const ages: readonly string[] = ['under', 'over'] satisfies Single[];

type MoreFiltersProps = { search: CaseloadSearch; counselors: FilterWording['counselors'] };

/** The fields of a page on which none of them is chosen, by language: the same for everybody. */
const untouched = new Map<Language, Markup>();
const isUntouched = (search: CaseloadSearch): boolean =>
  search.need.length === 0 &&
  search.activity.length === 0 &&
  groupKeys.every((group) => groups[group].every((key) => search[key] === null));

/** More fields than most days need, folded away; they belong to the form around them, and what is chosen stands below it. */
export function MoreFilters({ search, counselors }: MoreFiltersProps) {
  const { t, language } = useTexts('caseload');
  const label = useLabel();
  const known = isUntouched(search) ? untouched.get(language) : undefined;
  const written = known ?? fieldsOf(search, { label, language, counselors });
  if (!known && isUntouched(search)) untouched.set(language, written);
  return (
    <details className="more-filters">
      <summary>{t('caseload:filter.more')}</summary>
      <div dangerouslySetInnerHTML={innerHtml(written)} />
    </details>
  );
}

function fieldsOf(search: CaseloadSearch, wording: FilterWording): Markup {
  const { label } = wording;
  const emptyLabel = label('caseload:filter.any');
  const named = (key: Single | 'need' | 'activity') => label(`caseload:filter.name.${key}`);

  const single = (name: Single): Markup => {
    const field = { name, label: named(name), value: search[name] ?? '' };
    const values = filterValues[name];
    if (!values) return writtenInput({ ...field, type: ages.includes(name) ? 'number' : 'date' });
    const options = values.map((value) => ({ value, label: filterWords[name](value, wording) }));
    return writtenSelect({ ...field, emptyLabel, options });
  };
  /** A thing of which a person has several: asked for one by one, under one name. */
  const each = (
    name: 'need' | 'activity',
    value: string,
    words: string,
    values: [string, string][],
  ): Markup =>
    writtenSelect({
      ...{ name, id: `field-${name}-${value}`, label: words, emptyLabel },
      value: values.find(([asked]) => search[name].includes(asked))?.[0] ?? '',
      options: values.map(([asked, said]) => ({ value: asked, label: said })),
    });
  const [has, hasNot] = [label('caseload:filter.has'), label('caseload:filter.hasNot')];
  return safe`${[
    ...groupKeys.map((key) => writtenGroup(label(`caseload:filter.${key}`), groups[key].map(single))),
    writtenGroup(
      named('need'),
      needs.map((need) => each('need', need, filterWords.need(need, wording), [[need, has]])),
    ),
    writtenGroup(
      label('caseload:filter.activities'),
      activities.map((kind) =>
        each('activity', kind, activityWords(kind, wording), [
          [kind, has],
          [`-${kind}`, hasNot],
        ]),
      ),
    ),
  ]}`;
}
