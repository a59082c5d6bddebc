import { VisioCaptionHistory } from '../features/captions/caption-history.js';
import { defineElements } from './define-element.js';

defineElements([VisioCaptionHistory]);
