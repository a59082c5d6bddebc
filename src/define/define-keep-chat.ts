import { VisioKeepChat } from '../features/chat/keep-chat.js';
import { defineElements } from './define-element.js';

defineElements([VisioKeepChat]);
