import { VisioReactions } from '../features/reactions/reactions-layer.js';
import { VisioReactionsMenu } from '../features/reactions/reactions-menu.js';
import { defineElements } from './define-element.js';

defineElements([VisioReactionsMenu, VisioReactions]);
