import type { Room, RoomEventCallbacks } from 'livekit-client';

/**
 * `room.on` that ends with the meeting. Event names are typed strings, so the features that use this cost no byte of
 * livekit-client.
 */
export function listen<Event extends keyof RoomEventCallbacks>(
  room: Room,
  events: Event | readonly Event[],
  handler: RoomEventCallbacks[Event],
  { signal }: { readonly signal: AbortSignal },
): void {
  if (signal.aborted) return;
  for (const event of [events].flat() as Event[]) {
    room.on(event, handler);
    signal.addEventListener('abort', () => room.off(event, handler), { once: true });
  }
}
