import { defineStrings } from '../../i18n/strings.js';

/** « 1 234 » in French has a no-break space of its own; these numbers are small. */
export const chatButtonStrings = defineStrings(
  'chatButton',
  {
    messages: 'Messages',
    unread: (count: number) => (count > 1 ? `${count} non lus` : '1 non lu'),
    from: (names: readonly string[], count: number) =>
      names.length === 1 && count === 1 ? `Message de ${names[0] ?? ''}` : `${count} nouveaux messages`,
    someone: 'une personne',
    notSent: 'Votre message n’est pas parti.',
  },
  {
    messages: 'Messages',
    unread: (count: number) => `${count} unread`,
    from: (names: readonly string[], count: number) =>
      names.length === 1 && count === 1 ? `Message from ${names[0] ?? ''}` : `${count} new messages`,
    someone: 'somebody',
    notSent: 'Your message was not sent.',
  },
);
