export { sha256Hex } from 'shared-domain/kernel';
