import { setNonce } from 'get-nonce';

/** The nonce with which the content security policy of this page admits styles. Browsers hide the attribute. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Dialogs lock the scrolling of the page with a style element of `react-remove-scroll`, which asks here for the nonce.
setNonce(pageNonce);
