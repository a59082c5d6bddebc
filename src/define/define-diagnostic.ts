import { VisioDiagnostic } from '../features/settings/diagnostic.js';
import { defineElements } from './define-element.js';

defineElements([VisioDiagnostic]);
