import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { Device } from './device.ts';
import { isMethod } from './methods.ts';
import type { OwnSession } from './own-sessions.queries.server.ts';

/** One device on which its reader is signed in, and the button that signs it out. */
export function SessionCard({ session, own }: { session: OwnSession; own: boolean }) {
  const { t, language } = useTexts('accounts');
  const paths = pathsIn(language);
  const device = useDevice(session.device);
  const { id, method } = session;
  const when = (at: Date) => formatDateTime(language, at);
  const items = [
    { label: t('accounts:sessions.began'), value: when(session.createdAt) },
    { label: t('accounts:sessions.seen'), value: own ? t('accounts:sessions.now') : when(session.seenAt) },
    { label: t('accounts:sessions.until'), value: when(session.endsAt) },
    ...(isMethod(method)
      ? [{ label: t('accounts:sessions.how'), value: t(`accounts:sessions.method.${method}`) }]
      : []),
  ];
  return (
    <Card
      title={device}
      headingLevel="h2"
      eyebrow={own ? t('accounts:sessions.own') : null}
      footer={
        <form method="post" action={own ? paths.signOut : paths.sessionEnd(id)}>
          <Button kind="secondary" size="small" aria-label={t('accounts:sessions.endDevice', { device })}>
            {t('accounts:sessions.end')}
          </Button>
        </form>
      }
    >
      <DefinitionList items={items} />
    </Card>
  );
}

function useDevice({ browser, system }: Device): string {
  const { t } = useTexts('accounts');
  const place = system && t(`accounts:sessions.system.${system}`);
  if (browser && place) return t('accounts:sessions.device', { browser, place });
  return browser ?? place ?? t('accounts:sessions.unknown');
}
