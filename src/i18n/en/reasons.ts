import type { Format } from '../format.ts';
import type { ReasonWords } from '../reasons.ts';

const times = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const lasted = (minutes: number, f: Format): string =>
  `${f.number(minutes, 1)} ${minutes === 1 ? 'minute' : 'minutes'}`;

export const reasons: ReasonWords = {
  verdicts: {
    stop: 'Stop. No activity until a clinician has looked',
    'step-back': 'A step back, and on from there',
    hold: 'Stay at this stage',
    advance: 'This stage is open now',
    complete: 'The step plan is complete',
  },
  reasons: {
    'warning-sign': ({ signs }, say) =>
      signs.length === 0
        ? 'A clinician said: stay stopped. A clinician must look again first.'
        : `Warning ${signs.length === 1 ? 'sign' : 'signs'}: ${say.signs(signs)}. A clinician must look first.`,
    'warning-sign-unsure': ({ signs }, say) => `Not sure about: ${say.signs(signs)}. A clinician must look first.`,
    'head-impact-unchecked': () => 'There was a new knock. The warning signs have not been answered since.',
    'signs-unchecked': ({ lastAt }, { f }) =>
      lastAt === null
        ? 'The warning signs are not answered yet.'
        : `The warning signs need answering again. Last time: ${f.at(lastAt)}.`,
    'see-doctor': ({ signs }, say) => `A doctor should know of this first: ${say.signs(signs)}.`,
    'no-activity': () => 'No activity that counts for this stage is logged yet.',
    'too-short': ({ minutes, need }, { f }) =>
      `The activity lasted ${lasted(minutes, f)}; at least ${need} are needed.`,
    flare: ({ rise, minutes, retryFrom }, { f }) => {
      const settled = minutes === null ? '' : `, settled after ${lasted(minutes, f)}`;
      const what =
        rise > 0 ? `An activity made symptoms worse by ${rise} of 10${settled}.` : 'An activity came with symptoms.';
      return `${what} Next try, at the earliest: ${f.after(retryFrom)}.`;
    },
    settling: () => 'It is not known yet how long symptoms took to settle after an activity.',
    'too-soon': ({ opensAt }, { f }) => `The waiting time at this stage ends ${f.at(opensAt)}.`,
    'no-check-in': ({ lastAt }, { f }) =>
      lastAt === null ? 'There is no check-in yet.' : `A new check-in is needed. The last one was ${f.at(lastAt)}.`,
    'check-in-incomplete': ({ missing }, say) =>
      missing.length > 4
        ? `The check-in is not complete. ${missing.length} of 22 symptoms are missing.`
        : `The check-in is not complete. Missing: ${say.symptoms(missing)}.`,
    'symptoms-present': ({ count, severity }) =>
      count === 0
        ? 'A full check-in without symptoms and without a painkiller is needed: from the last 24 hours, after the activity.'
        : `${times(count, 'symptom', 'symptoms')} at rest in the last 24 hours (total ${severity} of 132).`,
    'exertion-symptoms': ({ rise }) =>
      rise > 0 ? `Activity still makes symptoms worse (by ${rise} of 10).` : 'Symptoms still come with activity.',
    'not-examined': () => 'No examination by a clinician is recorded yet.',
    'school-first': ({ step }, say) => `Full days of school come first. Now: ${say.step(step)} (${step}).`,
    'clearance-needed': ({ scope, written }, say) =>
      `A clinician must agree ${written ? 'in writing ' : ''}to ${say.stage(scope)}. That is not recorded yet.`,
    'days-since-injury': ({ need, have, opensOn }, { f }) =>
      `Not before day ${need}: ${f.localDate(opensOn)}. Today is day ${have}.`,
    'symptom-free-days': ({ need, have }) =>
      `${need} days in a row without symptoms are needed; so far ${Math.floor(have)}.`,
    'protocol-changed': ({ to }, say) =>
      `The plan was changed to: ${say.plan(to)}. On that day it allowed no more than the plan before it.`,
  },
  notices: {
    'relative-rest': () => 'First 48 hours: take it easy, few screens. Short walks and quiet daily things are fine.',
    'rest-over': () => 'The 48 hours of rest are over. Longer rest is not advised: light activity helps.',
    'symptoms-worse': ({ second }) =>
      second
        ? 'Symptoms are clearly worse for the second day. Call the doctor today.'
        : 'Symptoms are clearly worse than before. Look at the warning signs once more.',
    'not-normal-yet': ({ percentNormal }) => `No symptoms, but it feels ${percentNormal} % normal. Tell the clinician.`,
    'see-clinician': () => 'It has not moved forward for a while. Ask a clinician to look.',
    'persisting-symptoms': () =>
      'It has been four weeks or more. Keep moving below what makes it worse, and see a doctor: neck, balance, eyes, sleep and mood can be treated.',
    'repeat-concussions': () => 'This is not the first concussion in a short time. Tell the clinician.',
    'sooner-than-community-rules': () =>
      'Many clubs and schools keep 14 days without symptoms before contact and 21 days before a match. The strictest rule that applies wins.',
    'above-stage': () => 'An activity of a higher stage was logged. It counts for nothing, and may count against.',
    'above-heart-rate': ({ average, ceiling }, { f }) =>
      `The heart rate in an activity was ${f.number(average)} on average; the ceiling is about ${f.number(ceiling)}.`,
    'late-entry': () => 'An entry was written down more than 36 hours after it happened. It is used for caution only.',
    'changed-afterwards': () => 'An entry was changed afterwards, outside the rules. The more cautious one is used.',
    'reports-differ': () => 'Two people reported very differently on one day. The more cautious one is used.',
    'clock-untrusted': () => 'An entry has a date in the future. Check the date of this device.',
    'protocol-changed': ({ to }, say) =>
      `The plan was changed to: ${say.plan(to)}. Everything logged is read by it. On the day of the change the plan before it holds as well.`,
    'protocol-not-changed': ({ to }, say) =>
      `A change of plan does not count: to ${say.plan(to)}. Under 18, or where the age is not known, a parent or somebody of school or club writes it down.`,
  },
  learn: {
    'learn-no-entry': 'No school day of this step is logged yet.',
    'learn-flare': 'School made symptoms worse by too much, or for too long. Stay at this step.',
    'learn-settling': 'It is not known yet how long symptoms took to settle after school.',
    'learn-supports': 'School still does things differently because of this injury.',
    'learn-not-full-day': 'A full school day is not logged yet.',
  },
  steps: {
    L1: 'daily activity',
    L2: 'school work at home',
    L3: 'part-time school',
    L4: 'full-time school',
  },
  professions: {
    doctor: 'doctor',
    'nurse-practitioner': 'nurse practitioner',
    'physician-assistant': 'physician assistant',
    physiotherapist: 'physiotherapist',
    'athletic-trainer': 'athletic trainer',
    other: 'another profession',
  },
};
