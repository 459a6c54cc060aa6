/** Which profile a new recovery starts on, by age: known without loading the profiles themselves. */

export interface Offer {
  readonly id: string;
  readonly version: string;
  /** Whole years; `to` excluded, null = open. */
  readonly ages: { readonly from: number; readonly to: number | null };
}

export const CISG_2022_OFFER: Offer = { id: 'cisg-2022', version: '1.0.0', ages: { from: 18, to: null } };
export const PEDS_2023_OFFER: Offer = { id: 'peds-2023', version: '1.0.0', ages: { from: 5, to: 18 } };

export const OFFERS: readonly Offer[] = [CISG_2022_OFFER, PEDS_2023_OFFER];
