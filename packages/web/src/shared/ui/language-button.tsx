import { commonTexts } from '../texts/common.ts';
import { setLocale, useLocale } from '../texts/locale.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Offers the other language, named in that language. */
export function LanguageButton() {
  const say = useTexts(commonTexts);
  const locale = useLocale();
  return (
    <button
      type="button"
      className="button button--plain"
      lang={locale === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
    >
      {say('language.other')}
    </button>
  );
}
