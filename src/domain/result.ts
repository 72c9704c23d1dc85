/** What an operation that may fail in an expected way gives back. Unexpected faults are exceptions. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** A success that carries `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** An expected failure; `failure` carries data, never words for the screen. */
export const fail = <F>(failure: F): Result<never, F> => ({ ok: false, failure });
