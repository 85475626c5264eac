/**
 * The demo: invented people, bodies and mandates, loaded once into an empty database through the same use cases that people
 * use. Dates count from the day it is loaded.
 */
@NullMarked
package no.mandat.workflow.demo;

import org.jspecify.annotations.NullMarked;
