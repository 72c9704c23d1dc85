/** A cell that a spreadsheet would take for a formula, or that hides one behind a tab or a line break. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What a guarded cell begins with in a file. One guard goes on and comes off, however many stood there before. */
const GUARDED = /^'(?='*[=+\-@\t\r])/;

/** Rows of a CSV file, RFC 4180: quotes, doubled quotes, line breaks inside quotes. A quote that never closes ends with the text. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === ",") endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else cell += letter;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows.map((cells) => cells.map((read) => read.replace(GUARDED, "")));
}

/** A CSV file: every cell quoted, and none that a spreadsheet would calculate. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");

function writeCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
