/** A word of a command line as it is typed in a shell, in quotes where it needs them. */
export const quoted = (text: string): string => (/^[\w./=@-]+$/.test(text) ? text : `"${text.replaceAll('"', "'")}"`);
