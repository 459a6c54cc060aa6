/** The clinician's documents: asked for when the app says that one is needed, given after a while, or not. */
import type { Author } from '../../src/log/entry.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';
import { DAY } from '../../src/time/instant.ts';
import type { Body } from './body.ts';
import type { Diary } from './diary.ts';
import type { Recovery } from './recovery.ts';

const CLINICIAN = { name: 'Clinician', profession: 'doctor' };

/** May this stage not be tried with symptoms at rest? */
function needsResolution(stage: Stage): boolean {
  return stage.contact || stage.enter.some(({ gate }) => gate === 'resolution' || gate === 'symptom-free-days');
}

export class Clinic {
  private readonly protocol: Protocol;
  private readonly recovery: Recovery;
  private readonly diary: Diary;
  private readonly body: Body;
  /** For somebody under 18 a parent writes down what the clinician decided. */
  private readonly by: Author;
  private visits = 0;
  private next: { readonly at: number; readonly scope: string; readonly writesAll: boolean } | null = null;

  constructor(protocol: Protocol, recovery: Recovery, diary: Diary, body: Body) {
    this.protocol = protocol;
    this.recovery = recovery;
    this.diary = diary;
    this.body = body;
    this.by = recovery.isMinor ? { role: 'parent', name: 'Parent' } : { role: 'athlete', name: recovery.athlete.name };
  }

  examine(): void {
    const at = this.recovery.injuryAt + this.recovery.examinationAfter * DAY;
    this.diary.write('examination', at, { clinician: CLINICIAN, finding: 'concussion' }, { by: this.by });
  }

  /** One appointment at a time. */
  ask(scope: string, at: number): void {
    const appointment = this.recovery.appointments[this.visits];
    if (this.next !== null || appointment === undefined) return;
    this.next = { at: at + appointment.after * DAY, scope, writesAll: appointment.writesAll };
    this.visits += 1;
  }

  /** The appointment, if it lies before this instant: yes where the stage may be tried with symptoms, or there are none. */
  keepAppointment(until: number): void {
    if (this.next === null || this.next.at > until) return;
    const { at, scope, writesAll } = this.next;
    this.next = null;
    const stage = this.protocol.stages.find(({ id }) => id === scope);
    if (stage === undefined || (needsResolution(stage) && this.body.felt(at) > 0)) return;
    const given = stage.contact && writesAll ? 'unrestricted' : scope;
    this.diary.write('clearance', at, { scope: given, clinician: CLINICIAN, document: 'folder' }, { by: this.by });
  }
}
