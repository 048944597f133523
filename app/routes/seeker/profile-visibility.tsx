import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { hideProfile } from '#app/features/profile/commands/hide-profile.server.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { getOwnProfile } from '#app/features/profile/own-profile.queries.server.ts';
import { Version } from '#app/features/registration/registration.schema.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

const answers = {
  publish: { event: 'PUBLISH_PROFILE', done: 'profilePublished', command: publishProfile },
  hide: { event: 'HIDE_PROFILE', done: 'profileHidden', command: hideProfile },
} as const;

function answerOf({ answer }: Record<string, string | undefined>): keyof typeof answers {
  if (answer !== 'publish' && answer !== 'hide') throw refused(404);
  return answer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const answer = answerOf(params);
  const own = await getOwnProfile(actor);
  if (!own) throw refused(404);
  const title = textsIn(languageOf(request)).t(`profile:${answer}.title`);
  return { title, answer, version: own.version, permitted: own.permitted.includes(answers[answer].event) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const { command, done } = answers[answerOf(params)];
  const form = await parseForm(request, Version);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { personId } = actor;
  const answered = await command(act, { personId, version: form.value.version });
  if (answered.kind !== 'ok') return problem(answered, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).profile, done);
}

export default function ProfileVisibility() {
  const { title, answer, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('profile');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t(`profile:${answer}.lead`)}
      back={{ href: seeker.profile, label: t('profile:back') }}
      version={version}
      permitted={permitted}
      submitLabel={t(`profile:${answer}.submit`)}
      cancelLabel={t('profile:back')}
    />
  );
}
