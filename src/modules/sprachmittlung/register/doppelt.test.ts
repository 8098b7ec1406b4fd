import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  comparePersonen,
  compareStellen,
  type Personenangaben,
  type Stellenangaben,
} from './doppelt.rules.ts';

test('who may be the same person', () => {
  const person = (vorname: string, nachname: string, telefon = '', email = ''): Personenangaben => ({
    vorname,
    nachname,
    telefone: telefon ? [telefon] : [],
    email,
  });
  const olena = person('Olena', 'Kovalenko', '+491761', 'olena@example.org');
  // biome-ignore format: a table is read in rows
  const faelle: [Personenangaben, string[]][] = [
    [person('Olena', 'Kovalenko'), ['name']],
    [person('Kovalenko', 'Olena'), ['name']],
    [person('Olena', 'Kowalenko'), ['schreibweise']],
    [person('Olena', 'Kovalenkp'), ['schreibweise']],
    [person('Iryna', 'Kovalenko'), []],
    [person('Iryna', 'Petrenko', '+491761'), ['telefon']],
    [person('O.', 'K.', '', 'Olena@Example.org'), ['email']],
    [person('Olena', 'Kowalenko', '+491761'), ['schreibweise', 'telefon']],
    [person('Olena', 'Petrenko'), []],
  ];
  for (const [andere, erwartet] of faelle)
    assert.deepEqual(comparePersonen(olena, andere), erwartet, `${andere.vorname} ${andere.nachname}`);
});

test('which requester may be the same', () => {
  const stelle = (name: string, ort = '', telefon = '', email = ''): Stellenangaben => ({
    name,
    ort,
    telefone: telefon ? [telefon] : [],
    email,
  });
  const schule = stelle('Grundschule Neuenkirchen', 'Neuenkirchen', '+4954931');
  // biome-ignore format: a table is read in rows
  const faelle: [Stellenangaben, string[]][] = [
    [stelle('Grundschule  Neuenkirchen', 'Neuenkirchen'), ['name']],
    [stelle('GRUNDSCHULE NEUENKIRCHEN', 'Ankum'), ['name']],
    [stelle('Grundschule Neuenkirchn', 'Neuenkirchen'), ['schreibweise']],
    [stelle('Grundschule Neuenkirchen, Sekretariat'), ['schreibweise']],
    [stelle('Grundschule Neunkirchen', 'Ankum'), []],
    [stelle('Grundschule Ankum', 'Ankum'), []],
    [stelle('Oberschule', 'Neuenkirchen'), []],
    [stelle('Kita', 'Ankum', '+4954931'), ['telefon']],
  ];
  for (const [andere, erwartet] of faelle)
    assert.deepEqual(compareStellen(schule, andere), erwartet, andere.name);
});
