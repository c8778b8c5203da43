/** What the frame of every page says, in English. The paths and names of the pages are those of the product documentation. */
export const en = {
  menu: 'Menu',
  navigation: 'Pages',
  breadcrumbs: 'You are here',
  search: 'Search',
  start: 'Start',
  groups: {
    devicesAndUsers: 'Devices & Users',
    policiesAndConfigurations: 'Policies & Configurations',
    settings: 'Settings',
    systemSettings: 'System Settings',
    additionalProducts: 'Additional Products',
    logs: 'Logs',
  },
  pages: {
    users: 'Users',
    devices: 'Devices',
    labels: 'Labels',
    policies: 'Policies',
    licensedProducts: 'Licensed Products',
    audit: 'Audit',
  },
  profile: 'Profile and password',
  notFound: {
    title: 'This page does not exist',
    explanation: 'Check the address. What it showed may have been deleted.',
    toStart: 'Go to the start page',
  },
  noRole: {
    title: 'You may not see this page',
    explanation: 'Your account has no role that allows it. Ask an administrator who may assign roles.',
  },
  noAdminRole: {
    title: 'Your account has no administrator role',
    explanation: 'This is the portal for administrators. You find your devices and one-time PINs in the user portal.',
    toUserPortal: 'Open the user portal',
  },
};

export type ShellMessages = typeof en;
