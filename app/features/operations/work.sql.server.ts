import { machines } from '#app/features/machines.ts';
import type { StoppedWork } from './stopped-work.ts';

const tables = Object.values(machines).map(({ machine }) => machine.table);

/** The area whose matter a row is about; null when its subject is gone. `w` is the row's alias. */
const areaOfSubject = `case w."subjectType" ${tables
  .map((table) => `when '${table}' then (select s."areaCode" from "${table}" s where s."id"=w."subjectId")`)
  .join(' ')} end`;

const areaOfReader = `coalesce((select p."areaCode" from "Person" p where p."id"=w."personId"),
  (select a."areaCode" from "Account" a where a."id"=w."accountId"))`;

/** True for what belongs to the area in the parameter, and for what belongs to none any more. */
const inArea = (area: string, parameter: string) => `coalesce(${area}, ${parameter}) = ${parameter}`;

export const deadlineIn = (parameter: string) => inArea(areaOfSubject, parameter);

type Stopped = {
  table: 'Deadline' | 'Outbox' | 'Delivery';
  stopped: string;
  since: string;
  type: string;
  subjectType: string;
  own: (parameter: string) => string;
  retry: string;
  giveUp: string;
};

/** Where each kind of work stands when it has stopped, and what sets it going again or ends it; `$2` is now. */
export const stopped: Record<StoppedWork, Stopped> = {
  deadline: {
    table: 'Deadline',
    stopped: `w."result"='parked'`,
    since: 'w."doneAt"',
    type: 'w."event"',
    subjectType: 'w."subjectType"',
    own: deadlineIn,
    retry: `"doneAt"=null,"result"=null,"retryAt"=$2::timestamptz,"attempts"=0`,
    giveUp: `"result"='givenUp',"doneAt"=$2::timestamptz`,
  },
  message: {
    table: 'Outbox',
    stopped: `w."parkedAt" is not null and w."givenUpAt" is null`,
    since: 'w."parkedAt"',
    type: 'w."type"',
    subjectType: 'w."subjectType"',
    own: deadlineIn,
    retry: `"parkedAt"=null,"availableAt"=$2::timestamptz,"attempts"=0`,
    giveUp: `"givenUpAt"=$2::timestamptz`,
  },
  mail: {
    table: 'Delivery',
    stopped: `w."parkedAt" is not null and w."doneAt" is null`,
    since: 'w."parkedAt"',
    type: 'w."type"',
    subjectType: `coalesce(w."subjectType",'')`,
    own: (parameter) => inArea(areaOfReader, parameter),
    retry: `"parkedAt"=null,"availableAt"=$2::timestamptz,"attempts"=0`,
    giveUp: `"doneAt"=$2::timestamptz,"result"='givenUp'`,
  },
};
