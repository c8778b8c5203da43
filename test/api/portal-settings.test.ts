import { PASSWORD, describe, expect, graphql, succeeded, test as base } from '../testkit/index.ts';

const SETTINGS = graphql(`
  {
    portalSettings {
      productName
      helpDesk {
        name
        email
        phone
        url
      }
      passwordRules {
        minimumLength
        maximumLength
        descriptions
      }
      oneTimePinLength
      registrationPinLength
    }
  }
`);

describe('the portal settings', () => {
  base('are for anyone, with the defaults and without a help desk that is not set', async ({ app, story }) => {
    for (const token of [null, story.userToken, story.device.token]) {
      expect((await app.execute(SETTINGS, {}, token)).portalSettings).toEqual({
        productName: 'PinPortal',
        helpDesk: null,
        passwordRules: {
          minimumLength: 15,
          maximumLength: 128,
          descriptions: [
            'Must have at least 15 characters.',
            'Must have at most 128 characters.',
            'Must not be the user name.',
            'Must not be the name of the product.',
            'Must not be a common password.',
          ],
        },
        oneTimePinLength: 8,
        registrationPinLength: 8,
      });
    }
  });

  describe('of a configured server', () => {
    const test = base.override({
      env: {
        HELP_DESK_NAME: ' Help desk ',
        HELP_DESK_URL: 'https://help.example.com/?from=portal',
        PASSWORD_MINIMUM_LENGTH: '8',
        ONE_TIME_PIN_LENGTH: '9',
        REGISTRATION_PIN_LENGTH: '10',
      },
    });

    test('are those of its variables, which the server keeps', async ({ app, story }) => {
      const { portalSettings } = await app.execute(SETTINGS, {}, null);
      expect(portalSettings).toMatchObject({
        helpDesk: { name: 'Help desk', email: null, phone: null, url: 'https://help.example.com/?from=portal' },
        passwordRules: { minimumLength: 8 },
        oneTimePinLength: 9,
        registrationPinLength: 10,
      });
      expect(portalSettings.passwordRules.descriptions[0]).toBe('Must have at least 8 characters.');
      const change = (newPassword: string) =>
        app.mutate('changePassword', { currentPassword: PASSWORD, newPassword }, story.userToken);
      expect(await change('1234567')).toMatchObject({
        __typename: 'InvalidInput',
        message: '"newPassword" must have at least 8 characters.',
      });
      const { pin } = succeeded(
        await app.mutate(
          'generateOneTimePin',
          { deviceId: story.device.id },
          story.userToken,
          '... on GenerateOneTimePinSuccess { pin }',
        ),
      );
      expect(pin).toHaveLength(9);
    });
  });
});
