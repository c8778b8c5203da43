/** The maximum number of labels of a device. Also the `@listSize` of the list. */
export const LABELS_PER_DEVICE = 20;

/** The maximum number of policies that a label is on. Also the `@listSize` of the list. */
export const POLICIES_PER_LABEL = 20;
