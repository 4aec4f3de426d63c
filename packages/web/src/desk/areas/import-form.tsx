import { Button } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Pick } from '../reference/pick.tsx';
import { Field } from '../ui/field.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportSuspicion } from './import-suspicion.tsx';
import { areasTexts } from './texts.ts';
import { coordinateChoices, importKinds, useImport } from './use-import.ts';

/** Takes a division from a file: checked first without saving, then for good; sound features are taken, the others told. */
export function ImportForm() {
  const say = useTexts(areasTexts);
  const id = useId();
  const { draft, enter, fault, work, result, submit } = useImport();
  return (
    <form id="import" className="panel areas__import" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{say('import')}</h2>
      <p className="soft">{say('importHint')}</p>
      <Field label={say('as')} htmlFor={id}>
        <Pick
          id={id}
          label={say('as')}
          choices={importKinds.map((kind) => ({ value: kind, label: say(`as.${kind}`), depth: 0 }))}
          value={draft.as}
          clearable={false}
          onChange={(value) => enter({ as: importKinds.find((kind) => kind === value) ?? 'areas' })}
        />
      </Field>
      <Field label={say('coordinates')} htmlFor={`${id}-coordinates`}>
        <Pick
          id={`${id}-coordinates`}
          label={say('coordinates')}
          choices={coordinateChoices.map((system) => ({ value: system, label: say(`coordinates.${system}`), depth: 0 }))}
          value={draft.coordinates}
          clearable={false}
          onChange={(value) => enter({ coordinates: coordinateChoices.find((system) => system === value) ?? 'compare' })}
        />
      </Field>
      <label className="button file-button">
        {say('file')}
        <input
          className="visually-hidden"
          type="file"
          accept=".json,.geojson,application/geo+json,application/json"
          onChange={(event) => enter({ file: event.target.files?.[0] ?? null })}
        />
      </label>
      <span>{draft.file?.name ?? say('noFile')}</span>
      <div aria-live="assertive">{fault !== null && <p className="field__error">{say(fault)}</p>}</div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <div className="act__buttons">
        <Button loading={work.busy} onClick={() => submit(true)}>
          {say('importCheck')}
        </Button>
        <Button type="primary" disabled={work.busy} onClick={() => submit(false)}>
          {say('importSend')}
        </Button>
      </div>
      {result !== null && result.answer.suspected !== null && (
        <ImportSuspicion suspected={result.answer.suspected} said={draft.coordinates} onSay={(coordinates) => enter({ coordinates })} />
      )}
      {result !== null && <ImportResult answer={result.answer} saved={result.saved} />}
    </form>
  );
}
