import { VisioMutedSpeech } from '../features/muted-speech/visio-muted-speech.js';
import { VisioHint } from '../ui/hint.js';
import { defineElements } from './define-element.js';

defineElements([VisioHint, VisioMutedSpeech]);
