import { VisioFailure } from '../features/left/failure.js';
import { VisioLeft } from '../features/left/left.js';
import { VisioWaiting } from '../features/waiting/waiting.js';
import { defineElements } from './define-element.js';

defineElements([VisioWaiting, VisioLeft, VisioFailure]);
