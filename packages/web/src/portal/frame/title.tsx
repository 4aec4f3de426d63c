import { useOffice } from '../../shared/office/office-context.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';

export function Title({ children }: { readonly children: string }) {
  const { office } = useOffice();
  return <PageTitle title={children} office={office?.district.street ?? ''} />;
}
