import { VisioJournal } from '../features/journal/visio-journal.js';
import { defineElements } from './define-element.js';

defineElements([VisioJournal]);
