import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { Tree, type TreeDataNode } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { type AreaNode, areaTree } from '../reference/area-tree.ts';
import { areasTexts } from './texts.ts';

type Props = { readonly areas: readonly AreaView[]; readonly chosen: string | null; readonly onChoose: (areaId: string) => void };

const openLevels: readonly AreaView['level'][] = ['province', 'city', 'county', 'street', 'management-area'];

export function AreaTree({ areas, chosen, onChoose }: Props) {
  const say = useTexts(areasTexts);
  const nodes = useMemo(() => areaTree(areas).map(toNode), [areas]);
  const open = useMemo(() => areas.filter((area) => openLevels.includes(area.level)).map((area) => area.id), [areas]);
  return (
    <Tree
      aria-label={say('tree')}
      treeData={nodes}
      defaultExpandedKeys={open}
      selectedKeys={chosen === null ? [] : [chosen]}
      blockNode
      onSelect={(_keys, { node }) => onChoose(String(node.key))}
    />
  );
}

function toNode({ area, children }: AreaNode): TreeDataNode {
  return { key: area.id, title: area.name, children: children.map(toNode) };
}
