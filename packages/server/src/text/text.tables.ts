import type { TextModel } from '@gridkeeper/domain/text/learned/text-model.ts';
import type { ColumnType } from 'kysely';
import { roomDb } from '../platform/database/tx.ts';

/** jsonb: an object when it is read, text when it is written, as the driver takes lists for arrays. */
type Json<Value> = ColumnType<Value, string, string>;

/** Words of a topic with the cases that say them, so that nobody reads words of cases he may not see. */
export type TopicWord = { readonly word: string; readonly cases: readonly string[] };

/** The tables of the room text, and the views of others that it may read. */
export type TextTables = {
  text_models: {
    district_id: number;
    trained_at: Date;
    examples: number;
    held_out: number;
    first_right: number | null;
    three_right: number | null;
    model: Json<TextModel>;
  };
  text_lexicon: { district_id: number; word: string; category: string; weight: number; added_by: string; added_at: Date };
  text_topics: { district_id: number; topic_id: string; found_at: Date; cases: string[]; words: Json<readonly TopicWord[]> };
  v_cases_lessons: { district_id: number; case_id: string; category: string; closed_at: Date; body: string };
  v_cases_messages: {
    district_id: number;
    case_id: string;
    phase: string;
    reported_at: Date;
    point: { x: number; y: number } | null;
    category: string | null;
    body: string;
  };
  v_people_names: { district_id: number; person_id: string; name: string };
};

export const db = roomDb<TextTables>();
