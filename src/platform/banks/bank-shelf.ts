import { parseBank, type Bank, type BankProblem } from "../../domain/questions/bank.ts";
import { fail, type Result } from "../../domain/result.ts";
import type { Storage } from "../storage/storage.ts";

/** What keeps one bank off the shelf. "bank-unreachable": a bundled file could not be fetched. */
export type ShelfProblem = BankProblem | { readonly type: "bank-unreachable" };

export interface ShelfContent {
  /** Bundled banks in the order of their file names, then those the person added. Ids are unique. */
  readonly banks: readonly Bank[];
  /** One entry for each file that is not among the banks; `file` is its name, or the id of an added bank. */
  readonly problems: readonly { readonly file: string; readonly problem: ShelfProblem }[];
}

/** The question banks: those that come with the app and those the person added. */
export interface BankShelf {
  /** A broken bank never hides the others. Parsed once; a bundled bank that could not be fetched is tried again. */
  content(): Promise<ShelfContent>;
}

interface Source {
  readonly file: string;
  readonly bank: Result<Bank, ShelfProblem>;
}

interface ShelfParts {
  readonly storage: Pick<Storage, "bankTexts">;
  readonly fetch: (url: string) => Promise<Response>;
  /** Addresses of the bundled files by path. */
  readonly bundled?: Readonly<Record<string, string>>;
}

const BUNDLED = import.meta.glob<string>("../../../question-banks/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

export function createBankShelf({ storage, fetch, bundled = BUNDLED }: ShelfParts): BankShelf {
  const fetched = new Map<string, Promise<Source>>();
  const added = new Map<string, { readonly text: string; readonly source: Source }>();

  function bundledSource(path: string, url: string): Promise<Source> {
    const known = fetched.get(path);
    if (known !== undefined) return known;
    const source = readBundled(path, url, fetch).then((read) => {
      if (!read.bank.ok && read.bank.failure.type === "bank-unreachable") fetched.delete(path);
      return read;
    });
    fetched.set(path, source);
    return source;
  }

  function addedSource(id: string, text: string): Source {
    const known = added.get(id);
    if (known?.text === text) return known.source;
    const source = { file: id, bank: parseBank(text) };
    added.set(id, { text, source });
    return source;
  }

  return {
    async content() {
      const [texts, ...sources] = await Promise.all([
        storage.bankTexts(),
        ...Object.entries(bundled).map(([path, url]) => bundledSource(path, url)),
      ]);
      return shelve([...sources, ...[...texts].map(([id, text]) => addedSource(id, text))]);
    },
  };
}

async function readBundled(path: string, url: string, fetch: ShelfParts["fetch"]): Promise<Source> {
  const file = path.slice(path.lastIndexOf("/") + 1);
  try {
    const response = await fetch(url);
    if (response.ok) return { file, bank: parseBank(await response.text()) };
  } catch {
    // A network error says no more than a refused request: the file did not come.
  }
  return { file, bank: fail({ type: "bank-unreachable" }) };
}

// Of two banks with one id the higher version stays; of equal versions the bundled one.
function shelve(sources: readonly Source[]): ShelfContent {
  const banks = new Map<string, Bank>();
  const problems: { file: string; problem: ShelfProblem }[] = [];
  for (const { file, bank } of sources) {
    if (!bank.ok) {
      problems.push({ file, problem: bank.failure });
      continue;
    }
    const other = banks.get(bank.value.id);
    if (other === undefined || bank.value.version > other.version) banks.set(bank.value.id, bank.value);
  }
  return { banks: [...banks.values()], problems };
}
