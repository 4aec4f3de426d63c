export { maskPhone } from '@gridkeeper/domain/registers/mask.ts';
