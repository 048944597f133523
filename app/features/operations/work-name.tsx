import { useTexts } from '#app/i18n/use-texts.ts';
import { EventName } from './event-name.tsx';
import type { StoppedWork } from './stopped-work.ts';

type WorkNameProps = { work: StoppedWork; type: string; subjectType: string };

/** What has stopped: the clock's event in words; a message or a mail by its type, for its words are its reader's. */
export function WorkName({ work, type, subjectType }: WorkNameProps) {
  const { t } = useTexts('operations');
  if (work === 'deadline') return <EventName subjectType={subjectType} event={type} />;
  return (
    <>
      {t(`operations:work.${work}`)}: <code>{type}</code>
    </>
  );
}
