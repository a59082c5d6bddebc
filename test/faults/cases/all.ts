import type { Chapter } from '../fault.js';
import { deviceChapters } from './devices.js';
import { duringChapter } from './during.js';
import { endChapter } from './ends.js';
import { errorChapter } from './errors.js';
import { joiningChapter } from './joining.js';

export const chapters: readonly Chapter[] = [
  joiningChapter,
  endChapter,
  duringChapter,
  errorChapter,
  ...deviceChapters,
];
