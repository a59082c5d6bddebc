import { defineStrings } from '../../i18n/strings.js';
import { wordsFor as of } from './device-situation.js';

/** What stands between the person and their devices, and the way forward. `…Title` is the fact, `…Text` what to do. */
export const helpStrings = defineStrings(
  'help',
  {
    blockedTitle: of(
      'Votre navigateur bloque la caméra',
      'Votre navigateur bloque le micro',
      'Votre navigateur bloque la caméra et le micro',
    ),
    blockedText: 'Cela arrive souvent, et se règle en trois gestes.',
    addressBar: 'La barre d’adresse de votre navigateur : l’icône des réglages est à gauche de l’adresse',
    openChromium: 'Cliquez sur l’icône à gauche de l’adresse de la page.',
    openFirefox: 'Cliquez sur l’icône barrée, à gauche de l’adresse de la page.',
    openSafari: 'Ouvrez le menu Safari, puis les réglages de ce site web.',
    openMobile: 'Touchez l’icône à côté de l’adresse de la page, puis ouvrez les autorisations.',
    openOther: 'Ouvrez les autorisations de la page, à côté de son adresse ou dans les réglages du navigateur.',
    allow: of(
      'En face de Caméra, choisissez Autoriser.',
      'En face de Micro, choisissez Autoriser.',
      'En face de Caméra et de Micro, choisissez Autoriser.',
    ),
    unblock: of(
      'Retirez le blocage de la caméra.',
      'Retirez le blocage du micro.',
      'Retirez le blocage de la caméra et celui du micro.',
    ),
    comeBack: of(
      'Revenez ici : l’image apparaît d’elle-même, il n’y a pas besoin de recharger la page.',
      'Revenez ici : le micro s’active de lui-même, il n’y a pas besoin de recharger la page.',
      'Revenez ici : l’image apparaît d’elle-même, il n’y a pas besoin de recharger la page.',
    ),
    tryThen: 'Revenez ici, puis choisissez Réessayer. Si rien ne change, rechargez la page.',
    otherBrowser: 'J’utilise un autre navigateur',
    dismissedTitle: of(
      'Votre navigateur attend votre accord pour la caméra.',
      'Votre navigateur attend votre accord pour le micro.',
      'Votre navigateur attend votre accord pour la caméra et le micro.',
    ),
    dismissedText: 'Réessayez, puis choisissez Autoriser.',
    systemTitle: of(
      'Votre ordinateur interdit la caméra à ce navigateur.',
      'Votre ordinateur interdit le micro à ce navigateur.',
      'Votre ordinateur interdit la caméra et le micro à ce navigateur.',
    ),
    systemText: 'Ouvrez les réglages de confidentialité du système.',
    pageTitle: of(
      'La caméra n’est pas proposée sur cette page.',
      'Le micro n’est pas proposé sur cette page.',
      'La caméra et le micro ne sont pas proposés sur cette page.',
    ),
    notFoundTitle: of(
      'Vous pouvez participer sans caméra.',
      'Aucun micro trouvé. Vous pouvez participer sans micro.',
      'Vous pouvez participer sans micro ni caméra.',
    ),
    without: of(
      'Les autres verront vos initiales.',
      'Vous entendrez la réunion et vous pourrez écrire des messages.',
      'Vous entendrez la réunion, vous lirez les sous-titres et vous pourrez écrire des messages.',
    ),
    inUseTitle: of(
      'La caméra est utilisée par une autre application.',
      'Le micro est utilisé par une autre application.',
      'La caméra et le micro sont utilisés par une autre application.',
    ),
    inUseText: 'Fermez-la, puis réessayez.',
    unpluggedTitle: of(
      'La caméra a été débranchée.',
      'Le micro a été débranché.',
      'La caméra et le micro ont été débranchés.',
    ),
    unpluggedText: 'Rebranchez l’appareil, ou choisissez-en un autre.',
    failedTitle: of(
      'La caméra n’a pas démarré.',
      'Le micro n’a pas démarré.',
      'La caméra et le micro n’ont pas démarré.',
    ),
    failedText: 'Réessayez, ou choisissez un autre appareil.',
    unsupportedTitle: of(
      'Ce navigateur ne donne pas accès à la caméra.',
      'Ce navigateur ne donne pas accès au micro.',
      'Ce navigateur ne donne pas accès à la caméra ni au micro.',
    ),
    retry: 'Réessayer',
    search: 'Chercher à nouveau',
  },
  {
    blockedTitle: of(
      'Your browser is blocking the camera',
      'Your browser is blocking the microphone',
      'Your browser is blocking the camera and microphone',
    ),
    blockedText: 'This is common and takes three steps to fix.',
    addressBar: 'Your browser’s address bar: the settings icon is to the left of the address',
    openChromium: 'Select the icon to the left of the page address.',
    openFirefox: 'Select the crossed-out icon, to the left of the page address.',
    openSafari: 'Open the Safari menu, then the settings for this website.',
    openMobile: 'Touch the icon beside the page address, then open the permissions.',
    openOther: 'Open the permissions of the page, beside its address or in the browser settings.',
    allow: of(
      'Next to Camera, choose Allow.',
      'Next to Microphone, choose Allow.',
      'Next to Camera and Microphone, choose Allow.',
    ),
    unblock: of(
      'Remove the block on the camera.',
      'Remove the block on the microphone.',
      'Remove the blocks on the camera and the microphone.',
    ),
    comeBack: of(
      'Come back here: the picture appears on its own, no need to reload the page.',
      'Come back here: the microphone turns on by itself, no need to reload the page.',
      'Come back here: the picture appears on its own, no need to reload the page.',
    ),
    tryThen: 'Come back here, then choose Try again. If nothing changes, reload the page.',
    otherBrowser: 'I use another browser',
    dismissedTitle: of(
      'Your browser is waiting for your permission for the camera.',
      'Your browser is waiting for your permission for the microphone.',
      'Your browser is waiting for your permission for the camera and microphone.',
    ),
    dismissedText: 'Try again, then choose Allow.',
    systemTitle: of(
      'Your computer does not let this browser use the camera.',
      'Your computer does not let this browser use the microphone.',
      'Your computer does not let this browser use the camera and microphone.',
    ),
    systemText: 'Open the system privacy settings.',
    pageTitle: of(
      'The camera is not offered on this page.',
      'The microphone is not offered on this page.',
      'The camera and microphone are not offered on this page.',
    ),
    notFoundTitle: of(
      'You can take part without a camera.',
      'No microphone found. You can take part without one.',
      'You can take part without a microphone or camera.',
    ),
    without: of(
      'Others will see your initials.',
      'You will hear the meeting and be able to write messages.',
      'You will hear the meeting, read the captions and be able to write messages.',
    ),
    inUseTitle: of(
      'The camera is in use by another application.',
      'The microphone is in use by another application.',
      'The camera and microphone are in use by another application.',
    ),
    inUseText: 'Close it, then try again.',
    unpluggedTitle: of(
      'The camera was unplugged.',
      'The microphone was unplugged.',
      'The camera and microphone were unplugged.',
    ),
    unpluggedText: 'Plug the device in again, or choose another one.',
    failedTitle: of(
      'The camera did not start.',
      'The microphone did not start.',
      'The camera and microphone did not start.',
    ),
    failedText: 'Try again, or choose another device.',
    unsupportedTitle: of(
      'This browser gives no access to the camera.',
      'This browser gives no access to the microphone.',
      'This browser gives no access to the camera or microphone.',
    ),
    retry: 'Try again',
    search: 'Look again',
  },
);
