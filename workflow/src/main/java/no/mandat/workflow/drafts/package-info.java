/**
 * What somebody has typed and not sent or saved yet, kept as they write, so that it survives a crash, a closed browser and a lost
 * session. Drafts are their writer's alone and stand outside the audit trail; sending and saving are what is audited.
 */
@NullMarked
package no.mandat.workflow.drafts;

import org.jspecify.annotations.NullMarked;
