import { VisioError } from '../../core/errors.js';

/**
 * What the page and the browser must have before a meeting can be entered.
 *
 * @throws VisioError `ROOM_MISSING`, `INSECURE_CONTEXT`, `BROWSER_UNSUPPORTED`
 */
export function checkPage(roomName: string): void {
  if (!roomName.trim()) throw new VisioError('ROOM_MISSING', { isFatal: true, detail: 'set the room attribute' });
  if (!globalThis.isSecureContext) throw new VisioError('INSECURE_CONTEXT', { isFatal: true });
  if (typeof globalThis.RTCPeerConnection !== 'function')
    throw new VisioError('BROWSER_UNSUPPORTED', { isFatal: true });
}
