/** The mandate's use cases: drafted, edited, withdrawn, listed and shown. The pattern for every other feature. */
@NullMarked
package no.mandat.workflow.mandate;

import org.jspecify.annotations.NullMarked;
