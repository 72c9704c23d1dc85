/** One of several that a person picks from. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
}
