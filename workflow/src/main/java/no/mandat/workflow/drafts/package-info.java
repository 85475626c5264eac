/**
 * What somebody has typed and not sent yet, kept as they write, so that it survives a crash, a closed browser and a lost
 * session. Drafts are their writer's alone and stand outside the audit trail; sending is what is audited.
 */
@NullMarked
package no.mandat.workflow.drafts;

import org.jspecify.annotations.NullMarked;
