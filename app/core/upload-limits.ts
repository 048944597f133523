/** The field of a form that files are chosen in. */
export const FILES_FIELD = 'files';
/** How many files one form takes, and how large each may be. */
export const MOST_FILES = 3;
export const MOST_MEGABYTES = 5;
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
/** A whole form with its files: what is beyond it is cut off before anybody reads it. */
export const MOST_UPLOAD_BYTES = MOST_FILES * MOST_BYTES + 256 * 1024;

const uploads = [
  /^\/(fi|sv|en)\/my\/data\/requests\/new\/[a-z]+(\.data)?$/,
  /^\/(fi|sv|en)\/my\/clarification(\.data)?$/,
  /^\/(fi|sv|en)\/counselor\/intake(\.data)?$/,
  /^\/(fi|sv|en)\/my\/hearings\/[0-9a-f-]+(\.data)?$/,
];

/** Does the form at this address take files? Every other form is small. */
export const takesFiles = (pathname: string): boolean => uploads.some((each) => each.test(pathname));
