// The local identity provider as a process of its own, beside a built server; tells its parent what the environment needs.
import { startIdentityProvider } from './identity-provider.ts';

const provider = await startIdentityProvider({ port: 0, clientUrl: process.argv[2] ?? '' });
process.once('disconnect', () => process.exit(0));
process.send?.(provider.env);
