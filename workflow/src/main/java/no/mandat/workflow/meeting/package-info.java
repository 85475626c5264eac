/**
 * Meetings as use cases (domain.md, Meetings): planning with an agenda, calling people, holding and minuting, remarks and locked minutes,
 * actions that live on. Who runs them is the secretariat; members answer and remark, outsiders by links of their own.
 */
@NullMarked
package no.mandat.workflow.meeting;

import org.jspecify.annotations.NullMarked;
