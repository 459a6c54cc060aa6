/** What only a clinician can lift is read once more before it is written. */
import type { ComponentChildren } from 'preact';
import { words } from '../../app/words.ts';
import { Button, LinkButton } from './button.tsx';
import { Page } from './page.tsx';
import { ErrorNote, type Saving } from './saving.tsx';

interface ConfirmProps {
  readonly why: 'emergency' | 'doctor';
  readonly step?: string;
  readonly saving: Saving;
  readonly onYes: () => void;
  readonly onChange: () => void;
  /** What was answered. */
  readonly children: ComponentChildren;
}

export function Confirm({ why, step = 'confirm', saving, onYes, onChange, children }: ConfirmProps) {
  const { signs: w, common } = words.value;
  const isDoctor = why === 'doctor';
  return (
    <Page title={w.confirmTitle} step={step}>
      {children}
      <p>{isDoctor ? w.confirmDoctor : w.confirm}</p>
      <ErrorNote saving={saving} />
      <Button tone="danger" busy={saving.busy} onClick={onYes}>
        {w.confirmYes}
      </Button>
      <Button onClick={onChange}>{common.change}</Button>
      {/* Help does not wait for a disk. */}
      {(saving.busy || saving.failure) && (
        <LinkButton to={`/emergency?why=${why}`}>{isDoctor ? w.emergency.titleDoctor : w.emergency.title}</LinkButton>
      )}
    </Page>
  );
}
