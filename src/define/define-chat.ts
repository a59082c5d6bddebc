import { VisioChat } from '../features/chat/visio-chat.js';
import { defineElements } from './define-element.js';

defineElements([VisioChat]);
