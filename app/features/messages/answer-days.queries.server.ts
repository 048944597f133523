import { prisma } from '#app/db/client.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

type Subject = { subjectType: string | null; subjectId: string | null };

/** By when the person answers, of the matters in which an answer is awaited; by the matter's id. */
export async function answerDays(subjects: readonly Subject[]): Promise<Map<string, IsoDate>> {
  const where = (type: string) => ({
    id: {
      in: subjects.flatMap(({ subjectType, subjectId }) =>
        subjectType === type && subjectId ? [subjectId] : [],
      ),
    },
  });
  const [meetings, periods, hearings] = await Promise.all([
    prisma.meeting.findMany({
      where: { ...where('Meeting'), answerDueOn: { not: null } },
      select: { id: true, answerDueOn: true },
    }),
    prisma.reviewPeriod.findMany({
      where: { ...where('ReviewPeriod'), answerDueOn: { not: null } },
      select: { id: true, answerDueOn: true },
    }),
    prisma.hearing.findMany({
      where: { ...where('Hearing'), dueOn: { not: null } },
      select: { id: true, dueOn: true },
    }),
  ]);
  const days = [
    ...meetings.map(({ id, answerDueOn }) => ({ id, day: answerDueOn })),
    ...periods.map(({ id, answerDueOn }) => ({ id, day: answerDueOn })),
    ...hearings.map(({ id, dueOn }) => ({ id, day: dueOn })),
  ];
  return new Map(days.flatMap(({ id, day }) => (day ? [[id, isoDate(day)] as const] : [])));
}
