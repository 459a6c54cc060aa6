/** What the device offers beyond the first screen: loaded right after that is shown, in one piece. */
export { install, onCanInstall } from './install.ts';
export { print } from './print.ts';
export { applyUpdate, onUpdateWaiting, startWorker } from './worker.ts';
