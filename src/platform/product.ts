/** The name of the product. Also no account password, see `password.rule.ts`. */
export const PRODUCT_NAME = 'PinPortal';
