import { Container, Stack } from '@mantine/core';
import { AdminPortalDocument } from '@pinportal/client';
import { Footer, LoadFailure, LoadingRows, OfflineNotice, SessionWatch, SkipLink } from '@pinportal/ui';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { NoAdminRolePage } from './no-admin-role-page.tsx';
import classes from './shell.module.css';
import { ViewerProvider, useViewer } from './viewer.tsx';

/** The frame of every page: who is signed in, the pages, and the page that is open. */
export function Shell(): ReactNode {
  const [{ data, error, fetching }, reload] = useQuery({
    query: AdminPortalDocument,
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    return (
      <Container size="sm" py="xl">
        <main>
          {error === undefined || fetching ? (
            <LoadingRows count={3} height={96} />
          ) : (
            <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
          )}
        </main>
      </Container>
    );
  }
  return (
    <ViewerProvider data={data}>
      <SkipLink />
      <Frame />
      <SessionWatch session={data.currentSession} />
    </ViewerProvider>
  );
}

function Frame() {
  const isAdministrator = useViewer().user.roles.some(({ portal }) => portal === 'ADMIN_PORTAL');
  return (
    <>
      <Header />
      <div className={classes.body}>
        <div className={classes.side}>
          <Navigation />
        </div>
        <div className={classes.content}>
          <main id="main">
            <Stack gap="lg">
              <OfflineNotice />
              {isAdministrator ? <Outlet /> : <NoAdminRolePage />}
            </Stack>
          </main>
          <Footer />
        </div>
      </div>
    </>
  );
}
