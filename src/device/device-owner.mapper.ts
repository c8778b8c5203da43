export type { User as DeviceOwner } from '../user/user.entity.ts';
