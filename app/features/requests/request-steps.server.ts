import { stepOf } from '#app/core/step.server.ts';
import { answerRequest, type AnswerEvent } from './commands/answer-request.server.ts';
import { extendTime } from './commands/extend-time.server.ts';
import { takeRequest } from './commands/take-request.server.ts';
import { withdrawRequest } from './commands/withdraw-request.server.ts';
import { AnswerRequest, ExtendTime, Version } from './requests.schema.server.ts';

const answering = (event: AnswerEvent) =>
  stepOf(event, AnswerRequest, (act, requestId, input) => answerRequest(act, { requestId, event, ...input }));

/** What happens with the form of each step. */
export const requestCommands = {
  take: stepOf('TAKE_REQUEST', Version, (act, requestId, input) => takeRequest(act, { requestId, ...input })),
  corrected: answering('CORRECT_DATA'),
  partly: answering('CORRECT_PARTLY'),
  answer: answering('ANSWER_REQUEST'),
  refuse: answering('REFUSE_REQUEST'),
  extend: stepOf('EXTEND_TIME', ExtendTime, (act, requestId, input) =>
    extendTime(act, { requestId, ...input }),
  ),
  withdraw: stepOf('WITHDRAW_REQUEST', Version, (act, requestId, input) =>
    withdrawRequest(act, { requestId, ...input }),
  ),
};
