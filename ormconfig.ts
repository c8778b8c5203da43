/** For TypeORM's own command line: `npm run typeorm -- migration:show`. The server opens its database by itself. */
import { DataSource } from 'typeorm';
import { entities } from './src/entities.ts';
import { dataSourceOptions, parseDatabaseUrl } from './src/platform/database/data-source.ts';

const url = parseDatabaseUrl(process.env.DATABASE_URL ?? 'sqlite:./data/pinportal.sqlite');

export default new DataSource(dataSourceOptions(url, { entities }));
