import * as v from "valibot";
import { parseBank } from "../questions/bank.ts";
import { amount, count } from "../records/fields.ts";
import { KEPT_KINDS, documentKey } from "../records/document-kinds.ts";
import { openInterview } from "../records/interview-schema.ts";
import type { OpenRecord, RecordProblem } from "../records/migrate-record.ts";
import { openNotebook } from "../records/notebook-schema.ts";
import { openProfile } from "../records/profile-schema.ts";
import { openReview } from "../records/review-schema.ts";
import { openSettings } from "../records/settings-schema.ts";
import { openTake } from "../records/take-schema.ts";
import { fail, ok, type Result } from "../result.ts";
import type { BackupProblem, Refusal } from "./backup-problem.ts";
import { isMediaName, isThumbnailName } from "./entry-names.ts";
import { parse } from "./json-bytes.ts";
import { BACKUP_APP, BACKUP_FORMAT, bytesOf, filesOf, type BackupTake, type ReadManifest } from "./manifest.ts";

/** More than a person records in a life; less than it takes to keep a browser busy. */
const MAX_TAKES = 20_000;
const MAX_PIECES = 1_000_000;
const MAX_LEAD_BYTES = 1 << 20;

const whole = v.pipe(count, v.safeInteger());
const short = v.pipe(v.string(), v.maxLength(200));
const listOf = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));

const head = v.object({ app: v.literal(BACKUP_APP), format: v.pipe(whole, v.minValue(1)) });

const file = { sizeBytes: whole, crc32: v.pipe(whole, v.maxValue(0xffffffff)), type: short };

const piece = v.pipe(
  v.strictTuple([whole, amount, whole, v.nullable(whole), v.nullable(whole), v.array(v.strictTuple([amount, whole]))]),
  v.transform(([seq, startMs, sizeBytes, offset, wholeEnd, cues]) => ({
    seq,
    startMs,
    sizeBytes,
    offset,
    wholeEnd,
    cues: cues.map(([timeMs, offset]) => ({ timeMs, offset })),
  })),
);

const media = v.pipe(
  v.object({
    ...file,
    name: v.pipe(v.string(), v.check(isMediaName, "expected the name of a video")),
    headerBytes: whole,
    lead: v.pipe(
      v.instance(Uint8Array),
      v.check(({ length }) => length <= MAX_LEAD_BYTES, "expected a short lead"),
    ),
    pieces: v.pipe(listOf(piece, MAX_PIECES), v.minLength(1)),
  }),
  v.check(
    ({ pieces }) => pieces.every(({ seq }, index) => index === 0 || seq > (pieces[index - 1]?.seq ?? Infinity)),
    "expected pieces in order",
  ),
  v.check(({ sizeBytes, headerBytes, lead, pieces }) => {
    const stream = pieces.reduce((sum, one) => sum + one.sizeBytes, 0);
    return headerBytes <= sizeBytes && lead.length <= stream && stream === sizeBytes - headerBytes + lead.length;
  }, "expected pieces that make up the file"),
);

const thumbnail = v.object({
  ...file,
  name: v.pipe(v.string(), v.check(isThumbnailName, "expected the name of a picture")),
});

const counts = v.object({ takes: whole, interviews: whole, reviews: whole, banks: whole });

const manifest = v.object({
  id: v.pipe(short, v.minLength(1)),
  appVersion: short,
  createdAt: amount,
  counts,
  bytes: whole,
  takes: listOf(
    v.object({ record: v.unknown(), media: v.nullable(media), thumbnail: v.nullable(thumbnail) }),
    MAX_TAKES,
  ),
  interviews: listOf(v.unknown(), MAX_TAKES),
  reviews: listOf(v.unknown(), MAX_TAKES),
  settings: v.unknown(),
  profile: v.unknown(),
  notebook: v.unknown(),
  // Backups of the first version have none.
  documents: v.optional(
    listOf(v.object({ kind: v.pipe(short, v.minLength(1)), id: short, value: v.unknown() }), MAX_TAKES),
    [],
  ),
  banks: listOf(v.object({ id: short, text: v.string() }), 1_000),
});
type RawManifest = v.InferOutput<typeof manifest>;

