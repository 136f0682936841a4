/** A script that was asked for by another has not come: the page says so as it does of its own (layouts/begin-script.ts). */
export const tellLost = (): void => document.documentElement.classList.add('lost');
