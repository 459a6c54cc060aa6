/** What the app asks of the device long after the first load: files, lasting storage, installing. One piece for all. */
export { readAside } from './aside.ts';
export { watchCamera } from './camera.ts';
export { newDecoder } from './decoder.ts';
export { keptFile, readFile, saveText } from './files.ts';
export { hasTwoStores, install, onCanInstall } from './install.ts';
export { leftovers } from './leftovers.ts';
export { askPersistence, persistState } from './persistence.ts';
export { shrinkPhoto } from './photo.ts';
export { sendLink } from './share-sheet.ts';
export { askNotifications, beSilent, hasVoice, notificationState, notify } from './senses.ts';
export { sound, speak, stayAwake, steady, vibrate, wakeSound } from './senses.ts';
export { hasBluetooth, openStrap } from './strap.ts';
export { readWatchFile } from './watch-file.ts';
