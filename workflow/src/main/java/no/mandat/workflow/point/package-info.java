/**
 * Answers what was contributed (domain.md, Input, Handling): divides contributions into points when their call is closed, and takes each
 * point from a proposed conclusion to an answer that its sender reads.
 */
@NullMarked
package no.mandat.workflow.point;

import org.jspecify.annotations.NullMarked;
