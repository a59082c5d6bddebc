import cssColors from './rules/css-colors.mjs';
import cssMotion from './rules/css-motion.mjs';
import cssPrivateProperties from './rules/css-private-properties.mjs';
import cssStacking from './rules/css-stacking.mjs';
import listenerSignal from './rules/listener-signal.mjs';
import livekitLazy from './rules/livekit-lazy.mjs';
import noFocusedTests from './rules/no-focused-tests.mjs';
import noForbiddenDom from './rules/no-forbidden-dom.mjs';
import noForeignUrl from './rules/no-foreign-url.mjs';
import noInlineStyle from './rules/no-inline-style.mjs';
import noSleep from './rules/no-sleep.mjs';
import noWords from './rules/no-words.mjs';

/** The rules of this house that no published plugin knows. */
export default {
  meta: { name: 'visio' },
  rules: {
    'css-colors': cssColors,
    'css-motion': cssMotion,
    'css-private-properties': cssPrivateProperties,
    'css-stacking': cssStacking,
    'listener-signal': listenerSignal,
    'livekit-lazy': livekitLazy,
    'no-focused-tests': noFocusedTests,
    'no-forbidden-dom': noForbiddenDom,
    'no-foreign-url': noForeignUrl,
    'no-inline-style': noInlineStyle,
    'no-sleep': noSleep,
    'no-words': noWords,
  },
};
