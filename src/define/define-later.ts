import { VisioNotices } from '../features/notices/notices.js';
import { VisioSharedScreen } from '../features/stage/visio-shared-screen.js';
import { VisioHint } from '../ui/hint.js';
import { VisioMenu } from '../ui/menu.js';
import { VisioPanel } from '../ui/panel.js';
import { VisioReason } from '../ui/reason.js';
import { defineElements } from './define-element.js';
// What the long lists of messages and captions share: a panel that opens first need not wait for it. Exported, because
// bundlers leave out a module of which nothing is used.
export { VirtualList } from '../ui/virtual-list.js';

defineElements([VisioHint, VisioMenu, VisioPanel, VisioReason, VisioSharedScreen, VisioNotices]);
