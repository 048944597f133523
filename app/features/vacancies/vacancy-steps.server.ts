import { stepOf, type Step } from '#app/core/step.server.ts';
import { editVacancy } from './commands/edit-vacancy.server.ts';
import { endLabourDispute } from './commands/end-labour-dispute.server.ts';
import { fillVacancy } from './commands/fill-vacancy.server.ts';
import { publishVacancy } from './commands/publish-vacancy.server.ts';
import { refuseVacancy } from './commands/refuse-vacancy.server.ts';
import { removeVacancy } from './commands/remove-vacancy.server.ts';
import { reportLabourDispute } from './commands/report-labour-dispute.server.ts';
import { requestCorrection } from './commands/request-correction.server.ts';
import { submitVacancy } from './commands/submit-vacancy.server.ts';
import { withdrawVacancy } from './commands/withdraw-vacancy.server.ts';
import { CorrectionForm, RefusalForm, VersionForm } from './vacancies.schema.server.ts';
import type { VacancyStep } from './vacancy-step-fields.ts';

/** What each step page of a vacancy does, for the employer and for the checker. */
export const vacancySteps = {
  submit: stepOf('SUBMIT_VACANCY', VersionForm, (act, vacancyId, input) =>
    submitVacancy(act, { vacancyId, ...input }),
  ),
  publish: stepOf('PUBLISH_VACANCY', VersionForm, (act, vacancyId, input) =>
    publishVacancy(act, { vacancyId, ...input }),
  ),
  correct: stepOf('REQUEST_CORRECTION', CorrectionForm, (act, vacancyId, input) =>
    requestCorrection(act, { vacancyId, ...input }),
  ),
  refuse: stepOf('REFUSE_VACANCY', RefusalForm, (act, vacancyId, input) =>
    refuseVacancy(act, { vacancyId, ...input }),
  ),
  reopen: stepOf('EDIT_VACANCY', VersionForm, (act, vacancyId, input) =>
    editVacancy(act, { vacancyId, ...input }),
  ),
  fill: stepOf('FILL_VACANCY', VersionForm, (act, vacancyId, input) =>
    fillVacancy(act, { vacancyId, ...input }),
  ),
  withdraw: stepOf('WITHDRAW_VACANCY', VersionForm, (act, vacancyId, input) =>
    withdrawVacancy(act, { vacancyId, ...input }),
  ),
  remove: stepOf('REMOVE_VACANCY', RefusalForm, (act, vacancyId, input) =>
    removeVacancy(act, { vacancyId, ...input }),
  ),
  dispute: stepOf('REPORT_LABOUR_DISPUTE', VersionForm, (act, vacancyId, input) =>
    reportLabourDispute(act, { vacancyId, ...input }),
  ),
  'dispute-over': stepOf('END_LABOUR_DISPUTE', VersionForm, (act, vacancyId, input) =>
    endLabourDispute(act, { vacancyId, ...input }),
  ),
} satisfies Record<VacancyStep, Step>;