/**
 * The one door for `manifest.json`. Records of older versions are lifted; those that are newer or cannot be read are left
 * out and named in `refused`. A newer format is refused as a whole, and so is a list that contradicts itself.
 */
export function readManifest(text: string): Result<ReadManifest, BackupProblem> {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch {
    return fail({ type: "backup-foreign" });
  }
  const known = v.safeParse(head, raw);
  if (!known.success) return fail({ type: "backup-foreign" });
  const { format } = known.output;
  if (format > BACKUP_FORMAT) return fail({ type: "backup-too-new", format, supported: BACKUP_FORMAT });
  const parsed = v.safeParse(manifest, raw);
  if (!parsed.success) return fail({ type: "backup-strange", entry: v.getDotPath(parsed.issues[0]) ?? "" });
  const strange = contradiction(parsed.output);
  return strange === null ? ok(opened(parsed.output)) : fail({ type: "backup-strange", entry: strange });
}

/** Where the list says two things at once; null where it does not. */
function contradiction({ counts: said, bytes, takes, interviews, reviews, banks }: RawManifest): string | null {
  if (said.takes !== takes.length || said.interviews !== interviews.length) return "counts";
  if (said.reviews !== reviews.length || said.banks !== banks.length) return "counts";
  const files = filesOf(takes);
  if (new Set(files.map(({ name }) => name)).size < files.length) return "takes";
  return bytes === bytesOf(files) ? null : "bytes";
}

function opened(raw: RawManifest): ReadManifest {
  const refused: Refusal[] = [];

  function read<T>(kind: Refusal["kind"], record: unknown, open: OpenRecord<T>): T[] {
    const result = open(record);
    if (result.ok) return [result.value];
    refused.push({ kind, name: nameOf(record), reason: reasonOf(result.failure) });
    return [];
  }

  const takes = raw.takes.flatMap(({ record, ...files }) =>
    read("take", record, openTake).map((take): BackupTake => ({ take, ...files })),
  );
  const banks = raw.banks.filter(({ id, text }) => {
    const bank = parseBank(text);
    if (bank.ok && bank.value.id === id) return true;
    const isNewer = !bank.ok && bank.failure.type === "bank-too-new";
    refused.push({ kind: "bank", name: id, reason: isNewer ? "too-new" : "damaged" });
    return false;
  });
  const [settings = null] = read("settings", raw.settings, openSettings);
  const [profile = null] = read("profile", raw.profile, openProfile);
  const [notebook = null] = read("notebook", raw.notebook, openNotebook);
  const documents = raw.documents.filter(({ kind, value }) => {
    const known = KEPT_KINDS.find(({ name }) => name === kind);
    if (known) return read("document", value, known.open).length > 0;
    refused.push({ kind: "document", name: kind, reason: "too-new" });
    return false;
  });
  return {
    id: raw.id,
    appVersion: raw.appVersion,
    createdAt: raw.createdAt,
    takes: firstOfEach(takes, ({ take }) => take.id),
    interviews: raw.interviews.flatMap((record) => read("interview", record, openInterview)),
    reviews: raw.reviews.flatMap((record) => read("review", record, openReview)),
    settings,
    profile,
    notebook,
    documents: firstOfEach(documents, documentKey),
    banks,
    refused,
    files: filesOf(raw.takes),
  };
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isNew;
  });
}

const reasonOf = (problem: RecordProblem) => (problem.type === "record-too-new" ? "too-new" : "damaged");

function nameOf(record: unknown): string {
  if (typeof record !== "object" || record === null || !("questionText" in record)) return "";
  return typeof record.questionText === "string" ? record.questionText.slice(0, 200) : "";
}
