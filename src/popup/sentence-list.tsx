const FIRST = 5;

const List = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <ul class="plain-list">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** Sentences one under the other; of many the first few, and the others on request. */
export function SentenceList({ sentences }: { readonly sentences: readonly string[] }) {
  const all = [...new Set(sentences)];
  const more = all.slice(FIRST);
  return (
    <>
      <List sentences={all.slice(0, FIRST)} />
      {more.length > 0 && (
        <details>
          <summary>And {more.length} more</summary>
          <List sentences={more} />
        </details>
      )}
    </>
  );
}
