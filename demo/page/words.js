/** What the demo's page says. The French of the page itself is in index.html, so that it is there before the script. */
export const WORDS = {
  fr: {
    otherLanguage: 'English',
    secondName: 'Deuxième personne',
    count: (count) =>
      count === 0
        ? 'Personne n’est simulé dans la réunion.'
        : `${count} personnes simulées sont dans la réunion, le nom suivi de «\u00a0(simulation)\u00a0».`,
    arriving: 'Elles arrivent…',
    unavailable: 'Pas de personnes simulées ici\u00a0: la démonstration utilise le LiveKit que vous avez indiqué.',
    failed: 'Les personnes simulées ne sont pas venues\u00a0:',
    startCaptions: 'Démarrer les sous-titres (agent de démonstration)',
    stopCaptions: 'Arrêter les sous-titres',
    captionsComing: 'L’agent arrive. La première fois, il s’installe d’abord\u00a0: quelques secondes de plus.',
    captionsLeaving: 'L’agent s’en va…',
    captionsOn: 'L’agent écoute. Il partira avec la dernière personne.',
    captionsOff: '',
    captionsFailed: 'L’agent n’est pas venu\u00a0:',
  },
  en: {
    otherLanguage: 'Français',
    lead: 'A LiveKit meeting in one tag, on your page.',
    meeting: 'The meeting',
    fallback: 'The tag is not built yet: run npm run build, then reload this page.',
    people: 'Bring people in',
    second: 'Open as a second person',
    secondName: 'Second person',
    simulated: 'Simulated people: they publish, speak, mute, raise a hand and step out.',
    none: 'None',
    captions: 'Write down what is said',
    captionsHint:
      'An agent listens to the meeting’s microphones and transcribes them on this computer, with no outside service. It understands English. Then show the captions in the meeting.',
    startCaptions: 'Start captions (demo agent)',
    stopCaptions: 'Stop captions',
    captionsComing: 'The agent is coming. The first time it is installed first: a few seconds more.',
    captionsLeaving: 'The agent is leaving…',
    captionsOn: 'The agent is listening. It will leave with the last person.',
    captionsOff: '',
    captionsFailed: 'The agent did not come:',
    log: 'Public events',
    logEmpty: 'Nothing yet: join the meeting.',
    clear: 'Clear',
    source: 'The page to copy',
    sourceLink: 'See it alone',
    count: (count) =>
      count === 0
        ? 'Nobody is simulated in the meeting.'
        : `${count} simulated people are in the meeting, their names followed by “(simulation)”.`,
    arriving: 'They are coming…',
    unavailable: 'No simulated people here: the demo uses the LiveKit that you named.',
    failed: 'The simulated people did not come:',
  },
};

// The page's French words, for the way back.
for (const element of document.querySelectorAll('[data-word]')) {
  WORDS.fr[element.dataset.word] = element.textContent.trim();
}
