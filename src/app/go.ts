import { navigate } from "wouter/use-hash-location";

/** Goes to one of `paths`. */
export const go = (path: string): void => navigate(path);
