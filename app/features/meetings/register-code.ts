import type { MeetingChannel, MeetingKind } from './meeting.machine.ts';

type Codes = Record<MeetingChannel, string>;
const interview: Codes = { visit: '70', video: '71', phone: '72' };

/** KEHA's code of a contact by what it is and how it is held (URA code book, contact type). */
const codes: Record<MeetingKind, Codes> = {
  initialInterview: { visit: '21', video: '22', phone: '23' },
  supplementaryDiscussion: { visit: '24', video: '25', phone: '26' },
  jobSearchDiscussion: { visit: '27', video: '28', phone: '29' },
  multiSectoralMeeting: interview,
  careerGuidance: interview,
  integrationSurvey: interview,
  employerMeeting: interview,
  groupSession: interview,
  providerMeeting: { visit: '80', video: '81', phone: '82' },
};

export const registerCode = (kind: MeetingKind, channel: MeetingChannel): string => codes[kind][channel];
