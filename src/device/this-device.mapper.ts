export type { Device as ThisDevice } from './device.entity.ts';
