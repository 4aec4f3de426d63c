import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { OfficeProvider } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { makeQueryClient } from './query-client.ts';
import { makeRouter } from './router.tsx';
import { theme } from './theme.ts';

const client = makeQueryClient();
const router = makeRouter();

export function App() {
  const locale = useLocale();
  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <QueryClientProvider client={client}>
          <OfficeProvider>
            <RouterProvider router={router} />
          </OfficeProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
