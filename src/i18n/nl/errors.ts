import type en from '../en/errors.ts';

const words: typeof en = {
  codes: {
    unavailable:
      'De app mag in deze browser niets bewaren. Kijk of je een privévenster gebruikt. Je antwoorden staan hier nog.',
    quota:
      'Het apparaat is vol, dus dit is niet bewaard. Maak ruimte en probeer het opnieuw. Je antwoorden staan hier nog.',
    conflict: 'Er is al iets anders bewaard met hetzelfde kenmerk. Probeer het opnieuw. Je antwoorden staan hier nog.',
    invalid: 'Er klopt iets niet in de antwoorden, dus dit is niet bewaard. Kijk ze nog eens na.',
    newer: 'Er staat ergens een nieuwere versie van de app open. Sluit de andere pagina’s en probeer het opnieuw.',
    lost: 'De opslag was even weg. Probeer het opnieuw. Je antwoorden staan hier nog.',
    stuck:
      'De opslag geeft geen antwoord. Het is niet zeker dat dit bewaard is. Probeer het opnieuw; niets wordt dubbel bewaard.',
    blocked: 'Er staat nog een pagina van de app open in een oudere versie. Sluit die en probeer het opnieuw.',
    broken: 'Een deel van de opslag ontbreekt. Tot dat is opgelost, wordt hier niets beslist en niets bewaard.',
    unknown: 'Dit is niet bewaard. Probeer het opnieuw. Je antwoorden staan hier nog.',
  },
  file: 'Bewaar deze antwoorden als bestand',
  fileText:
    'In een bestand blijven ze staan tot de opslag weer werkt. Zet het daarna terug bij ‘Kopie en terugzetten’.',
  outcomes: {
    saved: 'Het bestand is bewaard.',
    downloaded: 'Doorgegeven aan de downloads van de browser. Kijk of het bestand daar staat.',
    cancelled: 'Er is geen bestand bewaard.',
    'not-written': 'Ook het bestand kon niet bewaard worden. Schrijf het op papier.',
  },
};
export default words;
