/**
 * The demo: invented people, bodies and mandates, loaded once into an empty database through the same use cases that people
 * use. Dates count from the day it is loaded. The accounts of its people, with their realm roles, are in
 * {@code deploy/keycloak/demo-users.json}.
 */
@NullMarked
package no.mandat.workflow.demo;

import org.jspecify.annotations.NullMarked;
