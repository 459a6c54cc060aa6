/** A new version of the app waits here until the person agrees; it is offered on Today only, never inside a form. */
import { signal } from '@preact/signals';

export const updateWaiting = signal(false);
