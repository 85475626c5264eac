/**
 * What people are told by mail: letters in the reader's language, queued in the transaction of what they tell of, sent by a
 * job each, and shown to the secretariat where they didn't arrive. Every feature queues its letters by
 * {@link no.mandat.workflow.notification.Mail}; their words stand in the catalogue.
 */
@NullMarked
package no.mandat.workflow.notification;

import org.jspecify.annotations.NullMarked;
