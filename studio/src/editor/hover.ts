export const hoverHelp: never[] = [];
