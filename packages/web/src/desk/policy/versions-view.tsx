import type { PolicyView } from '@gridkeeper/domain/policy/wire.ts';
import { PublishForm } from './publish/publish-form.tsx';
import type { Publishing } from './publish/use-publish.ts';
import { VersionList } from './version-list.tsx';

export function VersionsView({ policy, publishing }: { readonly policy: PolicyView; readonly publishing: Publishing }) {
  return (
    <>
      {policy.canPublish && <PublishForm publishing={publishing} isFirst={policy.pack === null} />}
      {policy.versions.length > 0 && <VersionList versions={policy.versions} />}
    </>
  );
}
