export { randomOf } from '../../packages/domain/src/base/random.ts';
