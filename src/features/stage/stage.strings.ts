import { defineStrings } from '../../i18n/strings.js';

export const stageStrings = defineStrings(
  'stage',
  {
    participants: 'Participants',
    pages: 'Pages',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    page: (page: number, pages: number, people: number) => `Page ${page} sur ${pages} · ${people} personnes`,
    others: 'Autres personnes',
    previousPeople: 'Personnes précédentes',
    nextPeople: 'Personnes suivantes',
    range: (first: number, last: number, total: number) =>
      first === last ? `${first} sur ${total}` : `${first} à ${last} sur ${total}`,
    alone: 'Vous êtes la première personne.',
    aloneHint: 'Les autres apparaîtront ici dès leur arrivée.',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
  },
  {
    participants: 'Participants',
    pages: 'Pages',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    page: (page, pages, people) => `Page ${page} of ${pages} · ${people} people`,
    others: 'Other people',
    previousPeople: 'Previous people',
    nextPeople: 'Next people',
    range: (first, last, total) => (first === last ? `${first} of ${total}` : `${first} to ${last} of ${total}`),
    alone: 'You are the first one here.',
    aloneHint: 'Others will appear here when they arrive.',
    copyLink: 'Copy the link',
    linkCopied: 'Link copied',
  },
);
