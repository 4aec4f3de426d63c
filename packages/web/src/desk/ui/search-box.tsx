import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';

const pauseMs = 300;

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
  readonly ref?: Ref<InputRef>;
};

/** Searches while typing, but never in the middle of a Chinese word: an input method sends its Latin letters first. */
export function SearchBox({ label, hint, value, onSearch, ref }: Props) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function change(words: string) {
    setTyped(words);
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => onSearch(words.trim()), pauseMs);
  }
  return (
    <Input
      {...(ref !== undefined && { ref })}
      className="search-box"
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={hint}
      value={typed}
      allowClear
      onChange={(event) => change(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        change(event.currentTarget.value);
      }}
      onPressEnter={() => {
        clearTimeout(timer.current);
        if (!composing.current) onSearch(typed.trim());
      }}
    />
  );
}
