import type { Feature } from '../../core/feature.js';
import { sourceFeature } from '../../livekit/source-feature.js';

/** A feature instance belongs to one meeting: it remembers what is under way. */
export const camera = (): Feature<'camera'> => sourceFeature('camera');
