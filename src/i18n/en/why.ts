import type { RuleSources } from '../reasons.ts';

const consensus =
  'Amsterdam consensus statement on concussion in sport (Patricios et al., Br J Sports Med 2023;57:695–711), as reproduced.';
const own = 'Our own choice, made on the cautious side where the sources are silent.';
/** Said of everybody, whichever plan runs. */
const kept = `${consensus} Kept in every plan here.`;
const signs =
  'Concussion Recognition Tool 6 (as reproduced), CDC danger signs, NHS inform, Thuisarts and the Dutch GP guideline (NHG).';
const learn = `${consensus} The return-to-learn table.`;
const community =
  'Guidelines for grassroots and community sport (UK 2023, Australia 2024), as reproduced: 14 days without symptoms before contact, 21 days before competition.';

const sources: RuleSources = {
  'warning-sign': {
    why: 'These signs can mean something worse than a concussion. Only a clinician who has looked can lift the stop; a later "no" cannot.',
    from: `${signs} That only a review lifts it is our own cautious choice.`,
  },
  'warning-sign-unsure': {
    why: 'Not sure is not a no. A clinician must look first.',
    from: own,
  },
  'head-impact-unchecked': {
    why: 'A second knock soon after a first one can do more harm. The day count starts anew and the warning signs come first.',
    from: own,
  },
  'signs-unchecked': {
    why: 'A step up needs all warning signs answered with "no" in the last 24 hours. After a check-in that was clearly worse they are asked again.',
    from: own,
  },
  'see-doctor': {
    why: 'With one of these a doctor should look before the plan goes on.',
    from: `${signs} NHG call-now list, as reproduced.`,
  },
  'no-activity': {
    why: 'A step is taken after the present one has been tried and went well. Silence is not good news.',
    plan: true,
  },
  'too-short': { why: 'A very short activity says little about how this stage goes.', otherwise: own },
  flare: {
    why: 'The plan says at each stage what an activity may bring. More than that: stop for the day. The next try is on the next day, at least 12 hours later.',
    plan: true,
    from: 'The 12 hours are our own cautious choice.',
  },
  settling: {
    why: 'Whether an activity went well is known only when symptoms are back to what they were.',
    otherwise: own,
  },
  'too-soon': {
    why: 'Each stage takes at least 24 hours, and never two steps up within 24 hours. After a change of plan nothing opens on the same day.',
    plan: true,
  },
  'no-check-in': {
    why: 'A full check-in after the activity, in the last 24 hours, shows how it went.',
    from: own,
  },
  'check-in-incomplete': {
    why: 'What is missing is unknown, not zero.',
    from: own,
  },
  'symptoms-present': {
    why: 'The plan says from where on no symptoms above what was usual, or no new ones, may come at rest. A painkiller may hide them.',
    from: 'The rule about painkillers is our own cautious choice.',
    otherwise: own,
  },
  'exertion-symptoms': {
    why: 'The plan says from where on activity may bring no symptoms any more.',
    otherwise: own,
  },
  'not-examined': {
    why: 'A diary cannot replace an examination. Before the next stage a clinician has to have looked.',
    otherwise: own,
  },
  'school-first': {
    why: 'Full days of school come before the later stages of sport.',
    otherwise: own,
  },
  'clearance-needed': {
    why: 'Whether to go on from here is a clinician’s decision. It is made elsewhere and recorded here.',
    otherwise: own,
  },
  'days-since-injury': { why: 'A least number of days since the injury.', otherwise: community },
  'symptom-free-days': {
    why: 'A run of days without symptoms at rest, covered by check-ins. A gap ends the run.',
    from: 'How check-ins cover the days is our own cautious choice.',
    otherwise: community,
  },
  'relative-rest': { why: 'Relative rest of 24–48 hours, not strict rest. Few screens.', from: kept },
  'rest-over': { why: 'Strict rest until symptoms are gone does not help; light activity does.', from: kept },
  'symptoms-worse': {
    why: 'A clear rise against before. The warning signs are asked anew; a total alone keeps nobody at rest.',
    from: 'Reliable change of 10 points (Iverson 2003); the rest is our own cautious choice.',
  },
  'not-normal-yet': { why: 'No symptoms, yet not back to normal: worth telling.', from: own },
  'see-clinician': {
    why: 'Three activities in a row that went too far, or two weeks without a step: neck, balance, eyes, sleep and mood can be treated.',
    from: own,
  },
  'persisting-symptoms': {
    why: 'After four weeks: keep moving below what makes it worse, and see a doctor.',
    from: kept,
  },
  'repeat-concussions': {
    why: 'Two within 3 months or three within 12 ask for more care.',
    from: 'Australian guideline 2024, as reproduced.',
  },
  'sooner-than-community-rules': {
    why: 'Rules for clubs and schools are often stricter than this plan.',
    from: community,
  },
  'above-stage': { why: 'What is above the allowed stage never speaks for a step up.', from: own },
  'above-heart-rate': {
    why: 'The ceiling is a guide: predicted values are off by more than 10 beats in one person of three.',
    from: kept,
  },
  'late-entry': { why: 'What is remembered after more than 36 hours is used for caution only.', from: own },
  'changed-afterwards': {
    why: 'Your own entry can be corrected for 60 minutes. Later a change for the worse counts; one for the better only from a parent, school or club, or a clinician who did not write it.',
    from: own,
  },
  'reports-differ': {
    why: 'With several people reporting, the most cautious one decides; never the average.',
    from: own,
  },
  'clock-untrusted': { why: 'An entry with a date in the future opens nothing.', from: own },
  'protocol-changed': {
    why: 'A change of plan starts the stage anew. On that day the plan before it still holds as well, so that a change never opens anything at once.',
    from: own,
  },
  'protocol-not-changed': {
    why: 'Plans differ in who has to agree before contact. Under 18 that choice is made with an adult.',
    from: own,
  },
  'learn-no-entry': { why: 'A school step is taken after the present one went well.', from: learn },
  'learn-flare': { why: 'Symptoms may rise by up to 2 of 10 and for less than an hour at school too.', from: learn },
  'learn-settling': { why: 'How it went is known only when symptoms have settled.', from: learn },
  'learn-supports': { why: 'Complete is a full day without supports begun because of this injury.', from: learn },
  'learn-not-full-day': { why: 'Complete is a full day of school.', from: learn },
};

const words = {
  title: 'Why',
  from: 'Where this rule comes from',
  inPlan: (name: string) => `In this plan (${name}):`,
  plan: 'The whole plan and its source',
  sources,
};
export default words;
