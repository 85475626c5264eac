package no.mandat.workflow.operations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of this program, by name. Flyway's own search for them doesn't see into the archives of the server, so they
 * are listed; a test compares the list with the folder.
 */
public class MigrationFiles implements ResourceProvider {

    /** Their file names, in order. */
    public static final List<String> NAMES = List.of(
            "V1__people_and_mandates.sql",
            "V2__audit.sql",
            "V3__bodies_and_rounds.sql",
            "V4__jobs_and_mail.sql",
            "V5__documents.sql",
            "V6__party.sql",
            "V7__invitation.sql",
            "V8__election.sql",
            "V9__impartiality.sql",
            "V10__appointments.sql",
            "V11__outsiders.sql",
            "V12__override_again.sql",
            "V13__bounces.sql",
            "V14__reason_of_cancelling.sql",
            "V15__grounds_and_votes.sql",
            "V16__clauses.sql",
            "V17__milestones.sql",
            "V18__consent.sql",
            "V20__plan_standings.sql",
            "V21__reading.sql",
            "V22__reading_list.sql",
            "V23__waived_words.sql",
            "V24__memberships_of_a_person.sql",
            "V25__plans_that_slip.sql",
            "V26__calls.sql",
            "V27__contributions.sql",
            "V28__addresses_confirmed.sql",
            "V29__call_invitations.sql",
            "V30__points.sql",
            "V31__open_drafts.sql",
            "V32__contribution_files.sql",
            "V33__answers_of_members.sql",
            "V34__reminders_of_calls.sql",
            "V35__mailings.sql",
            "V36__late_requests.sql",
            "V38__erasure.sql",
            "V39__inbox.sql",
            "V40__files_as_points.sql",
            "V41__erasure_finds.sql",
            "V42__uploads.sql",
            "V43__members_come_late.sql",
            "V44__deadlines_of_calls.sql",
            "V45__points_by_hand_and_by_rank.sql",
            "V46__by_question_and_by_organisation.sql",
            "V47__erasure_asked.sql",
            "V48__by_contributor.sql",
            "V49__who_added_and_where_it_went.sql",
            "V50__letters_about_what_is_erased.sql",
            "V51__who_added_before.sql",
            "V52__news_of_calls.sql",
            "V53__since_when_it_is_shown.sql",
            "V54__points_without_a_clause.sql",
            "V55__why_points_are_open_again.sql",
            "V56__feed_and_reopened_invitations.sql",
            "V57__longer_results.sql",
            "V58__language_of_letters.sql",
            "V59__offered_with_each.sql",
            "V60__meetings.sql",
            "V61__calendars_in_mail.sql",
            "V62__proof_by_meeting.sql",
            "V63__spoken_input.sql",
            "V64__positions_in_meetings.sql",
            "V65__findings.sql",
            "V66__confirmed_items.sql",
            "V67__proposers_of_outsiders.sql",
            "V68__erased_at_meetings.sql",
            "V69__answer_by.sql",
            "V70__notice_of_bodies.sql",
            "V71__deliverables.sql",
            "V72__rounds_of_leaders.sql",
            "V73__studies.sql",
            "V74__communications.sql",
            "V75__points_of_a_mandate.sql",
            "V76__reviews.sql",
            "V77__findings_carried_again.sql",
            "V78__published_revisions.sql",
            "V79__parts_that_points_went_to.sql",
            "V80__corrections_of_language.sql",
            "V81__deliverables_on_agendas.sql",
            "V82__named_sections.sql",
            "V83__what_revisions_answer.sql",
            "V84__what_was_decided_on.sql",
            "V86__each_revision_seen.sql",
            "V87__taken_out_as_it_stood.sql",
            "V88__the_log.sql",
            "V89__what_entries_are_about.sql",
            "V92__what_mentions_clauses.sql",
            "V93__the_history_of_all.sql",
            "V94__what_somebody_did.sql",
            "V95__keys_vouch.sql",
            "V96__the_applications_own.sql");

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new Migration(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Migration::new)
                .toList();
    }

    /** One file. */
    private static final class Migration extends LoadableResource {

        private final String name;

        Migration(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (var stream = Migration.class.getResourceAsStream("/" + getAbsolutePath())) {
                if (stream == null) {
                    throw new IllegalStateException("no migration " + name);
                }
                var text = new InputStreamReader(stream, StandardCharsets.UTF_8).readAllAsString();
                return new StringReader(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
