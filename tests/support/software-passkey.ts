import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const b64 = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** A passkey made of nothing but a key: signs what a real one signs, and lies where it is told to. */
export class SoftwarePasskey {
  readonly id = b64(randomBytes(16));
  readonly publicKey: Buffer<ArrayBuffer>;
  readonly #key: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    this.publicKey = Buffer.concat([
      ...[Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url')],
      ...[Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')],
    ]);
  }

  sign(
    challenge: string,
    { handle, counter = 0, verified = true, origin = 'http://localhost:3000' }: Signing,
  ): Signature {
    const clientData = JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false });
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = Buffer.from([verified ? 0b101 : 0b001]);
    const data = Buffer.concat([sha256(new URL(origin).hostname), flags, count]);
    const signer = createSign('SHA256').update(Buffer.concat([data, sha256(clientData)]));
    return {
      ...{ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: b64(Buffer.from(clientData)),
        authenticatorData: b64(data),
        signature: b64(signer.sign(this.#key)),
        userHandle: b64(Buffer.from(handle)),
      },
    };
  }
}

type Signing = { handle: string; counter?: number; verified?: boolean; origin?: string };
type Signature = {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: Record<string, never>;
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string };
};
