import { randomBytes } from 'node:crypto';

/** A LiveKit sid: a prefix ("PA_", "TR_", "RM_") and twelve letters and digits. */
export const newSid = (prefix: string): string => prefix + randomBytes(9).toString('base64url').replace(/[-_]/g, 'x');
