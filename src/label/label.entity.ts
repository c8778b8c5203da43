import { Entity, ForeignKey, Index } from 'typeorm';
import { KeyColumn, TextColumn } from '../platform/database/columns.ts';

/** A name that assigns policies to devices. */
@Entity('labels')
export class Label {
  @KeyColumn() id!: string;
  @TextColumn() name!: string;
  /** The form in which names are compared: `nameKey(name)`. */
  @Index('labels_name_key', { unique: true })
  @TextColumn()
  nameKey!: string;
}

/** A label on a device. */
@Entity('device_labels')
@ForeignKey('devices', ['deviceId'], ['id'], { name: 'device_labels_device', onDelete: 'CASCADE' })
@ForeignKey('labels', ['labelId'], ['id'], { name: 'device_labels_label', onDelete: 'CASCADE' })
@Index('device_labels_label_id', ['labelId', 'deviceId'])
export class DeviceLabel {
  @KeyColumn() deviceId!: string;
  @KeyColumn() labelId!: string;
}
