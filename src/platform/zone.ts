/** The device's IANA zone, e.g. `Europe/Amsterdam`; `UTC` where the browser does not tell one. */
export function deviceZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && zone !== 'Etc/Unknown' ? zone : 'UTC';
}
