import type * as Sdk from './sdk.js';
import { quietLoggers } from './logging.js';

let loading: Promise<typeof Sdk> | null = null;

/**
 * Brings livekit-client: 140 kB compressed, so never before the first screen is drawn. A failed download may be tried
 * again.
 */
export function loadSdk(): Promise<typeof Sdk> {
  loading ??= import('./sdk.js').then(
    (sdk) => {
      quietLoggers(sdk);
      return sdk;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
