/** The pepper of all test servers. It protects nothing. */
export const PEPPER = 'a pepper for tests, of sufficient length';
