import { newProgram, type ProgramRecord } from "../../src/domain/programs/program.ts";

/** A program that interviews in Central time on 3 December 2026 at 9:00. */
export const aProgram = (id: string, fields: Partial<ProgramRecord> = {}): ProgramRecord => ({
  ...newProgram(id, 1_760_000_000_000),
  name: "Lakemere Medical Center",
  city: "Lakemere, Wisconsin",
  specialty: "internal-medicine",
  interview: { date: "2026-12-03", time: "09:00", zone: "America/Chicago" },
  platform: "Zoom",
  ...fields,
});
