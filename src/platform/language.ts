export type BrowserLanguage = 'en' | 'nl';

/** The first of the browser's languages that the app speaks; English where it speaks none of them. */
export function browserLanguage(preferred: readonly string[] = navigator.languages): BrowserLanguage {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'nl' || language === 'en') return language;
  }
  return 'en';
}
