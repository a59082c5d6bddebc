import { VisioCaptionAppearance } from '../features/captions/caption-appearance.js';
import { VisioCaptionChoices } from '../features/captions/caption-choices.js';
import { defineElements } from './define-element.js';

defineElements([VisioCaptionChoices, VisioCaptionAppearance]);
