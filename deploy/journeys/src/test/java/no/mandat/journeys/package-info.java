/**
 * What people do, in a real browser against the whole system. Each test makes the data that it changes; the demo's own is
 * only looked at. Elements are found as a person finds them: by their role, their label and their words.
 */
package no.mandat.journeys;
