import { VisioChat } from '../features/chat/visio-chat.js';
import { setElementsLoader } from '../ui/lazy-elements.js';
import { defineElements } from './define-element.js';

setElementsLoader('keepChat', () => import('./define-keep-chat.js'));

defineElements([VisioChat]);
