/**
 * Characters that are not seen and still change what is: control characters (a terminal obeys them), halves of a pair,
 * and marks that turn the direction of all that follows. Marks that people write (right to left, joiners) are let be.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** For showing what somebody else wrote; what is kept stays as it was written. */
export function visible(text: string): string {
  return text.replace(HIDDEN, '�');
}

/** The same for JSON, which stays the same JSON: such characters stand only inside of its texts. */
export function visibleJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
