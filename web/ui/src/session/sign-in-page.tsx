import { Container, Stack, Text } from '@mantine/core';
import { PortalSettingsDocument, SignInDocument } from '@pinportal/client';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { PortalName } from '../api/client.ts';
import { isCookieRefused } from '../api/problem.ts';
import { useAction } from '../api/use-action.ts';
import { Footer } from '../layout/footer.tsx';
import { HelpDeskContact } from '../layout/help-desk.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { useUiMessages } from '../messages/index.ts';
import { Notice } from '../states/notice.tsx';
import { OfflineNotice } from '../states/offline-notice.tsx';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { type Credentials, PasswordForm } from './password-form.tsx';
import { useSession } from './session-context.tsx';

const PRODUCT_NAME = 'PinPortal';

/** The sign-in page. It asks for a new password if the user must change the current one. */
export function SignInPage({ portal }: { readonly portal: PortalName }) {
  const messages = useUiMessages().signIn;
  const { state, signedIn } = useSession();
  const [{ data }] = useQuery({ query: PortalSettingsDocument });
  const signIn = useAction(SignInDocument);
  const [credentials, setCredentials] = useState<Credentials>({ username: '', password: '' });
  const [showsNewPassword, setShowsNewPassword] = useState(false);
  const settings = data?.portalSettings;
  const productName = settings?.productName ?? PRODUCT_NAME;

  const send = async (newPassword?: string) => {
    const success = await signIn.run({ input: { ...credentials, newPassword, delivery: 'COOKIE' } });
    if (success !== null) signedIn();
  };
  const isChangeRequired = signIn.problem?.kind === 'failure' && signIn.problem.code === 'PASSWORD_CHANGE_REQUIRED';
  if (isChangeRequired && !showsNewPassword) setShowsNewPassword(true);
  const problem = isChangeRequired ? null : signIn.problem;
  const change = (changed: Credentials) => {
    // Most waits are for one user name, so another one may be tried immediately.
    if (changed.username !== credentials.username) signIn.forget();
    setCredentials(changed);
  };
  const goBack = () => {
    signIn.forget();
    setShowsNewPassword(false);
  };

  return (
    <Container size="xs" py="xl">
      <main>
        <Stack gap="lg">
          <OfflineNotice />
          {state.kind === 'signed-out' && state.reason !== 'not-yet' ? (
            <Notice tone="info" role="status">
              {state.reason === 'by-choice' ? messages.signedOut : messages.ended}
            </Notice>
          ) : null}
          {showsNewPassword && settings !== undefined ? (
            <NewPasswordForm
              rules={settings.passwordRules}
              productName={productName}
              username={credentials.username}
              problem={problem}
              isRunning={signIn.isRunning}
              onSubmit={(newPassword) => void send(newPassword)}
              onBack={goBack}
            />
          ) : (
            <>
              <div>
                <Text c="dimmed">{messages.portals[portal]}</Text>
                <PageHeading title={messages.title(productName)} productName={productName} takesFocus={false} />
              </div>
              {isCookieRefused(problem) ? (
                <Notice tone="bad" role="alert">
                  {messages.notKept}
                </Notice>
              ) : (
                <ProblemNotice problem={problem} />
              )}
              <PasswordForm
                value={credentials}
                onChange={change}
                problem={problem}
                isRunning={signIn.isRunning}
                onSubmit={() => void send()}
              />
              {settings?.helpDesk == null ? null : <HelpDeskContact helpDesk={settings.helpDesk} order={2} />}
            </>
          )}
        </Stack>
      </main>
      <Footer />
    </Container>
  );
}
