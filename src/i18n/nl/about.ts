import type en from '../en/about.ts';

const words: typeof en = {
  title: 'Over deze app',
  sections: [
    {
      title: 'Wat het is',
      lines: [
        'Een dagboek, een gepubliceerd stappenplan en de redenen om te wachten, voor wie terugkomt na een hersenschudding.',
        'De app zegt wat het plan toestaat en waarom. De app stelt niet vast wat je hebt, geeft zelf geen toestemming en vervangt geen onderzoek.',
        'Of je terug mag naar contact, beslist een arts of andere zorgverlener, ergens anders. Dat besluit staat hier met naam, beroep en datum.',
      ],
    },
    {
      title: 'Voor wie wel, en voor wie niet',
      lines: [
        'Voor mensen vanaf vijf jaar die een klap tegen hun hoofd of lichaam kregen, en voor hun ouders.',
        'Onder de vijf: alleen de alarmsignalen en een nummer om te bellen.',
        'Niet voor een beroerte, dementie of ander hersenletsel.',
      ],
    },
    {
      title: 'Geen medisch hulpmiddel',
      lines: [
        'Deze app staat niet geregistreerd als medisch hulpmiddel. Wie de app aan patiënten geeft, moet eerst uitzoeken wat de wet vraagt, in de EU regel 11 van de MDR.',
      ],
    },
    {
      title: 'Je gegevens',
      lines: [
        'Alles blijft in deze browser, op dit apparaat. Er is geen account, geen server en niemand die meekijkt.',
        'Zonder kopie in een bestand ben je alles kwijt als je de browser leegmaakt of het apparaat verliest.',
      ],
    },
    {
      title: 'Waar het vandaan komt',
      lines: [
        'Stappenplannen: gepubliceerde plannen, zoals ze elders zijn weergegeven. Ze staan hieronder, met hun bron.',
        'Alarmsignalen: Concussion Recognition Tool 6 (zoals elders weergegeven), CDC, NHS inform, Thuisarts en de NHG-richtlijn.',
        'De vragen over klachten zijn gewone woorden van onszelf, in onze eigen volgorde. Ze worden met geen norm vergeleken.',
        'Waar een bron niets zegt, kiest de app de voorzichtige kant. Bij elke regel staat dat erbij.',
      ],
    },
    {
      title: 'Strengere regels gaan voor',
      lines: [
        'Een club, een school of een wet kan meer vragen dan dit plan. De strengste regel die voor je geldt gaat voor.',
      ],
    },
  ],
  runs: 'Welke versies dit zijn',
  app: (version: string) => `Rejoin ${version}`,
  plan: (name: string, version: string) => `Dit herstel volgt het plan “${name}”, versie ${version}.`,
  plans: 'De plannen en hun bronnen',
  planVersion: (name: string, version: string) => `${name}, versie ${version}`,
  noPlan: 'Op dit apparaat is nog geen herstel begonnen.',
  planLink: 'Het hele plan en de bron',
  licences: 'Licenties',
  licenceText: 'Rejoin is vrije software met de MIT-licentie. De app is gemaakt met:',
  licence: (name: string, licence: string) => `${name}: ${licence}`,
};
export default words;
