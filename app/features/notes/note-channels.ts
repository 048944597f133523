/** How a contact happened, with the code of KEHA's URA code book. */
export const noteChannels = {
  callOut: '01',
  callAttempt: '02',
  callIn: '31',
  visit: '36',
  video: '20',
  email: '05',
  emailIn: '34',
  sms: '04',
  smsIn: '33',
  letter: '03',
  letterIn: '32',
} as const;
export type NoteChannel = keyof typeof noteChannels;
export const noteChannelKeys = [
  'callOut',
  'callAttempt',
  'callIn',
  'visit',
  'video',
  'email',
  'emailIn',
  'sms',
  'smsIn',
  'letter',
  'letterIn',
] as const satisfies readonly NoteChannel[];
