import { VisioPeople } from '../features/people/people.js';
import { VisioPerson } from '../features/people/person-row.js';
import { defineElements } from './define-element.js';

defineElements([VisioPerson, VisioPeople]);
