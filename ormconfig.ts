/** Used only by TypeORM's own command line, such as `npm run typeorm -- migration:show`. */
import { DataSource } from 'typeorm';
import { entities } from './src/core.ts';
import { dataSourceOptions, parseDatabaseUrl } from './src/platform/database/open-database.ts';

const url = parseDatabaseUrl(process.env.DATABASE_URL ?? 'sqlite:./data/pinportal.sqlite');

export default new DataSource(await dataSourceOptions(url, { entities }));
