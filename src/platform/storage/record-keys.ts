/** Where single records lie among the settings. */
export const SETTINGS_KEY = "settings";
export const PROFILE_KEY = "profile";
export const NOTEBOOK_KEY = "notebook";
