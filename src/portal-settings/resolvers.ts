import type { Resolvers } from '../generated/resolvers.ts';
import { PRODUCT_NAME } from '../platform/product.ts';
import { passwordRules } from '../user/password.rule.ts';

export const resolvers: Resolvers = {
  Query: {
    portalSettings(_parent, _args, { deps: { settings } }) {
      const { helpDesk, passwordMinimumLength, oneTimePinLength, registrationPinLength } = settings;
      return {
        productName: PRODUCT_NAME,
        helpDesk,
        passwordRules: passwordRules(passwordMinimumLength),
        oneTimePinLength,
        registrationPinLength,
      };
    },
  },
};
