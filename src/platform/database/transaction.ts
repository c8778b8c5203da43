import type { QueryRunner } from 'typeorm';
import type { Tx } from './database.ts';
import type { EntityClass, Row, Sql } from './rows.ts';

/** Runs one statement in the form that its database needs. */
export type Run = (runner: QueryRunner, statement: Sql) => Promise<Row[]>;

/** Runs a statement with TypeORM's structured result: for RETURNING, the plain result differs between databases. */
export async function runStatement(runner: QueryRunner, text: string, values: unknown[]): Promise<Row[]> {
  const result = (await runner.query(text, values, true)) as { records?: Row[] };
  return result.records ?? [];
}

/** The transaction that is open on a query runner. */
export class Transaction implements Tx {
  readonly forUpdate: Sql;
  readonly #runner: QueryRunner;
  readonly #run: Run;
  readonly #last: (() => Promise<void>)[] = [];

  constructor(runner: QueryRunner, run: Run, forUpdate: Sql) {
    this.#runner = runner;
    this.#run = run;
    this.forUpdate = forUpdate;
  }

  query(statement: Sql): Promise<Row[]> {
    return this.#run(this.#runner, statement);
  }

  async insert<T extends object>(entity: EntityClass<T>, rows: readonly T[]): Promise<void> {
    if (rows.length === 0) return;
    const insert = this.#runner.manager.createQueryBuilder().insert().into(entity);
    await insert
      .values([...rows])
      .updateEntity(false)
      .execute();
  }

  beforeCommit(work: () => Promise<void>): void {
    this.#last.push(work);
  }

  /** Runs the work, then what it added with `beforeCommit`. */
  async complete<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await work(this);
    for (const last of this.#last) await last();
    return result;
  }
}
