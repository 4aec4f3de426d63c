import { useEffect, useRef } from 'react';

let isFirst = true;

/**
 * The heading of a page. After a change of page it takes the focus, so that keyboards and screen readers begin there; on the
 * first page the browser's own order stands.
 */
export function PageTitle({ title, office }: { readonly title: string; readonly office: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = office === '' ? title : `${title} · ${office}`;
  }, [title, office]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
