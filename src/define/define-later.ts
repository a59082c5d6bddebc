import { VisioNotices } from '../features/notices/notices.js';
import { VisioSharedScreen } from '../features/stage/visio-shared-screen.js';
import { VisioHint } from '../ui/hint.js';
import { VisioMenu } from '../ui/menu.js';
import { VisioPanel } from '../ui/panel.js';
import { VisioReason } from '../ui/reason.js';
import { defineElements } from './define-element.js';

defineElements([VisioHint, VisioMenu, VisioPanel, VisioReason, VisioSharedScreen, VisioNotices]);
