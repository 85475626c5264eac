/**
 * What is said on screens, in mail and on plain pages: the one catalogue in bokmål, nynorsk and English, dates as people
 * write them, and the words of every refusal. Nothing here decides anything.
 */
@NullMarked
package no.mandat.workflow.words;

import org.jspecify.annotations.NullMarked;
