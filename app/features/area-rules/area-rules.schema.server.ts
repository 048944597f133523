import { z } from 'zod';
import { choices, text, versionField, whole } from '#app/core/form.server.ts';
import { lookKinds } from '#app/features/second-looks/second-look.machine.ts';
import { limits } from './area-rules.ts';

const within = ({ min, max }: { min: number; max: number }) => whole(min, max);

export const AreaRulesForm = z
  .object({
    version: versionField,
    renewalMonths: within(limits.renewalMonths),
    renewalDays: within(limits.renewalDays),
    answerDays: within(limits.answerDays),
    looks: choices(lookKinds),
    why: text(500),
  })
  .transform(({ looks: chosen, ...rest }) => {
    const of = (kind: (typeof lookKinds)[number]) => chosen.includes(kind);
    return {
      ...rest,
      looks: {
        endedContactMissed: of('endedContactMissed'),
        endedRightLapsed: of('endedRightLapsed'),
        registrationRefused: of('registrationRefused'),
        meetingStatement: of('meetingStatement'),
        periodStatement: of('periodStatement'),
      },
    };
  });
