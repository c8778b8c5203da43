/** A list of requirements: of a standard, or of what other servers were broken by. */
export interface Standard {
  readonly title: string;
  /** Where the requirements come from, as Markdown. */
  readonly source: string;
  /** The number of all requirements, so that none is forgotten. */
  readonly total: number;
  readonly requirements: readonly Requirement[];
  readonly notApplicable: readonly NotApplicable[];
}

interface Stated {
  readonly id: string;
  /** The level that the standard gives the requirement. */
  readonly level?: string;
  /** The requirement in our own words. */
  readonly text: string;
}

/** Proved: all named tests and checks pass, and at least one of them fails if the requirement is broken. */
export interface Proved extends Stated {
  /** Tests as `FILE > TITLE > TITLE`, with the titles as in the source, such as `of %s`. */
  readonly tests?: readonly string[];
  readonly checks?: readonly Check[];
}

/** Documented: a requirement about documents, or a duty of the operator. Only the existence of the section is checked. */
export interface Documented extends Stated {
  /** Sections as `FILE#HEADING`. */
  readonly documents: readonly string[];
}

/** Open: not met, or met without a test. */
export interface Open extends Stated {
  readonly open: string;
}

export type Requirement = Proved | Documented | Open;

/** Requirements about something that this product does not have. */
export interface NotApplicable {
  readonly ids: readonly string[];
  readonly reason: string;
}

/** A static check. */
export interface Check {
  /** The npm script. */
  readonly script: string;
  /** What the script would report. */
  readonly reports: string;
}
