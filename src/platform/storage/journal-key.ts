/** Where the journal of a restore lies among the settings. */
export const JOURNAL_KEY = "restore";
