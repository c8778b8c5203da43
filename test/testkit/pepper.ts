/** The pepper of test servers, and of the migrated databases that tests copy. */
export const PEPPER = 'a pepper for tests, of sufficient length';
