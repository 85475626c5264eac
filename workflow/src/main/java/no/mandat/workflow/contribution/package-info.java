/**
 * Input (domain.md): writes calls and opens them, takes what people and organisations contribute, and answers each point of it.
 */
@NullMarked
package no.mandat.workflow.contribution;

import org.jspecify.annotations.NullMarked;
