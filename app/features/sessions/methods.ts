import type { Proof } from '#app/core/session.server.ts';

type Method = Proof['method'];
const methods: Record<Method, true> = {
  demonstration: true,
  oidc: true,
  saml: true,
  passkey: true,
  link: true,
};

export const isMethod = (text: string): text is Method => Object.hasOwn(methods, text);
