export const signatureHelp: never[] = [];
