/**
 * Whether the browser drops what a page stored after seven days without a visit. Safari does (and every browser on an iPhone
 * or iPad, which is Safari inside); it does not say so itself, hence the look at its name.
 */
export function storageExpires({ userAgent, vendor }: Pick<Navigator, "userAgent" | "vendor">): boolean {
  return vendor.startsWith("Apple") && /Version\/\d|CriOS|FxiOS|EdgiOS/.test(userAgent);
}
