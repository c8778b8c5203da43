type Count = () => Promise<number>;

/** The counts of `AdminOverview`. GraphQL calls those that are selected. */
export interface AdminOverview {
  readonly userCount: Count;
  readonly disabledUserCount: Count;
  readonly deviceCount: Count;
  readonly eligibleDeviceCount: Count;
  readonly almostEligibleDeviceCount: Count;
  readonly lockedDeviceCount: Count;
  readonly recentFailureCount: Count;
}
