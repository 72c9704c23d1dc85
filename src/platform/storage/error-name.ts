/** The name of what a browser API threw ("QuotaExceededError"). */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}
