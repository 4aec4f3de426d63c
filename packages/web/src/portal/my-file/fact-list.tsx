type Props = {
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  /** What explains, beside what is kept. */
  readonly soft?: boolean;
};

export function FactList({ facts, soft = false }: Props) {
  return (
    <dl className={soft ? 'facts facts--soft' : 'facts'}>
      {facts.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="pre">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
