/**
 * Checks of single values, made of the few functions of the library that the log needs as well: it is part of the first
 * load, and every further one of its functions would be.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export const check = <T>(isGood: (value: unknown) => boolean) => z.custom<T>(isGood);

export const oneOf = <const T extends string | number | boolean | null>(...values: readonly T[]) =>
  check<T>((value) => (values as readonly unknown[]).includes(value));

export const text = (most: number) =>
  check<string>((value) => typeof value === 'string' && value.trim().length > 0 && value.length <= most);

export const whole = (least: number, most: number) =>
  check<number>((value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most);

export const uuid = check<string>(
  (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
);

export const stageId = check<string>(
  (value) => typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z.-]{0,15}$/.test(value),
);
