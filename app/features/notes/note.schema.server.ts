import { z } from 'zod';
import { checkbox, choice, optionalIsoDate, optionalText, text } from '#app/core/form.server.ts';
import { noteChannelKeys } from './note-channels.ts';

export const AddNote = z.object({
  channel: choice(noteChannelKeys),
  text: text(4000),
  share: checkbox,
  sensitiveReason: optionalText(500),
});
export const ShareNote = z.object({ sensitiveReason: optionalText(500) });
export const AddMemo = z.object({ text: text(1000), on: optionalIsoDate });
export const FinishMemo = z.object({ to: choice(['done', 'open']) });
