/** Records a clinician's examination, review, clearance or prescription. The app never makes that decision. */
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { DocumentFormPage } from './document-form.tsx';
import './documents.css';
import { DOCUMENT_TYPES, isDocumentType } from './model.ts';

export default function DocumentsScreen({ query }: ScreenProps) {
  const w = areaWords('documents');
  const type = query.get('type');
  if (isDocumentType(type)) return <DocumentFormPage type={type} scope={query.get('scope')} />;
  return (
    <Page title={w.title}>
      <p>{w.choose}</p>
      <ul class="menu">
        {DOCUMENT_TYPES.map((one) => (
          <li key={one}>
            <LinkButton to={`/documents/new?type=${one}`}>
              <span>
                {w.types[one]}
                <br />
                <span class="about">{w.about[one]}</span>
              </span>
            </LinkButton>
          </li>
        ))}
      </ul>
      <p class="quiet">{w.intro}</p>
      <LinkButton to="/clinic-form">{w.form}</LinkButton>
      <LinkButton to="/">{words.value.common.cancel}</LinkButton>
    </Page>
  );
}
