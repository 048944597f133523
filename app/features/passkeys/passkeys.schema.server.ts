import { z } from 'zod';
import { text } from '#app/core/form.server.ts';

const base64url = z.string().regex(/^[\w-]{1,16384}$/);
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};

/** What a browser answers with a new passkey. */
const Created = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10),
  }),
});
export type Created = z.infer<typeof Created>;

/** What a browser answers when somebody signs in with one. */
const Signed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});
export type Signed = z.infer<typeof Signed>;

/** A field that a script has filled; without one it is empty. */
const filled = <T>(schema: z.ZodType<T>) =>
  z
    .string('needsScripts')
    .min(1, 'needsScripts')
    .max(60_000, 'invalid')
    .transform((value, context): T => {
      const parsed = schema.safeParse(asJson(value));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    });

function asJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

export const AddPasskey = z.object({ name: text(60), credential: filled(Created) });
export const PasskeySignIn = z.object({ credential: filled(Signed) });
