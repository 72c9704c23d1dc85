/** What the page asks of the tick worker. Ids are the page's. */
export type TickRequest =
  | { readonly type: "every" | "after"; readonly id: number; readonly ms: number }
  | { readonly type: "stop"; readonly id: number };

/** Sent at each tick of the timer with that id. */
export interface TickFired {
  readonly id: number;
}
