import { Typography } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { policyTexts } from './texts.ts';

const shown = 12;

/** A version's content hash, short to the eye and whole on the clipboard. */
export function HashWords({ hash }: { readonly hash: string }) {
  const say = useTexts(policyTexts);
  return (
    <Typography.Text className="policy-hash" copyable={{ text: hash, tooltips: [say('copy'), say('copied')] }} title={hash}>
      {hash.slice(0, shown)}
    </Typography.Text>
  );
}
