/** Runs in the browser. What the server asks and gets is JSON, whose bytes are written in base64url. */
const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const written = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

type Listed = { id: string; transports?: AuthenticatorTransport[] };
type Creation = {
  challenge: string;
  rp: PublicKeyCredentialRpEntity;
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: PublicKeyCredentialParameters[];
  timeout: number;
  attestation: AttestationConveyancePreference;
  authenticatorSelection: AuthenticatorSelectionCriteria;
  excludeCredentials: Listed[];
};
type Request = {
  challenge: string;
  rpId: string;
  timeout: number;
  userVerification: UserVerificationRequirement;
};

/** Asks the browser for a passkey, a new one or one that is there; throws when it gives none. */
export async function answerOf(kind: 'create' | 'get', challenge: string): Promise<object> {
  const response = await fetch(challenge, { method: 'POST' });
  if (!response.ok) throw new Error(String(response.status));
  return kind === 'create' ? create(await response.json()) : get(await response.json());
}

async function create({ challenge, user, excludeCredentials, ...options }: Creation): Promise<object> {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: excludeCredentials.map(({ id, transports }) => ({
        ...({ type: 'public-key', id: bytes(id) } as const),
        ...(transports && { transports }),
      })),
    },
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error('none');
  const { response } = made;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new Error('none');
  return {
    ...plain(made),
    response: {
      clientDataJSON: written(response.clientDataJSON),
      attestationObject: written(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

async function get({ challenge, ...options }: Request): Promise<object> {
  const found = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(challenge), allowCredentials: [] },
  });
  if (!(found instanceof PublicKeyCredential)) throw new Error('none');
  const { response } = found;
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('none');
  const { userHandle } = response;
  return {
    ...plain(found),
    response: {
      clientDataJSON: written(response.clientDataJSON),
      authenticatorData: written(response.authenticatorData),
      signature: written(response.signature),
      ...(userHandle && { userHandle: written(userHandle) }),
    },
  };
}

const plain = ({ id, rawId, type }: PublicKeyCredential) => ({
  ...{ id, type, rawId: written(rawId) },
  clientExtensionResults: {},
});
