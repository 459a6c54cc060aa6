/** Which profiles a new recovery can start on, and which is the default by age: known without loading them. */

export interface Offer {
  readonly id: string;
  readonly version: string;
  /** The default at these ages, in whole years; `to` excluded, null = open. Null: only by choice. */
  readonly defaultForAges: { readonly from: number; readonly to: number | null } | null;
}

export const PEDS_2023_OFFER: Offer = { id: 'peds-2023', version: '1.0.0', defaultForAges: { from: 5, to: 18 } };

export const OFFERS: readonly Offer[] = [
  { id: 'cisg-2022', version: '1.0.0', defaultForAges: { from: 18, to: null } },
  PEDS_2023_OFFER,
  { id: 'uk-2023', version: '1.0.0', defaultForAges: null },
  { id: 'ais-2024', version: '1.0.0', defaultForAges: null },
  { id: 'acc-nz-2026', version: '1.0.0', defaultForAges: null },
  { id: 'cdc-heads-up', version: '1.0.0', defaultForAges: null },
];
