import { eventTypes } from '#app/core/machine.ts';
import { machineNames, machines } from '#app/features/machines.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** What the clock does, as "Plan: time to review"; a name in code where no machine knows it. */
export function EventName({ subjectType, event }: { subjectType: string; event: string }) {
  const { t } = useTexts('public');
  const { eventLabel } = useLabels();
  const name = machineNames.find((known) => machines[known].machine.table === subjectType);
  if (!name || !eventTypes(machines[name].machine).includes(event))
    return (
      <code>
        {subjectType} {event}
      </code>
    );
  return (
    <>
      {t(`public:machine.${name}.title`)}: {eventLabel(machines[name].texts, event)}
    </>
  );
}
