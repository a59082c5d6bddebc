export type TrackSource = 'camera' | 'microphone' | 'screen_share' | 'screen_share_audio';

interface Published {
  readonly source: string;
  readonly kind: string;
}

/**
 * What a publication is. Bots, gateways and telephones often say nothing: their picture is a camera to the people
 * here, their sound a microphone.
 */
export function sourceOf({ source, kind }: Published): TrackSource {
  if (source !== 'unknown') return source as TrackSource;
  return kind === 'video' ? 'camera' : 'microphone';
}

/** The publication of a source, one that names it before one that names nothing. */
export function publicationOf<Publication extends Published>(
  publications: Iterable<Publication>,
  source: TrackSource,
): Publication | undefined {
  let nameless: Publication | undefined;
  for (const publication of publications) {
    if (publication.source === source) return publication;
    if (sourceOf(publication) === source) nameless ??= publication;
  }
  return nameless;
}
