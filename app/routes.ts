import type { RouteConfig } from '@remix-run/route-config';

/** Every address of Polku, by portal. */
export default [] satisfies RouteConfig;
