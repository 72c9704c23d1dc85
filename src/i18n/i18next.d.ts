import "i18next";

// English is complete, so its keys are the keys: a wrong one does not compile.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: {
      shell: typeof import("./locales/en/shell.json");
      practice: typeof import("./locales/en/practice.json");
      build: typeof import("./locales/en/build.json");
      interview: typeof import("./locales/en/interview.json");
      takes: typeof import("./locales/en/takes.json");
      questions: typeof import("./locales/en/questions.json");
      review: typeof import("./locales/en/review.json");
      rubric: typeof import("./locales/en/rubric.json");
      settings: typeof import("./locales/en/settings.json");
      backup: typeof import("./locales/en/backup.json");
      failures: typeof import("./locales/en/failures.json");
      units: typeof import("./locales/en/units.json");
    };
  }
}
