/** Elements below a root, those of open shadow roots included. */
export function countElements(root) {
  const elements = [...root.querySelectorAll('*')];
  return elements.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? countElements(shadowRoot) : 0), elements.length);
}

function* emittersOf(room) {
  yield ['room', room];
  for (const participant of [room.localParticipant, ...room.remoteParticipants.values()]) {
    yield [participant.isLocal ? 'local participant' : 'remote participant', participant];
    for (const publication of participant.trackPublications.values()) {
      yield ['publication', publication];
      if (publication.track) yield ['track', publication.track];
    }
  }
}

/** How many listeners each kind of emitter has, by event. */
export function listEmitterListeners(room) {
  const counts = {};
  for (const [kind, emitter] of emittersOf(room)) {
    for (const event of emitter.eventNames()) {
      const key = `${kind}: ${String(event)}`;
      counts[key] = (counts[key] ?? 0) + emitter.listenerCount(event);
    }
  }
  return counts;
}

export const countEmitterListeners = (room) =>
  Object.values(listEmitterListeners(room)).reduce((sum, count) => sum + count, 0);
