/**
 * The kinds whose documents belong to one take, under its id, and go with it: their names alone, because storage opens with
 * them and must not bring the kinds along.
 */
export const KINDS_OF_TAKES = ["evidence"] as const;
