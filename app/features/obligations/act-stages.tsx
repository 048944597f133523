import { useOwnPaths } from '#app/core/own-paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { hasStage } from './act-list.tsx';
import { searchStages } from './obligation-choices.ts';

type ActStagesProps = {
  act: { id: string; version: number; kind: string; stage: string; candidacyId: string | null };
};

/** What became of an application, one press each. That of a job in Polku follows the job. */
export function ActStages({ act: { id, version, kind, stage, candidacyId } }: ActStagesProps) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  if (!hasStage(kind)) return null;
  return (
    <Section title={t('obligations:act.stageTitle')} id="stage">
      <p>{t('obligations:act.stageNow', { stage: label(`obligations:stage.${stage}`) })}</p>
      {candidacyId ? (
        <p>
          {t('obligations:act.ofJob')} <a href={seeker.job(candidacyId)}>{t('obligations:act.toJob')}</a>
        </p>
      ) : (
        <form method="post" action={seeker.actStep(id, 'stage')}>
          <input type="hidden" name="version" value={version} />
          <Row>
            {searchStages
              .filter((each) => each !== stage)
              .map((each) => (
                <Button key={each} kind="secondary" name="stage" value={each}>
                  {t(`obligations:act.step.${each}`)}
                </Button>
              ))}
          </Row>
        </form>
      )}
    </Section>
  );
}
